import { type UnitView } from "../../main/contract/units.ts";
import { parseCivilDate } from "../../main/domain/calendar/civil-date.ts";
import { shortDay } from "../../main/words/window/dates.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { Button } from "../parts/Button.tsx";
import { Row } from "../parts/Panel.tsx";
import { StateMark } from "../parts/StateMark.tsx";
import css from "./Units.module.css";

const say = words.units;

export type UnitCardProps = {
  readonly unit: UnitView;
  readonly today: string;
  /** Undefined where this person may change nothing, or nothing can be changed any more. */
  readonly onRename?: () => void;
  readonly onEnd?: () => void;
};

/** One form of a unit: its name, where it is found, and its days. */
export function UnitCard({ unit, today, onRename, onEnd }: UnitCardProps) {
  const { symbol, name, phone, room, validFrom, validTo, state } = unit;
  const atWork = state === "at-work";
  const now = parseCivilDate(today);
  const day = (date: string): string => (now === null ? date : shortDay(date, now));
  const days = [say.from(day(validFrom)), ...(validTo === null ? [] : [say.to(day(validTo))])].join(" ");
  return (
    <article className={css.card} aria-label={`${symbol} ${name}`}>
      <p className={css.head}>
        <span className={css.symbol}>{symbol}</span>
        <span className={css.name}>{name}</span>
        <StateMark tone={atWork ? "done" : "plain"} icon={atWork ? "done" : "waits"}>
          {say.states[state]}
        </StateMark>
      </p>
      <p className={css.soft}>{[phone, room, days].filter((text) => text !== "").join(" · ")}</p>
      {onRename === undefined || onEnd === undefined ? null : (
        <div className={css.acts}>
          <Row>
            <Button kind="quiet" label={say.renameFor(symbol)} onPress={onRename}>
              {say.rename}
            </Button>
            <Button kind="quiet" label={say.endFor(symbol)} onPress={onEnd}>
              {say.end}
            </Button>
          </Row>
        </div>
      )}
    </article>
  );
}
