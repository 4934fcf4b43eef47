import { type ReactNode } from "react";
import { type PlanPreview } from "../../main/contract/record-plan.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { Section } from "../parts/Panel.tsx";
import css from "./RecordPlan.module.css";

const say = words.recordPlan.changes;
/** Beyond so many lines nobody reads on; the number says the rest. */
const MOST = 100;

export type PlanChangesProps = {
  readonly changes: NonNullable<PlanPreview["changes"]>;
  readonly against: string | null;
};

/** What a version changes against the one before it, what concerns open cases first. */
export function PlanChanges({ changes, against }: PlanChangesProps) {
  const { added, gone, renamed, recategorised, divided, same } = changes;
  const none = added.length + gone.length + renamed.length + recategorised.length + divided.length === 0;
  const touched = [...gone, ...divided].some(({ openCases }) => openCases > 0);
  return (
    <Section title={say.title}>
      <p className={css.soft}>{against === null ? say.againstNothing : say.against(against)}</p>
      {none ? <p>{say.nothing}</p> : null}
      {touched ? <p>{say.keepNumbers}</p> : null}
      <Lines title={say.gone} rows={gone} line={withCases} open={touched} />
      <Lines title={say.divided} rows={divided} line={withCases} open={touched} />
      <Lines title={say.recategorised} rows={recategorised} line={withCategories} />
      <Lines title={say.renamed} rows={renamed} line={({ from, to }) => say.fromTo(from, to)} />
      <Lines title={say.added} rows={added} line={({ title }) => title} />
      <p className={css.soft}>
        {say.same}: {words.recordPlan.size(same)}
      </p>
    </Section>
  );
}

type PlanPreviewChange = PlanChangesProps["changes"]["recategorised"][number];

type LinesProps<Row> = {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly line: (row: Row) => ReactNode;
  /** Shown at once: open cases are concerned. */
  readonly open?: boolean;
};

function Lines<Row extends { readonly symbol: string }>({
  title,
  rows,
  line,
  open = false,
}: LinesProps<Row>) {
  if (rows.length === 0) return null;
  return (
    <details className={css.changes} open={open}>
      <summary>
        {title}: {words.recordPlan.size(rows.length)}
      </summary>
      <ul className={css.lines}>
        {rows.slice(0, MOST).map((row) => (
          <li key={row.symbol}>
            <code>{row.symbol}</code> {line(row)}
          </li>
        ))}
        {rows.length > MOST ? <li className={css.soft}>{say.more(rows.length - MOST)}</li> : null}
      </ul>
    </details>
  );
}

function withCases({ title, openCases }: { readonly title: string; readonly openCases: number }): ReactNode {
  if (openCases === 0) return title;
  return (
    <>
      {title} <strong>{say.openCases(openCases)}</strong>
    </>
  );
}

function withCategories({ title, from, to }: PlanPreviewChange): ReactNode {
  return (
    <>
      {title} <span className={css.soft}>{say.fromTo(categoriesOf(from), categoriesOf(to))}</span>
    </>
  );
}

type Categories = { readonly category: string | null; readonly categoryElsewhere: string | null };

function categoriesOf({ category, categoryElsewhere }: Categories): string {
  const lead = category ?? "–";
  return categoryElsewhere === null ? lead : `${lead} / ${categoryElsewhere}`;
}
