import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type ItemView, type JobView } from "../../main/contract/item.ts";
import { itemPapers } from "../../main/domain/printing/facts.ts";
import { shortInstant } from "../../main/words/window/dates.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { Checkbox } from "../parts/Checkbox.tsx";
import { ErrorState } from "../parts/Notice.tsx";
import { Row, Stack } from "../parts/Panel.tsx";
import { Segmented } from "../parts/Segmented.tsx";
import { useNow } from "../parts/use-now.ts";
import { may, usePerson } from "../shell/person.tsx";
import { paperName, PendingJob } from "../shell/PrintQueue.tsx";
import css from "./ItemPane.module.css";
import { PaperPreview } from "./PaperPreview.tsx";
import { LabelMark, ReceiptMark } from "./job-state.tsx";

const say = words.registry.item;
const languages = ["pl", "en", "uk"] as const;

/** The papers of an item, each with its state, and what can still be printed. */
export function ItemPapers({ item }: { readonly item: ItemView }) {
  const { queries } = useOffice();
  const person = usePerson();
  const [language, setLanguage] = useState<(typeof languages)[number]>("pl");
  const [large, setLarge] = useState(false);
  const label = useMutation(queries.print.label.mutationOptions());
  const receipt = useMutation(queries.print.receipt.mutationOptions());
  const prints = may(person, "print.label") && item.state !== "CANCELLED_ENTRY";
  const printLabel = (): void => {
    if (!label.isPending) label.mutate({ item: item.id });
  };
  const printReceipt = (): void => {
    if (!receipt.isPending && !item.bare) receipt.mutate({ item: item.id, language, large });
  };
  const error = label.error ?? receipt.error;
  const failure = error === null ? undefined : failureOf(error);
  const [shown, setShown] = useState<"label" | "receipt" | null>(null);
  // What lists the item among others is no paper of it.
  const papers = item.jobs.filter((job) => itemPapers.has(job.paper));
  const handedOut = item.jobs.some((job) => job.paper === "receipt" && job.state !== "dropped");
  useKeys(
    words.registry.keys.item,
    [
      { keys: "Alt+E", does: words.registry.keys.printLabel, run: printLabel },
      { keys: "Alt+P", does: words.registry.keys.printReceipt, run: printReceipt },
    ],
    prints,
  );
  return (
    <Stack>
      {papers.length === 0 ? <p>{say.noneYet}</p> : null}
      {papers.map((job) =>
        job.here && (job.state === "unknown" || job.state === "failed") ? (
          <PendingJob key={job.id} job={job} />
        ) : (
          <PaperLine key={job.id} job={job} />
        ),
      )}
      {prints ? (
        <>
          <Row>
            <Button keys="Alt+E" disabled={label.isPending} onPress={printLabel}>
              {say.printLabel}
            </Button>
            <Button keys="Alt+P" disabled={receipt.isPending || item.bare} onPress={printReceipt}>
              {handedOut ? say.printDuplicate : say.printReceipt}
            </Button>
          </Row>
          <Row>
            <Button kind="quiet" onPress={() => setShown("label")}>
              {previewWords("label")}
            </Button>
            {item.bare ? null : (
              <Button kind="quiet" onPress={() => setShown("receipt")}>
                {previewWords("receipt")}
              </Button>
            )}
          </Row>
          {item.bare ? null : (
            <>
              <Segmented
                id="receiptLanguage"
                label={say.language}
                options={languages.map((value) => ({ value, label: say.languages[value] }))}
                value={language}
                onChange={setLanguage}
              />
              <Checkbox id="receiptLarge" checked={large} onChange={setLarge}>
                {say.large}
              </Checkbox>
            </>
          )}
        </>
      ) : null}
      {shown === null ? null : (
        <PaperPreview
          item={item.id}
          paper={shown}
          language={language}
          title={say.previewOf(words.registry.papers[shown], item.rpw)}
          onClose={() => setShown(null)}
        />
      )}
      {failure === undefined ? null : (
        <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
      )}
    </Stack>
  );
}

const previewWords = (paper: "label" | "receipt"): string =>
  say.previewPaper(words.registry.papers[paper].toLowerCase());

function PaperLine({ job }: { readonly job: JobView }) {
  const now = useNow();
  return (
    <div className={css.paper}>
      <span>
        {paperName(job)}{" "}
        <span className={css.by}>
          · {job.printer}, {shortInstant(job.at, now)}
        </span>
      </span>
      {job.paper === "receipt" ? <ReceiptMark state={job.state} /> : <LabelMark state={job.state} />}
    </div>
  );
}
