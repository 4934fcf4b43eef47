import { sql } from "kysely";
import { type OpenFact } from "../../../main/domain/facts/kinds.ts";
import { type Broken, type Why } from "../rules.ts";
import { type Sender } from "../sender.ts";
import { type Tx } from "../tables.ts";
import { Books, type NumberedFact } from "./books.ts";
import { listKey, listPlace, numberKey, numberPlace, referenceText } from "./place.ts";

/**
 * Brings lists and numbers of cases up to new facts, one after the other as they were written, and returns those that break a
 * rule (CASE-3, CASE-5): `reference-taken`, `case-has-reference`, `list-not-yours`. The numbers of others stand, and so does what
 * comes behind.
 */
export async function foldCaseNumbers(tx: Tx, sender: Sender, facts: readonly OpenFact[]): Promise<Broken> {
  await noteItems(tx, sender.office, facts);
  const numbered = facts.filter(isNumbered);
  if (numbered.length === 0) return new Map();
  const books = await Books.open(tx, sender, numbered);
  const broken = new Map<number, Why>();
  for (const fact of numbered) {
    const why = foldOne(books, sender.station, fact);
    if (why !== null) broken.set(fact.seq, why);
  }
  await books.write(tx, sender.office);
  return broken;
}

function isNumbered(fact: OpenFact): fact is NumberedFact {
  return fact.kind === "CaseOpened" || fact.kind === "CaseListTaken" || fact.kind === "CaseListReturned";
}

function foldOne(books: Books, station: string, fact: NumberedFact): Why | null {
  switch (fact.kind) {
    case "CaseOpened":
      return opened(books, station, fact);
    case "CaseListTaken":
      return taken(books, station, fact);
    case "CaseListReturned": {
      const place = listPlace(fact.body);
      books.reach(place, fact.body.last);
      books.setHolding(place, { station, name: "", state: "returned" });
      return null;
    }
    default:
      return fact satisfies never;
  }
}

function opened(books: Books, station: string, { subject, body }: OpenFact<"CaseOpened">): Why | null {
  const place = numberPlace(body);
  const key = numberKey(place);
  const there = books.numbers.get(key);
  if (there !== undefined && there.case !== subject) {
    return { code: "reference-taken", details: { reference: referenceText(place) } };
  }
  // A station that once held the list may still bring what it numbered then: it stands on paper, and the number is free.
  const heldOnce = books.holding(place, station) !== null;
  if (there === undefined && !heldOnce && !books.unsettled) {
    return { code: "list-not-yours", details: { reference: referenceText(place) } };
  }
  // The list's writer goes on behind it, whatever becomes of this fact.
  if (place.sub === 0) books.reach(place, place.no);
  const row = { ...place, case: subject, station, isGroup: body.opens.isGroup };
  const other = books.ofCase(subject).find((one) => one.opened && numberKey(one) !== key);
  if (other !== undefined) {
    // Its station has written it down: it stays this case's, unused, and nobody else is given it.
    if (there === undefined) books.put({ ...row, opened: false });
    const details = { reference: referenceText(place), other: referenceText(other) };
    return { code: "case-has-reference", details };
  }
  books.put({ ...row, opened: true });
  return null;
}

/**
 * The centre has it down already when it gave the list. What it gave and lost it takes from the station's word: while it hears
 * everything again, and later where nobody else writes in the list and nothing was given behind the station's back.
 */
function taken(books: Books, station: string, { body }: OpenFact<"CaseListTaken">): Why | null {
  const place = listPlace(body);
  const state = books.holding(place, station);
  const other = books.otherHolder(place, station);
  const { last } = books.lists.get(listKey(place)) ?? { last: 0 };
  const foreign = state !== "held" && !books.unsettled && (other !== null || last > body.last);
  if (state === "taken-back" || foreign) {
    const { unit, jrwa, year } = place;
    return {
      code: "list-not-yours",
      details: { reference: `${unit}.${jrwa}.${year}`, holder: other?.name ?? "" },
    };
  }
  books.reach(place, body.last);
  books.setHolding(place, { station, name: "", state: "held" });
  return null;
}

/** Which cases an item was ever laid into: where the public page looks for its state. */
async function noteItems(tx: Tx, office: string, facts: readonly OpenFact[]): Promise<void> {
  const rows = facts.flatMap((fact) =>
    fact.kind === "ItemJoined" ? [{ item: fact.body.item, case: fact.subject }] : [],
  );
  if (rows.length === 0) return;
  await sql`
    insert into case_items
    select distinct ${office}, item, "case" from json_to_recordset(${JSON.stringify(rows)}::json) as w(item text, "case" text)
    on conflict do nothing`.execute(tx);
}
