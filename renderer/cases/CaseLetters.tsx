import { type CaseView, type LetterRow } from "../../main/contract/case-views.ts";
import { shortDay } from "../../main/words/window/dates.ts";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { letterWords } from "../../main/words/window/letters.ts";
import { LetterMark } from "../letters/letter-marks.tsx";
import { cx } from "../parts/class-names.ts";
import { Section } from "../parts/Panel.tsx";
import { useToday } from "../parts/use-now.ts";
import { useThingInHand } from "../shell/thing-in-hand.ts";
import css from "./CaseDesk.module.css";

/** What went out, or is being written. */
export function CaseLetters({ view }: { readonly view: CaseView }) {
  const { openLetter } = useThingInHand();
  const today = useToday();
  return (
    <Section title={say.hand.letters}>
      {view.letters.length === 0 ? <p className={css.soft}>{say.hand.noLetters}</p> : null}
      <ul className={css.lines}>
        {view.letters.map((letter) => (
          <li key={letter.id} className={css.row}>
            <button type="button" className={cx(css.line, css.letter)} onClick={() => openLetter(letter.id)}>
              <span className={css.cut}>{letterWords.kinds[letter.kind]}</span>
              <span className={cx(css.cut, css.soft)}>{letter.addressee ?? ""}</span>
              <span className={css.soft}>{whenOf(letter, today)}</span>
              <LetterMark stage={letter.stage} />
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Its number and the day of its last step. */
function whenOf(letter: LetterRow, today: string): string {
  const day = letter.servedOn ?? letter.dispatchedOn ?? letter.signedOn;
  return [letter.number, day === null ? null : shortDay(day, today)].filter(Boolean).join(" · ");
}
