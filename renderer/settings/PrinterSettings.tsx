import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type PrinterView } from "../../main/contract/print.ts";
import { type PrinterConfig } from "../../main/domain/printing/printer-config.ts";
import { refusalSentence } from "../../main/words/refusals/pl.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { Button } from "../parts/Button.tsx";
import { EmptyState, ErrorState, Note, Waiting } from "../parts/Notice.tsx";
import { Row } from "../parts/Panel.tsx";
import { StateMark } from "../parts/StateMark.tsx";
import { may, usePerson } from "../shell/person.tsx";
import { freshPrinter, PrinterForm } from "./PrinterForm.tsx";
import css from "./SettingsScreen.module.css";

const say = words.settings.printers;

/** The station's printers: what each serves, whether it is ready, and a test page. */
export function PrinterSettings() {
  const { queries } = useOffice();
  const person = usePerson();
  const printers = useQuery(queries.print.printers.queryOptions());
  const [editing, setEditing] = useState<PrinterConfig | null>(null);
  const changes = may(person, "print.savePrinter");
  if (printers.data === undefined) return <Waiting>{words.parts.loading}</Waiting>;
  if (editing !== null) return <PrinterForm initial={editing} onDone={() => setEditing(null)} />;
  return (
    <>
      {printers.data.length === 0 ? <EmptyState>{say.none}</EmptyState> : null}
      {printers.data.map((printer) => (
        <Printer
          key={printer.config.id}
          printer={printer}
          {...(changes ? { onEdit: () => setEditing(printer.config) } : {})}
        />
      ))}
      {changes ? (
        <Row>
          <Button onPress={() => setEditing(freshPrinter())}>{say.add}</Button>
        </Row>
      ) : null}
    </>
  );
}

function Printer({ printer, onEdit }: { readonly printer: PrinterView; readonly onEdit?: () => void }) {
  const { queries } = useOffice();
  const { config, state, code } = printer;
  const test = useMutation(queries.print.testPrinter.mutationOptions());
  const remove = useMutation(queries.print.removePrinter.mutationOptions());
  const error = test.error ?? remove.error;
  const failure = error === null ? undefined : failureOf(error);
  return (
    <article className={css.card} aria-label={config.name}>
      <p className={css.cardHead}>
        <span className={css.name}>{config.name}</span>
        <StateMark
          tone={state === "ready" ? "done" : state === "trouble" ? "wrong" : "plain"}
          icon={state === "ready" ? "done" : state === "trouble" ? "wrong" : "printed"}
        >
          {say.states[state]}
        </StateMark>
        <span className={css.soft}>
          {say.kinds[config.kind]} · {config.serves.map((kind) => say.servesKinds[kind]).join(", ")}
        </span>
      </p>
      {code === null ? null : <p>{refusalSentence(code)}</p>}
      {test.data === undefined ? null : (
        <Note>
          {test.data.sent ? say.testSent : say.testFailed(refusalSentence(test.data.code ?? "unknown"))}
        </Note>
      )}
      {failure === undefined ? null : (
        <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
      )}
      {onEdit === undefined ? null : (
        <Row>
          <Button onPress={onEdit}>{say.edit}</Button>
          <Button disabled={test.isPending} onPress={() => test.mutate({ printer: config.id })}>
            {say.test}
          </Button>
          <Button
            kind="quiet"
            disabled={remove.isPending}
            onPress={() => remove.mutate({ printer: config.id })}
          >
            {say.remove}
          </Button>
        </Row>
      )}
    </article>
  );
}
