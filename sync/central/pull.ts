import { sql } from "kysely";
import { type PositionedFact } from "../../main/domain/facts/envelope.ts";
import { type Scope } from "../../main/domain/facts/scope.ts";
import { type Checkpoint, START } from "../protocol/checkpoint.ts";
import { type Pull, type PullAnswer } from "../protocol/pull.ts";
import { noteSettled } from "./cases/waits.ts";
import { type Centre, isoNow } from "./centre.ts";
import { openCentreEpoch } from "./epochs.ts";
import { keysOf } from "./keys.ts";
import { type Refused, refuse } from "./refuse.ts";
import { type Sender } from "./sender.ts";
import { noteContact } from "./stations.ts";
import { type Tables } from "./tables.ts";

/**
 * Gives facts after a position, oldest first, with the keys of their sealed parts (PULL-1 … PULL-4). With nothing to give
 * it waits for news up to `waitMs`, or until `signal` says that nobody listens any more. Refuses with
 * `scope-not-allowed`, `new-centre-epoch`, `not-in-common`.
 */
export async function pull(
  centre: Centre,
  sender: Sender,
  asked: { readonly message: Pull; readonly signal: AbortSignal },
): Promise<PullAnswer | Refused> {
  const { message, signal } = asked;
  const foreign = message.scopes?.find((scope) => !sender.scopes.includes(scope));
  if (foreign !== undefined) return refuse("scope-not-allowed", { scope: foreign });
  await noteContact(centre, sender);
  await noteSettled(centre, sender, message);
  const until = performance.now() + message.waitMs;
  for (let after = message.after; ;) {
    const listening = centre.news.listen(sender.office);
    try {
      const page = await lookFor(centre, sender, { ...message, after });
      const left = until - performance.now();
      if (!page.ok || page.facts.length > 0 || page.next < page.head || left <= 0) return page;
      if (!(await listening.news(left, signal))) return page;
      after = page.next;
    } finally {
      listening.close();
    }
  }
}

async function lookFor(centre: Centre, sender: Sender, message: Pull): Promise<PullAnswer | Refused> {
  const { db } = centre;
  const { office } = sender;
  const { head, sum, centreEpoch, common } = await stateOf(centre, office, message.checkpoint);
  if (centreEpoch !== message.centreEpoch) return refuse("new-centre-epoch", { centreEpoch });
  if (!common) {
    await openCentreEpoch(centre, office, { above: centreEpoch, why: "a station has more than the centre" });
    return refuse("not-in-common", { position: message.checkpoint.position });
  }
  const scopes = message.scopes ?? sender.scopes;
  const rows = head > message.after ? await rowsAfter(centre, sender, { ...message, scopes, head }) : [];
  const next =
    rows.length === message.limit ? (rows.at(-1)?.position ?? head) : Math.max(head, message.after);
  const sealed = [...new Set(rows.flatMap(({ sealed_key }) => (sealed_key === null ? [] : [sealed_key])))];
  const { keys, erased } = await keysOf(db, office, { subjects: sealed, scopes });
  const checkpoint = next === head ? { position: head, sum } : await checkpointUpTo(centre, office, next);
  return {
    ok: true,
    now: isoNow(centre),
    centreEpoch,
    facts: rows.map(factOf),
    keys,
    erased,
    refused: rows.flatMap(({ position, refused }) => (refused === null ? [] : [{ position, code: refused }])),
    next,
    checkpoint,
    head,
  };
}

/** The counter's own sum is the checkpoint at the head; below it there is one where each push ended. */
async function checkpointUpTo({ db }: Centre, office: string, position: number): Promise<Checkpoint> {
  const row = await db
    .selectFrom("checkpoints")
    .select(["position", "sum"])
    .where("office", "=", office)
    .where("position", "<=", position)
    .orderBy("position", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? START;
}

type State = {
  readonly head: number;
  readonly sum: string;
  readonly centreEpoch: number;
  readonly common: boolean;
};

/** The counter, and whether the station's checkpoint is one of ours (EPOCH-4). */
async function stateOf({ db }: Centre, office: string, { position, sum }: Checkpoint): Promise<State> {
  const { rows } = await sql<State>`
    select k.position as head, k.sum, k.centre_epoch as "centreEpoch",
      ${position} = 0 and ${sum} = ${START.sum} or exists (
        select from checkpoints c where c.office = k.office and c.position = ${position} and c.sum = ${sum}
      ) as common
    from counters k where k.office = ${office}`.execute(db);
  const [state] = rows;
  if (state === undefined) throw new Error("An office without a counter");
  return state;
}

type Looking = Omit<Pull, "scopes"> & { readonly scopes: readonly Scope[]; readonly head: number };

/** `head` was read first: everything up to it is committed, so nothing that commits meanwhile can be skipped (PUSH-6). */
async function rowsAfter(
  { db }: Centre,
  { office, station }: Sender,
  { after, head, limit, scopes, own }: Looking,
): Promise<Tables["facts"][]> {
  const { rows } = await sql<Tables["facts"]>`
    select * from facts
    where office = ${office} and position > ${after} and position <= ${head}
      and scope = any(${[...scopes]})
      and (station <> ${station} and refused is null or station = ${station} and ${own})
    order by position limit ${limit}`.execute(db);
  return rows;
}

function factOf(row: Tables["facts"]): PositionedFact {
  const { sealed_key, sealed_box, refused: _r, refused_details: _d, body, ...rest } = row;
  return {
    ...rest,
    // True: the column is written from a body that was parsed by the schema of facts.
    body: JSON.parse(body) as PositionedFact["body"],
    ...(sealed_key === null || sealed_box === null ? {} : { sealed: { key: sealed_key, box: sealed_box } }),
  };
}
