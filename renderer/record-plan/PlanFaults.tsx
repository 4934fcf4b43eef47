import { type PlanPreview } from "../../main/contract/record-plan.ts";
import { rowSentence } from "../../main/words/refusals/record-plan.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { Section } from "../parts/Panel.tsx";
import css from "./RecordPlan.module.css";

const say = words.recordPlan.importing;

type Fault = PlanPreview["errors"][number] | PlanPreview["warnings"][number];

export type PlanFaultsProps = {
  readonly title: string;
  readonly faults: readonly Fault[];
  /** How many there are, where the answer lists only the first. */
  readonly all: number;
};

/** What is wrong in the file, a line each: where, and what to do. */
export function PlanFaults({ title, faults, all }: PlanFaultsProps) {
  return (
    <Section title={title}>
      <div className={css.faults}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{say.row}</th>
              <th scope="col">{say.column}</th>
              <th scope="col">{say.what}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ row, column, code, details }) => (
              <tr key={`${row} ${column} ${code}`}>
                <td>{row ?? say.wholeFile}</td>
                <td>{column === null ? "" : say.columns[column]}</td>
                <td>{rowSentence(code, details)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {all > faults.length ? <p className={css.soft}>{say.more(all - faults.length)}</p> : null}
      </div>
    </Section>
  );
}
