import { type Handover } from "../../main/contract/units.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { FactLine, Facts, Section } from "../parts/Panel.tsx";
import css from "./Units.module.css";

const say = words.units.handover;

/** What lies in a unit today: counts, by whom, lists of cases, and the first cases by their references. */
export function HandoverList({ symbol, handover }: { readonly symbol: string; readonly handover: Handover }) {
  const { cases, folders, items, matters, lists, people, first } = handover;
  const empty = cases + folders + items === 0;
  const left = cases + folders - first.length;
  return (
    <Section title={say.title}>
      <div className={css.handover}>
        <p>{empty ? say.none : say.sums(cases, folders, items)}</p>
        {people.length === 0 ? null : (
          <Facts>
            {people.map((each) => (
              <FactLine key={each.clerk ?? ""} name={each.clerk ?? say.nobody}>
                {say.sums(each.cases, each.folders, each.items)}
              </FactLine>
            ))}
          </Facts>
        )}
        {lists.length === 0 ? null : (
          <Lines
            title={say.lists}
            lines={lists.map(({ jrwa, year, open }) => say.list(symbol, jrwa, year, open))}
          />
        )}
        {first.length === 0 ? null : (
          <Lines
            title={say.first}
            lines={[
              ...first.map(({ reference, clerk }) => `${reference ?? say.folder} · ${clerk ?? say.nobody}`),
              ...(left > 0 ? [say.more(left)] : []),
            ]}
          />
        )}
        {matters.length === 0 ? null : <Lines title={say.matters} lines={matters} />}
        {cases + folders === 0 ? null : <p className={css.soft}>{say.after}</p>}
      </div>
    </Section>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <div>
      <h4 className={css.soft}>{title}</h4>
      <ul className={css.lines}>
        {lines.map((line, at) => (
          <li key={`${at} ${line}`}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
