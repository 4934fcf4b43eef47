import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { caseWords as say } from "../../../main/words/window/cases.ts";
import { windowWords as words } from "../../../main/words/window/pl.ts";
import { failureOf } from "../../api/failure.ts";
import { useOffice } from "../../api/office.tsx";
import { Button } from "../../parts/Button.tsx";
import { EscapeScope } from "../../parts/KeyScope.tsx";
import { ErrorState, Note } from "../../parts/Notice.tsx";
import { Row } from "../../parts/Panel.tsx";
import { saveFile } from "../../parts/save-file.ts";
import { SheetDialog } from "../SheetDialog.tsx";
import { type ActProps } from "./act-props.ts";
import css from "./acts.module.css";

/** The metric of the case on paper or as a table, and the whole case as one package. */
export function PapersOfCase({ view, onLeave }: ActProps) {
  const { client, queries } = useOffice();
  const [looking, setLooking] = useState(false);
  const pack = useMutation(queries.cases.exportPackage.mutationOptions({ onSuccess: saveFile }));
  const failure = pack.error === null ? undefined : failureOf(pack.error);
  return (
    <EscapeScope onEscape={onLeave}>
      <section className={css.form} aria-label={say.form.papersTitle}>
        <h3 className={css.title}>{say.form.papersTitle}</h3>
        <Row>
          <Button kind="primary" icon="printed" onPress={() => setLooking(true)}>
            {say.form.metric}
          </Button>
          <Button icon="save" disabled={pack.isPending} onPress={() => pack.mutate({ case: view.id })}>
            {say.form.packageDo}
          </Button>
          <Button kind="quiet" keys="Esc" onPress={onLeave}>
            {words.parts.close}
          </Button>
        </Row>
        <p className={css.hint}>{say.form.packageHint}</p>
        {pack.data === undefined ? null : <Note tone="done">{say.files.saved(pack.data.name)}</Note>}
        {failure === undefined ? null : (
          <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
        )}
        {looking ? (
          <SheetDialog
            title={`${say.form.metric} ${view.reference ?? ""}`}
            print={() => client.cases.printMetric({ case: view.id })}
            make={(format) => client.cases.metricSheet({ case: view.id, format })}
            onClose={() => setLooking(false)}
          />
        ) : null}
      </section>
    </EscapeScope>
  );
}
