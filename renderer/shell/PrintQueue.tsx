import { useMutation, useQuery } from "@tanstack/react-query";
import { type JobView } from "../../main/contract/item.ts";
import { refusalSentence } from "../../main/words/refusals/pl.ts";
import { shortInstant } from "../../main/words/window/dates.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { Button } from "../parts/Button.tsx";
import { EmptyState, ErrorState, Waiting } from "../parts/Notice.tsx";
import { Row } from "../parts/Panel.tsx";
import { useNow } from "../parts/use-now.ts";
import css from "./PrintQueue.module.css";

const say = words.registry;

/** Jobs of this station that want something. Nothing prints twice by itself: what is not known is asked. */
export function PrintQueue() {
  const { queries } = useOffice();
  const pending = useQuery(queries.print.pending.queryOptions());
  if (pending.data === undefined) return <Waiting>{words.parts.loading}</Waiting>;
  if (pending.data.length === 0) return <EmptyState>{words.shell.status.queueEmptySentence}</EmptyState>;
  return (
    <ul className={css.jobs}>
      {pending.data.map((job) => (
        <li key={job.id}>
          <PendingJob job={job} />
        </li>
      ))}
    </ul>
  );
}

export function PendingJob({ job }: { readonly job: JobView }) {
  const { queries } = useOffice();
  const now = useNow();
  const settle = useMutation(queries.print.settle.mutationOptions());
  const retry = useMutation(queries.print.retry.mutationOptions());
  const drop = useMutation(queries.print.drop.mutationOptions());
  const printers = useQuery(queries.print.printers.queryOptions({ enabled: job.state === "failed" }));
  const others = (printers.data ?? []).filter(
    ({ config }) => config.serves.includes(servedAs(job)) && config.name !== job.printer,
  );
  const error = settle.error ?? retry.error ?? drop.error;
  const failure = error === null ? undefined : failureOf(error);
  const busy = settle.isPending || retry.isPending || drop.isPending;
  return (
    <article className={css.job} aria-label={paperName(job)}>
      <p className={css.head}>
        <b>{paperName(job)}</b> <span>{job.rpw}</span>
        <span className={css.where}>
          {job.printer} · {shortInstant(job.at, now)}
        </span>
      </p>
      {job.code === null ? null : <p>{refusalSentence(job.code)}</p>}
      {job.state === "unknown" ? (
        <>
          <p className={css.ask}>{question(job)}</p>
          <Row>
            <Button disabled={busy} onPress={() => settle.mutate({ job: job.id, printed: true })}>
              {yes(job)}
            </Button>
            <Button disabled={busy} onPress={() => settle.mutate({ job: job.id, printed: false })}>
              {say.ask.no}
            </Button>
          </Row>
        </>
      ) : null}
      {job.state === "failed" ? (
        <Row>
          <Button kind="primary" disabled={busy} onPress={() => retry.mutate({ job: job.id })}>
            {say.item.retry}
          </Button>
          {others.map(({ config }) => (
            <Button
              key={config.id}
              disabled={busy}
              onPress={() => retry.mutate({ job: job.id, printer: config.id })}
            >
              {say.item.retryOn(config.name)}
            </Button>
          ))}
          <Button kind="quiet" disabled={busy} onPress={() => drop.mutate({ job: job.id })}>
            {say.item.drop}
          </Button>
        </Row>
      ) : null}
      {failure === undefined ? null : (
        <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
      )}
    </article>
  );
}

export function paperName(job: Pick<JobView, "paper" | "copy">): string {
  const name = words.registry.papers[job.paper];
  return job.copy === 0 || job.paper !== "receipt" ? name : `${name} · ${say.item.duplicate(job.copy)}`;
}

/** What a printer must serve to print this paper. */
function servedAs({ paper }: JobView): "label" | "receipt" | "sheet" {
  return paper === "label" || paper === "receipt" ? paper : "sheet";
}

function yes(job: JobView): string {
  if (job.paper === "label") return say.ask.yes;
  return job.paper === "receipt" ? say.ask.yesReceipt : say.ask.yesSheet;
}

function question(job: JobView): string {
  if (job.paper === "label") return say.ask.label;
  return job.paper === "receipt" ? say.ask.receipt : say.ask.sheet;
}
