import { type TermsOfOffice } from "../domain/cases/deadline.ts";
import { type Json } from "../domain/facts/canonical.ts";
import { type StationIdentity, stationIdentitySchema } from "../domain/station/identity.ts";
import { type CentreMark, type FreezeReason, type OrderedEpoch } from "../../sync/engine/ports.ts";
import { type ReadDb, type WriteDb } from "./db.ts";
import { statement } from "./statement.ts";

const find = statement<{ value: string }>("setting", "SELECT value FROM settings WHERE name = ?");
const save = statement(
  "setting-save",
  "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
);
const drop = statement("setting-drop", "DELETE FROM settings WHERE name = ?");

/** What the office keeps here under a name of its own (printers, the station's private key …), as it was given. */
export function setting(db: ReadDb, name: string): Json | null {
  return own(db, `office.${name}`);
}

export function saveSetting(db: WriteDb, name: string, value: Json | null): void {
  keep(db, `office.${name}`, value);
}

/** Who this station is; null before it was enrolled. */
export function identity(db: ReadDb): StationIdentity | null {
  const kept = own(db, "store.identity");
  return kept === null ? null : stationIdentitySchema.parse(kept);
}

export function saveIdentity(db: WriteDb, who: StationIdentity): void {
  keep(db, "store.identity", who);
}

export function frozen(db: ReadDb): FreezeReason | null {
  // Only `saveFrozen` writes it.
  return own(db, "store.frozen") as FreezeReason | null;
}

export function saveFrozen(db: WriteDb, why: FreezeReason | null): void {
  keep(db, "store.frozen", why);
}

export function orderedEpoch(db: ReadDb): OrderedEpoch | null {
  // Only `saveOrderedEpoch` writes it.
  return own(db, "store.ordered") as OrderedEpoch | null;
}

export function saveOrderedEpoch(db: WriteDb, ordered: OrderedEpoch | null): void {
  keep(db, "store.ordered", ordered === null ? null : { ...ordered });
}

/** Hash of the fact by which this copy takes up an ordered epoch, until the centre has said whether it was the first. */
export function claim(db: ReadDb): string | null {
  // Only `saveClaim` writes it.
  return own(db, "store.claim") as string | null;
}

export function saveClaim(db: WriteDb, hash: string | null): void {
  keep(db, "store.claim", hash);
}

export function centreMark(db: ReadDb): CentreMark {
  // Only `saveCentreMark` writes it.
  return (own(db, "store.mark") as CentreMark | null) ?? { centreEpoch: null, position: 0, checkpoints: [] };
}

export function saveCentreMark(db: WriteDb, mark: CentreMark): void {
  const { centreEpoch, position, checkpoints } = mark;
  keep(db, "store.mark", { centreEpoch, position, checkpoints: checkpoints.map((proof) => ({ ...proof })) });
}

/** By what the days of cases are counted, beside their own facts. */
export type CaseTerms = TermsOfOffice & {
  /** Hash of the law's tables that this program knows. */
  readonly law: string;
};

/** Null until the office has said. */
export function caseTerms(db: ReadDb): CaseTerms | null {
  // Only `saveCaseTerms` writes it.
  return own(db, "store.case-terms") as CaseTerms | null;
}

export function saveCaseTerms(db: WriteDb, { law, matters, closedDays }: CaseTerms): void {
  keep(db, "store.case-terms", {
    law,
    matters: matters.map((matter) => ({ ...matter })),
    closedDays: [...closedDays],
  });
}

function own(db: ReadDb, name: string): Json | null {
  const row = db.one(find, name);
  // Only `keep` writes the column, from a value of this type.
  return row === undefined ? null : (JSON.parse(row.value) as Json);
}

function keep(db: WriteDb, name: string, value: Json | null): void {
  if (value === null) db.run(drop, name);
  else db.run(save, name, JSON.stringify(value));
}
