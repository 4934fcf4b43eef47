import { hash } from "node:crypto";
import { type Json } from "../domain/facts/canonical.ts";
import { type Sha256, withHash } from "../domain/facts/chain.ts";
import { type Fact, GENESIS, type SealedPart } from "../domain/facts/envelope.ts";
import { type FactDraft, kinds, type OpenFact, VERSION } from "../domain/facts/kinds.ts";
import { type StationIdentity } from "../domain/station/identity.ts";
import { type LogHead } from "../../sync/engine/ports.ts";
import { type ReadDb, type WriteDb } from "./db.ts";
import { insertFact } from "./fact-rows.ts";
import { foldFact, refoldSubject } from "./fold-into-tables.ts";
import { anyAfter } from "./fold-order.ts";
import { seal } from "./seal.ts";
import { statement } from "./statement.ts";
import { eraseKeys, keyToSealWith } from "./subject-keys.ts";

/** Who acts, at which instant (ISO, UTC, milliseconds), on which civil day in Warsaw. */
export type Act = { readonly by: string; readonly at: string; readonly day: string };

export const sha256: Sha256 = (text) => hash("sha256", text, "hex");

const lastOwn = statement<{ seq: number; hash: string }>(
  "fact-last-own",
  "SELECT seq, hash FROM facts WHERE station = ? AND epoch = ? ORDER BY seq DESC, position IS NULL LIMIT 1",
);

/** Where the log of this station's present epoch ends. */
export function readHead(db: ReadDb, who: StationIdentity): LogHead {
  const last = db.one(lastOwn, who.station, who.epoch);
  return { epoch: who.epoch, seq: last?.seq ?? 0, hash: last?.hash ?? GENESIS };
}

/**
 * Puts one more fact at the end of the own chain: number, seal, hash, row, tables. The body is not parsed again: its type says
 * what it is. Returns the fact in the open, and the new end of the log.
 */
export function appendFact(
  db: WriteDb,
  draft: FactDraft,
  from: { readonly who: StationIdentity; readonly act: Act; readonly head: LogHead; readonly id: string },
): { readonly open: OpenFact; readonly head: LogHead } {
  const { who, act, head, id } = from;
  const scope = draft.scope ?? kinds[draft.kind].scope;
  const part = draft.sealed === null ? null : sealPart(db, draft, { id, scope });
  const fact = withHash(
    {
      id,
      office: who.office,
      station: who.station,
      epoch: head.epoch,
      seq: head.seq + 1,
      kind: draft.kind,
      version: VERSION,
      subject: draft.subject,
      scope,
      at: act.at,
      day: act.day,
      by: act.by,
      // Every body of `kinds` is made of JSON values.
      body: draft.body as Fact["body"],
      ...(part === null ? {} : { sealed: part }),
      prev: head.hash,
    },
    sha256,
  );
  insertFact(db, fact, null);
  // Kind, body and sealed come from one draft, whose type holds them together.
  const open = {
    ...fact,
    kind: draft.kind,
    body: draft.body,
    sealed: part === null ? null : draft.sealed,
  } as OpenFact;
  if (draft.kind === "SubjectErased") {
    eraseKeys(db, draft.subject);
    refoldSubject(db, draft.subject);
  } else if (anyAfter(db, fact, null)) refoldSubject(db, draft.subject);
  else foldFact(db, open);
  return { open, head: { epoch: head.epoch, seq: fact.seq, hash: fact.hash } };
}

function sealPart(
  db: WriteDb,
  draft: FactDraft,
  { id, scope }: Pick<Fact, "id" | "scope">,
): SealedPart | null {
  const key = keyToSealWith(db, draft.subject, scope);
  if (key === null) return null;
  // Every sealed part of `kinds` is made of JSON values.
  return seal(
    draft.sealed as Json,
    { id, kind: draft.kind, subject: draft.subject },
    { name: draft.subject, key },
  );
}
