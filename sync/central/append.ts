import { hash } from "node:crypto";
import { sql } from "kysely";
import { type Fact } from "../../main/domain/facts/envelope.ts";
import { NEWS_CHANNEL } from "./news.ts";
import { type Broken } from "./rules.ts";
import { type Tx } from "./tables.ts";

export type Appending = {
  readonly office: string;
  readonly station: string;
  readonly epoch: number;
  /** In order, chained to the end of the chain. */
  readonly facts: readonly Fact[];
  readonly broken: Broken;
  readonly now: string;
  /** The counter as it stands, locked. */
  readonly after: { readonly position: number; readonly sum: string };
};

/**
 * Writes facts behind the last position, moves chain, counter and checkpoint, and tells other processes: one statement,
 * however many facts, because a round trip for each would be what a push costs.
 */
export async function appendFacts(tx: Tx, appending: Appending): Promise<void> {
  const { office, station, epoch, facts, after, now } = appending;
  const last = facts.at(-1);
  if (last === undefined) return;
  const position = after.position + facts.length;
  const sum = nextSum(after.sum, facts);
  await sql`
    with rows as (
      insert into facts
      select ${office}, * from json_to_recordset(${rowsOf(appending)}::json) as row(
        position bigint, station text, epoch int, seq bigint, id uuid, kind text, version int, subject text,
        scope text, at text, day text, "by" text, body text, sealed_key text, sealed_box text, prev text, hash text,
        refused text, refused_details text)
    ), chain as (
      update chains set seq = ${last.seq}, hash = ${last.hash}
      where office = ${office} and station = ${station} and epoch = ${epoch}
    ), counter as (
      update counters set position = ${position}, sum = ${sum} where office = ${office}
    ), contact as (
      update stations set last_contact = ${now} where office = ${office} and station = ${station}
    ), checkpoint as (
      insert into checkpoints values (${office}, ${position}, ${sum})
    )
    select pg_notify(${NEWS_CHANNEL}, ${office}::text)`.execute(tx);
}

function rowsOf({ facts, broken, after }: Appending): string {
  return JSON.stringify(
    facts.map((fact, i) => {
      const { office: _given, sealed, body, ...columns } = fact;
      const why = broken.get(fact.seq);
      return {
        ...columns,
        position: after.position + 1 + i,
        body: JSON.stringify(body),
        sealed_key: sealed?.key,
        sealed_box: sealed?.box,
        refused: why?.code,
        refused_details: why === undefined ? undefined : JSON.stringify(why.details),
      };
    }),
  );
}

/** The running sum after some more facts (see protocol/checkpoint.ts). */
function nextSum(sum: string, facts: readonly Fact[]): string {
  return hash("sha256", sum + facts.map((fact) => fact.hash).join(""), "hex");
}
