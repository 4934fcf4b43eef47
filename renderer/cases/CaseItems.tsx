import { type CaseView } from "../../main/contract/case-views.ts";
import { shortDay } from "../../main/words/window/dates.ts";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { Button } from "../parts/Button.tsx";
import { cx } from "../parts/class-names.ts";
import { Section } from "../parts/Panel.tsx";
import { useToday } from "../parts/use-now.ts";
import { senderName, titleOf } from "../registry/TodayList.tsx";
import { may, usePerson } from "../shell/person.tsx";
import { useThingInHand } from "../shell/thing-in-hand.ts";
import css from "./CaseDesk.module.css";

type ItemIn = CaseView["itemsIn"][number];

/** What came in, in order; each opens beside the case. */
export function CaseItems(props: {
  readonly view: CaseView;
  readonly onPart: (item: ItemIn["item"]) => void;
}) {
  const { view, onPart } = props;
  const { open } = useThingInHand();
  const person = usePerson();
  const today = useToday();
  const parts = may(person, "cases.part") && view.stage !== "closed" && view.stage !== "annulled";
  return (
    <Section title={say.hand.items}>
      <ul className={css.lines}>
        {view.itemsIn.map(({ item, first }) => (
          <li key={item.id} className={css.row}>
            <button type="button" className={cx(css.line, css.item)} onClick={() => open(item.id)}>
              <span className={css.code}>{item.rpw}</span>
              <span className={css.soft}>{shortDay(item.receivedOn, today)}</span>
              <span className={css.cut}>
                {titleOf(item)} <span className={css.soft}>· {senderName(item)}</span>
              </span>
              <span className={css.soft}>{first ? say.hand.first : ""}</span>
            </button>
            {parts && view.itemsIn.length > 1 ? (
              <Button kind="quiet" onPress={() => onPart(item)}>
                {say.hand.part}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
