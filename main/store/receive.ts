import { type PositionedFact } from "../domain/facts/envelope.ts";
import { readFact } from "../domain/facts/kinds.ts";
import { type PulledPage, type PushReply } from "../../sync/engine/ports.ts";
import { type WriteDb } from "./db.ts";
import { type FactRow, factRow, insertFact } from "./fact-rows.ts";
import { foldFact, refoldSubject } from "./fold-into-tables.ts";
import { anyAfter, overtakes } from "./fold-order.ts";
import { unseal } from "./seal.ts";
import { saveCentreMark } from "./settings.ts";
import { statement } from "./statement.ts";
import { eraseKeys, subjectKey, takeKey } from "./subject-keys.ts";

const place = statement("fact-place", "UPDATE facts SET position = ? WHERE id = ?");
const refuse = statement("fact-refuse", "UPDATE facts SET refused = ? WHERE id = ?");
const refuseAt = statement("fact-refuse-at", "UPDATE facts SET refused = ? WHERE position = ?");
const anyOfSubject = statement<{ found: 1 }>(
  "fact-any-of-subject",
  "SELECT 1 AS found FROM facts WHERE subject = ? LIMIT 1",
);
type Own = Pick<FactRow, "row" | "id" | "subject" | "station" | "epoch" | "seq" | "position" | "refused">;
const ownBetween = statement<Own>(
  "fact-own-between",
  `SELECT row, id, subject, station, epoch, seq, position, refused FROM facts
   WHERE station = ? AND epoch = ? AND seq BETWEEN ? AND ?`,
);
const placeRow = statement("fact-place-row", "UPDATE facts SET position = ? WHERE row = ?");

/** Subjects that must be folded from the start once the whole page is in, and whether anything was erased for good. */
type Page = { readonly again: Set<string>; erased: boolean };

const supersede = statement(
  "fact-supersede",
  `UPDATE facts SET refused = 'clone' WHERE station = ? AND position IS NULL AND refused IS NULL AND EXISTS (
     SELECT 1 FROM facts AS other WHERE other.station = facts.station AND other.epoch = facts.epoch
     AND other.seq = facts.seq AND other.position IS NOT NULL)`,
);

/** Another copy's facts came in under numbers that own ones have: the centre never takes these, so they wait for nothing. */
export function refuseSuperseded(db: WriteDb, station: string, { facts }: PulledPage): void {
  if (facts.some((fact) => fact.station === station)) db.run(supersede, station);
}

/** Adds a page of the centre's facts, its keys and erasures, and its mark. True when something was erased. */
export function receivePage(db: WriteDb, pulled: PulledPage): boolean {
  const page: Page = { again: new Set(), erased: false };
  for (const { subject, scope, key } of pulled.keys) {
    const taken = takeKey(db, subject, scope, Buffer.from(key, "base64"));
    // The key came after facts that it opens: what was folded shut is folded again.
    if (taken && db.one(anyOfSubject, subject) !== undefined) page.again.add(subject);
  }
  for (const subject of pulled.erased) erase(db, subject, page);
  for (const fact of pulled.facts) take(db, fact, page);
  for (const { position, code } of pulled.refused) db.run(refuseAt, code, position);
  for (const subject of page.again) refoldSubject(db, subject);
  saveCentreMark(db, pulled.mark);
  return page.erased;
}

/** What the centre said of own facts: their positions, and those it does not honour. */
export function confirmOwn(db: WriteDb, station: string, epoch: number, reply: PushReply): void {
  const own = ownOf(db, station, epoch, reply);
  const again = new Set<string>();
  const placed = new Map<number, string>();
  for (const { seq, position } of reply.positions) {
    const fact = pushed(own.get(seq) ?? [], position);
    if (fact === undefined) continue;
    placed.set(seq, fact.id);
    if (fact.position === position) continue;
    db.run(placeRow, position, fact.row);
    if (overtakes(db, fact, position)) again.add(fact.subject);
  }
  for (const { seq, code } of reply.refused) {
    const id = placed.get(seq) ?? pushed(own.get(seq) ?? [], null)?.id;
    if (id !== undefined) db.run(refuse, code, id);
  }
  for (const subject of again) refoldSubject(db, subject);
}

/** The facts that a reply speaks of, by their number, as they were before it: read at once, for there may be thousands. */
function ownOf(db: WriteDb, station: string, epoch: number, reply: PushReply): ReadonlyMap<number, Own[]> {
  const own = new Map<number, Own[]>();
  let first = Infinity;
  let last = 0;
  for (const { seq } of [...reply.positions, ...reply.refused]) {
    first = Math.min(first, seq);
    last = Math.max(last, seq);
  }
  if (last === 0) return own;
  for (const fact of db.all(ownBetween, station, epoch, first, last)) {
    const same = own.get(fact.seq);
    if (same === undefined) own.set(fact.seq, [fact]);
    else same.push(fact);
  }
  return own;
}

/** Of the facts with one number (two, after a copy went on by itself) the one that the centre speaks of. */
function pushed(facts: readonly Own[], position: number | null): Own | undefined {
  return (
    facts.find((fact) => fact.position !== null && fact.position === position) ??
    facts.find((fact) => fact.position === null && fact.refused === null) ??
    facts.find((fact) => fact.position === null)
  );
}

function erase(db: WriteDb, subject: string, page: Page): void {
  if (!eraseKeys(db, subject)) return;
  page.erased = true;
  page.again.add(subject);
}

function take(db: WriteDb, positioned: PositionedFact, page: Page): void {
  const { position, ...fact } = positioned;
  const known = factRow(db, fact.id);
  if (known !== undefined) {
    if (known.position === position) return;
    db.run(place, position, fact.id);
    if (known.position !== null || overtakes(db, fact, position)) page.again.add(fact.subject);
    return;
  }
  const between = anyAfter(db, fact, position);
  insertFact(db, fact, position);
  if (fact.kind === "SubjectErased") erase(db, fact.subject, page);
  if (between) page.again.add(fact.subject);
  if (page.again.has(fact.subject)) return;
  const key = fact.sealed === undefined ? null : subjectKey(db, fact.sealed.key, fact.scope);
  const opened = fact.sealed === undefined || key === null ? null : unseal(fact.sealed, fact, key);
  const open = readFact(fact, opened);
  if (open !== null) foldFact(db, open);
}
