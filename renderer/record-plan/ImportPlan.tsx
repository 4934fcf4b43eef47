import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type PlanPreview } from "../../main/contract/record-plan.ts";
import { parseCivilDate } from "../../main/domain/calendar/civil-date.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { type Failure, failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { FilePick } from "../parts/FilePick.tsx";
import { ErrorState, Waiting } from "../parts/Notice.tsx";
import { Row, Section } from "../parts/Panel.tsx";
import { useToday } from "../parts/use-now.ts";
import { readTypedDate, typedOf } from "../registry/typed.ts";
import { AdoptForm, type AdoptValues } from "./AdoptForm.tsx";
import { type ChosenFile, readChosen, tooLarge } from "./chosen-file.ts";
import { PlanChanges } from "./PlanChanges.tsx";
import { PlanFaults } from "./PlanFaults.tsx";
import css from "./RecordPlan.module.css";

const say = words.recordPlan.importing;
const ACCEPT = [".xlsx", ".csv", ".txt", "text/csv"] as const;

/** A new version out of a file: choose, see every error or everything that changes, adopt from a day on. */
export function ImportPlan({ onDone }: { readonly onDone: (adopted: string | null) => void }) {
  const { queries } = useOffice();
  const today = useToday();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [trouble, setTrouble] = useState<Failure | null>(null);
  const [values, setValues] = useState<AdoptValues>({ name: "", from: typedOf(today), confirmed: false });
  // Kept here and not in the mutation, which forgets its answer while it asks again: the form under it must stay as it is.
  const [found, setFound] = useState<PlanPreview | null>(null);
  const preview = useMutation(queries.recordPlan.preview.mutationOptions({ onSuccess: setFound }));
  const adopt = useMutation(
    queries.recordPlan.adopt.mutationOptions({ onSuccess: (plan) => onDone(plan.id) }),
  );
  useKeys(say.title, [{ keys: "Escape", does: words.parts.cancel, run: () => onDone(null) }]);

  const dayOf = (typed: string): string | null => parseCivilDate(readTypedDate(typed, today));
  function look(content: string, from: string): void {
    preview.mutate({ content, validFrom: dayOf(from) ?? today });
  }
  function choose(picked: File): void {
    preview.reset();
    adopt.reset();
    setTrouble(tooLarge(picked));
    setFile(null);
    setFound(null);
    if (tooLarge(picked) !== null) return;
    void readChosen(picked).then((chosen) => {
      setFile(chosen);
      look(chosen.content, values.from);
    });
  }
  function change(next: AdoptValues): void {
    setValues(next);
    const day = dayOf(next.from);
    // Another day may stand under another version, against which the changes are told.
    if (file !== null && day !== null && day !== dayOf(values.from)) look(file.content, next.from);
  }
  function send(): void {
    if (file === null || adopt.isPending) return;
    const { name, from, confirmed } = values;
    adopt.mutate({ content: file.content, name, validFrom: readTypedDate(from, today), confirmed });
  }
  const failure = trouble ?? (preview.error === null ? null : failureOf(preview.error));
  return (
    <Section title={say.title}>
      <div className={css.steps}>
        <p className={css.wide}>{say.sentence}</p>
        <Row>
          <FilePick accept={ACCEPT} kind={file === null ? "primary" : "secondary"} onPick={choose}>
            {file === null && failure === null ? say.choose : say.chooseAnother}
          </FilePick>
          <Button kind="quiet" keys="Esc" onPress={() => onDone(null)}>
            {words.parts.cancel}
          </Button>
        </Row>
        {failure === null ? null : (
          <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
        )}
        {preview.isPending && found === null ? <Waiting>{say.reading}</Waiting> : null}
        {found === null || file === null || failure !== null ? null : (
          <Found name={file.name} found={found}>
            <AdoptForm
              values={values}
              onChange={change}
              confirmedBefore={found.against?.confirmed ?? 0}
              onSend={send}
              onLeave={() => onDone(null)}
              busy={adopt.isPending}
              error={adopt.error}
            />
          </Found>
        )}
      </div>
    </Section>
  );
}

type FoundProps = {
  readonly name: string;
  readonly found: PlanPreview;
  /** What is asked once there is no error. */
  readonly children: React.ReactNode;
};

function Found({ name, found, children }: FoundProps) {
  return (
    <div className={css.found}>
      <p className={css.versionName}>{say.file(name, found.rows)}</p>
      {found.errors.length > 0 ? (
        <PlanFaults title={say.errors(errorCount(found))} faults={found.errors} all={errorCount(found)} />
      ) : (
        <p>{say.sound(found.classes, found.leaves)}</p>
      )}
      {found.warnings.length > 0 ? (
        <PlanFaults title={say.warnings} faults={found.warnings} all={found.warnings.length} />
      ) : null}
      {found.changes === null ? null : (
        <>
          {children}
          <PlanChanges changes={found.changes} against={found.against?.name ?? null} />
        </>
      )}
    </div>
  );
}

/** Errors in all; the answer lists the first of them. */
function errorCount({ faults, warnings }: PlanPreview): number {
  return faults - warnings.length;
}
