import { sql } from "kysely";
import { firstBreak } from "../../main/domain/facts/chain.ts";
import { type Fact } from "../../main/domain/facts/envelope.ts";
import { type Push, type PushAnswer } from "../protocol/push.ts";
import { appendFacts } from "./append.ts";
import { type Centre, isoNow } from "./centre.ts";
import { sha256 } from "./crypto.ts";
import { fold } from "./fold.ts";
import { keepKeys } from "./keys.ts";
import { type Refused, refuse } from "./refuse.ts";
import { type Sender } from "./sender.ts";
import { type Tx } from "./tables.ts";

type Chunk = Pick<Push, "epoch" | "centreEpoch" | "facts" | "keys">;

/**
 * Takes a station's facts (PUSH-1 … PUSH-10): checks them, gives them positions and folds them, in one transaction that
 * holds the office's counter row until it commits. Refuses with `not-yours`, `scope-not-allowed`, `bad-shape`,
 * `hash-break`, `unknown-epoch`, `new-centre-epoch`, `gap` or `clone`, and then has taken nothing.
 */
export async function push(centre: Centre, sender: Sender, chunk: Chunk): Promise<PushAnswer | Refused> {
  const wrong = wrongInItself(sender, chunk);
  if (wrong !== null) return wrong;
  const now = isoNow(centre);
  const outcome = await centre.db.transaction().execute((tx) => take({ tx, now, sender }, chunk));
  if (outcome.ok && outcome.positions.length > outcome.already) centre.news.tell(sender.office);
  return outcome;
}

/** What can be seen without the database, so that the counter is not held meanwhile. */
function wrongInItself(sender: Sender, { epoch, facts, keys }: Chunk): Refused | null {
  const [first] = facts;
  if (first === undefined) return refuse("bad-shape", { at: "facts" });
  for (const fact of facts) {
    if (fact.office !== sender.office || fact.station !== sender.station || fact.epoch !== epoch) {
      return refuse("not-yours", { seq: fact.seq });
    }
    if (!sender.scopes.includes(fact.scope)) {
      return refuse("scope-not-allowed", { seq: fact.seq, scope: fact.scope });
    }
    if (hasNul(fact)) return refuse("bad-shape", { at: `facts.${fact.seq - first.seq}` });
  }
  const key = keys.find(({ scope }) => !sender.scopes.includes(scope));
  if (key !== undefined) return refuse("scope-not-allowed", { scope: key.scope });
  const broken = breakWithin(facts, first);
  return broken === null ? null : refuse("hash-break", { seq: broken });
}

/** PostgreSQL's text has no U+0000; without this look such a fact would be an accident at each retry, for ever. */
function hasNul({ kind, subject, by, sealed }: Fact): boolean {
  return `${kind}${subject}${by}${sealed?.key ?? ""}`.includes("\0");
}

function breakWithin(facts: readonly Fact[], first: Fact): number | null {
  try {
    return firstBreak(facts, sha256, { seq: first.seq - 1, hash: first.prev })?.seq ?? null;
  } catch {
    // A text with a lone surrogate has no canonical form, so no hash can be true of it.
    return first.seq;
  }
}

type Taking = { readonly tx: Tx; readonly now: string; readonly sender: Sender };

async function take(taking: Taking, chunk: Chunk): Promise<PushAnswer | Refused> {
  const { tx, now, sender } = taking;
  const { office, station } = sender;
  const { epoch, facts } = chunk;
  const place = await lockedPlace(taking, epoch);
  if (place === undefined) return refuse("unknown-epoch", { epoch });
  if (place.centreEpoch !== chunk.centreEpoch) {
    return refuse("new-centre-epoch", { centreEpoch: place.centreEpoch });
  }
  const fresh = facts.filter(({ seq }) => seq > place.seq);
  const had = await alreadyHad(tx, facts.slice(0, facts.length - fresh.length));
  if (typeof had === "number") return refuse("clone", { seq: had });
  const [next] = fresh;
  if (next !== undefined && next.seq !== place.seq + 1) return refuse("gap", { expected: place.seq + 1 });
  if (next !== undefined && next.prev !== place.hash) return refuse("hash-break", { seq: next.seq });

  const broken = await fold(tx, sender, fresh);
  await appendFacts(tx, { office, station, epoch, facts: fresh, broken, now, after: place });
  await keepKeys(tx, office, chunk.keys);
  return {
    ok: true,
    now,
    centreEpoch: place.centreEpoch,
    expectedSeq: Math.max(place.seq, facts.at(-1)?.seq ?? 0) + 1,
    already: had.positions.length,
    positions: [...had.positions, ...fresh.map((_, i) => place.position + 1 + i)],
    refused: [...had.refused, ...[...broken].map(([seq, why]) => ({ seq, ...why }))],
  };
}

/** Where the chain and the office's order stand. Locks the chain and the counter row until the transaction ends (PUSH-6). */
export type Place = {
  readonly seq: number;
  readonly hash: string;
  readonly position: number;
  readonly sum: string;
  readonly centreEpoch: number;
};

async function lockedPlace({ tx, sender }: Taking, epoch: number): Promise<Place | undefined> {
  const { rows } = await sql<Place>`
    select c.seq, c.hash, k.position, k.sum, k.centre_epoch as "centreEpoch"
    from chains c join counters k on k.office = c.office
    where c.office = ${sender.office} and c.station = ${sender.station} and c.epoch = ${epoch}
    for update`.execute(tx);
  return rows[0];
}

type Had = { readonly positions: readonly number[]; readonly refused: PushAnswer["refused"] };

/** Facts that the centre has, or the number of the first one whose hash here is another (PUSH-1, PUSH-2). */
async function alreadyHad(tx: Tx, facts: readonly Fact[]): Promise<Had | number> {
  const [first] = facts;
  const last = facts.at(-1);
  if (first === undefined || last === undefined) return { positions: [], refused: [] };
  const rows = await tx
    .selectFrom("facts")
    .select(["seq", "position", "hash", "refused", "refused_details"])
    .where("office", "=", first.office)
    .where("station", "=", first.station)
    .where("epoch", "=", first.epoch)
    .where("seq", ">=", first.seq)
    .where("seq", "<=", last.seq)
    .orderBy("seq")
    .execute();
  for (const [i, fact] of facts.entries()) {
    if (rows[i]?.hash !== fact.hash) return fact.seq;
  }
  return {
    positions: rows.map(({ position }) => position),
    refused: rows.flatMap(({ seq, refused, refused_details }) =>
      // True: `appendFacts` alone writes this column, from such a record.
      refused === null
        ? []
        : [{ seq, code: refused, details: JSON.parse(refused_details ?? "{}") as Details }],
    ),
  };
}

type Details = PushAnswer["refused"][number]["details"];
