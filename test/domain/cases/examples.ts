import { type CaseFact, type Case, foldCase, stageOf } from "../../../main/domain/cases/case.ts";
import { type FactDraft, kinds, type OpenFact } from "../../../main/domain/facts/kinds.ts";
import { type Item, type ItemFact, foldItem } from "../../../main/domain/intake/item.ts";
import { foldLetter, type Letter, type LetterFact } from "../../../main/domain/letters/letter.ts";
import { type Outcome } from "../../../main/domain/refusal.ts";
import { directory, item } from "../intake/examples.ts";

export { directory, item };

/** Monday 23 November 2026. */
export const TODAY = "2026-11-23";

export const here = {
  today: TODAY,
  directory,
  worksHere: (clerk: string) => clerk.startsWith("clerk-"),
};

export function anItem(id: string, more: Partial<Item> = {}): Item {
  return { ...item, id, ...more };
}

/** What was said at one station, folded as the stores fold it: each subject alone, in the order in which it was said. */
export class Story {
  readonly items = new Map<string, Item>();
  readonly cases = new Map<string, Case>();
  readonly letters = new Map<string, Letter>();
  readonly facts: OpenFact[] = [];
  day = TODAY;
  by = "clerk-1";

  /** Takes what a rule said; throws where it refused, for the test did not mean it to. */
  take<Facts extends readonly FactDraft[]>(outcome: Outcome<Facts>): Facts {
    if (!outcome.ok) throw new Error(`refused with ${outcome.code}`);
    for (const draft of outcome.value) this.say(draft);
    return outcome.value;
  }

  say(draft: FactDraft): void {
    const { body, sealed } = kinds[draft.kind];
    body.parse(draft.body);
    sealed?.parse(draft.sealed);
    const fact = asFact(draft, { day: this.day, by: this.by, seq: this.facts.length + 1 });
    this.facts.push(fact);
    foldInto(this, fact);
  }

  case(id = "case-1"): Case {
    const one = this.cases.get(id);
    if (one === undefined) throw new Error(`no case ${id}`);
    return one;
  }

  letter(id = "letter-1"): Letter {
    const letter = this.letters.get(id);
    if (letter === undefined) throw new Error(`no letter ${id}`);
    return letter;
  }

  item(id = "item-1"): Item {
    const one = this.items.get(id);
    if (one === undefined) throw new Error(`no item ${id}`);
    return one;
  }

  /** The case that an item lies in; an annulled one holds it only as long as no other does. */
  placeOf(id: string): Case | null {
    const all = [...this.cases.values()].filter(({ items }) =>
      items.some(({ item: joined }) => joined === id),
    );
    return all.find((one) => stageOf(one) !== "annulled") ?? all[0] ?? null;
  }
}

type Tables = Pick<Story, "items" | "cases" | "letters">;

export function foldInto({ items, cases, letters }: Tables, fact: OpenFact): void {
  // Every kind goes to one fold only, and a fold is total over its own: the narrowing below is by kind.
  if (fact.kind.startsWith("Item") && !caseItem.has(fact.kind)) {
    keep(items, fact.subject, foldItem(items.get(fact.subject), fact as ItemFact));
  } else if (letterKinds.has(fact.kind)) {
    keep(letters, fact.subject, foldLetter(letters.get(fact.subject), fact as LetterFact));
  } else {
    keep(cases, fact.subject, foldCase(cases.get(fact.subject), fact as CaseFact));
  }
}

const caseItem: ReadonlySet<string> = new Set(["ItemJoined", "ItemParted"]);
const letterKinds: ReadonlySet<string> = new Set([
  "LetterDrafted",
  "LetterSigned",
  "LetterVoided",
  "LetterDispatched",
  "PostalNumberNoted",
  "LetterServed",
  "ServiceCorrected",
]);

function keep<Thing>(table: Map<string, Thing>, id: string, thing: Thing | undefined): void {
  if (thing !== undefined) table.set(id, thing);
}

/** A fact as a station would write it; its hash chain is no matter here. */
export function asFact(
  draft: FactDraft,
  more: { readonly day: string; readonly by: string; readonly seq: number },
): OpenFact {
  const { kind, subject, body, sealed } = draft;
  const envelope = {
    id: `fact-${more.seq}`,
    office: "kruszyna",
    station: "S1",
    epoch: 1,
    version: 1,
    scope: "registry",
    at: `${more.day}T09:00:00.000Z`,
    prev: "",
    hash: "",
  } as const;
  // Kind, body and sealed part come from one draft, so they fit each other.
  return { ...envelope, ...more, kind, subject, body, sealed } as OpenFact;
}
