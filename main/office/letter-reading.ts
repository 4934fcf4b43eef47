import { type LetterRefusal } from "../domain/letters/refusals.ts";
import { refused } from "../domain/refusal.ts";
import { rowOfLetter, viewLetter } from "./case-showing.ts";
import { type CaseOffice } from "./case-office.ts";
import { actorOf, type Counter, type Door } from "./door.ts";
import { accept, acceptWrite } from "./refusals.ts";

/** Signed letters that wait to be sent, at most: more than a day's post. */
const MOST_WAITING = 300;

/** What is asked of letters without changing them. Whoever opens one stands in the access log. */
export function letterReading(
  { os: { letters } }: Door,
  { room, views }: CaseOffice,
): Pick<Counter<"letters">, "letter" | "register" | "toDispatch"> {
  const { read } = room.store;

  return {
    letter: letters.letter.handler(({ input, errors, context }) => {
      if (read.letters.byId(input.letter) === null) {
        return accept(refused("letter-unknown" satisfies LetterRefusal), errors);
      }
      acceptWrite(views.note(actorOf(context).id, "letter", input.letter, "open"));
      return viewLetter(room, input.letter);
    }),
    register: letters.register.handler(({ input: { query, from, to, unproved, after, limit } }) => {
      const filter = { query, from: from ?? undefined, to: to ?? undefined, unproved };
      const { rows, next } = read.letters.page(filter, after, limit);
      return { rows: rows.map(rowOfLetter), next };
    }),
    toDispatch: letters.toDispatch.handler(() => read.letters.toDispatch(MOST_WAITING).map(rowOfLetter)),
  };
}
