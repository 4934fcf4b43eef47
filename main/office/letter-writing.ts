import { type LetterDraft } from "../contract/letters.ts";
import { type Case } from "../domain/cases/case.ts";
import { type Letter } from "../domain/letters/letter.ts";
import { draftLetter, type LetterCode, signLetter, voidLetter } from "../domain/letters/write.ts";
import { type FactDraft } from "../domain/facts/kinds.ts";
import { accepted, type Outcome, refused } from "../domain/refusal.ts";
import { letterTemplate } from "../words/papers/letters-pl.ts";
import { officeToday } from "./case-acts.ts";
import { type CaseOffice } from "./case-office.ts";
import { viewLetter } from "./case-showing.ts";
import { actorOf, type Counter, type Door } from "./door.ts";
import { addressed, letterData, registerNumberOf } from "./printing/letter-content.ts";
import { accept } from "./refusals.ts";
import { type Room, type RoomTx, type WriteRefusal } from "./room.ts";

/** A rule on one letter and its case, in the transaction in which its facts are written. */
export type LetterRule<Code extends string> = (
  letter: Letter,
  one: Case,
  tx: RoomTx,
) => Outcome<readonly FactDraft[], Code>;

/** Changes one letter by a rule; answers its id. Refuses `letter-unknown` and `case-unknown` beside what the rule refuses. */
export function changeLetter<Code extends string>(
  room: Room,
  by: string,
  id: string,
  rule: LetterRule<Code>,
): Outcome<string, Code | "letter-unknown" | "case-unknown" | WriteRefusal> {
  return room.commit<string, Code | "letter-unknown" | "case-unknown">(by, (tx) => {
    const letter = tx.letters.byId(id)?.letter;
    if (letter === undefined) return refused("letter-unknown");
    const one = tx.cases.byId(letter.content.case)?.case;
    if (one === undefined) return refused("case-unknown");
    const facts = rule(letter, one, tx);
    if (!facts.ok) return facts;
    tx.append(facts.value);
    return accepted(id);
  });
}

/** Letters on the desk: prefilled, drafted, signed, given up. What they mean for the case happens when they leave or are served. */
export function letterWriting(
  { os: { letters } }: Door,
  { room }: CaseOffice,
): Pick<Counter<"letters">, "template" | "draft" | "sign" | "void"> {
  const { read } = room.store;
  const { directory } = room.furnishings;

  return {
    template: letters.template.handler(({ input, errors }) => {
      const one = read.cases.byId(input.case)?.case;
      if (one === undefined) return accept(refused("case-unknown" satisfies LetterCode), errors);
      return prefilled(one, input);
    }),
    draft: letters.draft.handler(({ input, errors, context }) => {
      const letterId = input.letter ?? room.chance.id();
      const outcome = room.commit<string, LetterCode>(actorOf(context).id, (tx) => {
        const known = input.letter === null ? null : tx.letters.byId(input.letter);
        if (input.letter !== null && known?.letter.content.case !== input.case) {
          return refused("letter-unknown");
        }
        const one = tx.cases.byId(input.case)?.case;
        if (one === undefined) return refused("case-unknown");
        const around = { ...officeToday(room, tx), case: one, letterId };
        const facts = draftLetter(known?.letter ?? null, input.draft, around);
        if (!facts.ok) return facts;
        tx.append(facts.value);
        return accepted(letterId);
      });
      return viewLetter(room, accept(outcome, errors));
    }),
    sign: letters.sign.handler(({ input, errors, context }) => {
      const { id, initials } = actorOf(context);
      const outcome = changeLetter(room, id, input.letter, (letter, one, tx) =>
        signLetter(letter, {
          ...officeToday(room, tx),
          case: one,
          signer: id,
          initials,
          registerNumber: registerNumberOf(one, tx),
        }),
      );
      return viewLetter(room, accept(outcome, errors));
    }),
    void: letters.void.handler(({ input, errors, context }) => {
      const outcome = changeLetter(room, actorOf(context).id, input.letter, (letter) =>
        voidLetter(letter, input.reason),
      );
      return viewLetter(room, accept(outcome, errors));
    }),
  };

  /** A letter as the office would write it, to the one who began the matter; a forwarding goes to the competent office. */
  function prefilled(
    one: Case,
    wish: {
      readonly kind: LetterDraft["kind"];
      readonly wants: readonly string[];
      readonly newDueOn: string | null;
      readonly reason: string;
      readonly office: string;
    },
  ): LetterDraft {
    const { kind, newDueOn } = wish;
    const data = letterData(one, wish, { read, directory, today: room.now().day });
    const first = one.items.find((joined) => joined.first);
    const record = first === undefined ? null : read.items.byId(first.item);
    const sender = record?.sender?.details ?? null;
    const party = { name: sender?.name ?? "", lines: addressed(`x\n${sender?.address ?? ""}`).lines };
    const { title, pieces } = letterTemplate(kind, data);
    return {
      kind,
      item: record?.item.id ?? null,
      addressee: toParty(kind === "forwarding" ? addressed(wish.office) : party),
      title,
      theirReference: record?.item.description.reference ?? null,
      text: [...pieces],
      termDays: kind === "supplement-summons" ? (data.termDays ?? null) : null,
      newDueOn: kind === "new-term-notice" ? newDueOn : null,
      attachments: 0,
      largePrint: false,
      explanation: null,
    };
  }
}

function toParty({ name, lines }: { readonly name: string; readonly lines: readonly string[] }) {
  return { name, lines: [...lines] };
}
