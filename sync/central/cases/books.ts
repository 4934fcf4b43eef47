import { sql } from "kysely";
import { type OpenFact } from "../../../main/domain/facts/kinds.ts";
import { type Sender } from "../sender.ts";
import { type Tx } from "../tables.ts";
import { type ListPlace, listKey, listPlace, type NumberPlace, numberKey, numberPlace } from "./place.ts";

export type NumberedFact = OpenFact<"CaseOpened" | "CaseListTaken" | "CaseListReturned">;

export type NumberRow = NumberPlace & {
  readonly case: string;
  readonly station: string;
  readonly isGroup: boolean;
  readonly opened: boolean;
};

export type Holding = {
  readonly station: string;
  readonly name: string;
  readonly state: "held" | "returned" | "taken-back";
};

/**
 * What the centre knows of the numbers, cases and lists that some facts speak of: read at once before the first of them and written
 * at once after the last, because a push may bring a day's work.
 */
export class Books {
  readonly numbers = new Map<string, NumberRow>();
  readonly lists = new Map<string, ListPlace & { readonly last: number }>();
  readonly holders = new Map<string, readonly Holding[]>();
  /** The centre has not heard everything from the sender again since it came back from an older copy. */
  readonly unsettled: boolean;
  readonly #byCase = new Map<string, readonly NumberRow[]>();
  readonly #changed = new Set<string>();

  private constructor(unsettled: boolean) {
    this.unsettled = unsettled;
  }

  static async open(tx: Tx, { office, station }: Sender, facts: readonly NumberedFact[]): Promise<Books> {
    const places = new Map(facts.map(({ body }) => [listKey(listPlace(body)), listPlace(body)]));
    const opened = facts.filter((fact) => fact.kind === "CaseOpened");
    const wanted = JSON.stringify(opened.map(({ body }) => numberPlace(body)));
    const lists = JSON.stringify([...places.values()]);
    const { centre_epoch, settled_epoch } = await tx
      .selectFrom("stations")
      .innerJoin("counters", "counters.office", "stations.office")
      .select(["centre_epoch", "settled_epoch"])
      .where("stations.office", "=", office)
      .where("station", "=", station)
      .executeTakeFirstOrThrow();
    const books = new Books(settled_epoch < centre_epoch);
    for (const [key, place] of places) books.lists.set(key, { ...place, last: 0 });
    const { rows: lasts } = await sql<ListPlace & { readonly last: number }>`
      select l.unit, l.jrwa, l.year, l.last from case_lists l
      join json_to_recordset(${lists}::json) as w(unit text, jrwa text, year int)
        on l.unit = w.unit and l.jrwa = w.jrwa and l.year = w.year
      where l.office = ${office}`.execute(tx);
    for (const list of lasts) books.lists.set(listKey(list), list);
    const { rows: holdings } = await sql<ListPlace & Holding>`
      select h.unit, h.jrwa, h.year, h.station, h.state, s.name from case_list_holders h
      join json_to_recordset(${lists}::json) as w(unit text, jrwa text, year int)
        on h.unit = w.unit and h.jrwa = w.jrwa and h.year = w.year
      join stations s on s.office = h.office and s.station = h.station
      where h.office = ${office}`.execute(tx);
    for (const row of holdings) books.setHolding(row, row);
    const { rows: numbers } = await sql<NumberRow>`
      select n.unit, n.jrwa, n.year, n.no, n.sub, n."case", n.station, n.is_group as "isGroup", n.opened from case_numbers n
      where n.office = ${office} and (n."case" = any(${opened.map(({ subject }) => subject)})
        or (n.unit, n.jrwa, n.year, n.no, n.sub) in (
          select w.unit, w.jrwa, w.year, w.no, w.sub
          from json_to_recordset(${wanted}::json) as w(unit text, jrwa text, year int, no int, sub int)))`.execute(
      tx,
    );
    for (const row of numbers) books.put(row);
    books.#changed.clear();
    return books;
  }

  /** Every number that a case has, or was given and has not taken. */
  ofCase(id: string): readonly NumberRow[] {
    return this.#byCase.get(id) ?? [];
  }

  holding(place: ListPlace, station: string): Holding["state"] | null {
    return this.holders.get(listKey(place))?.find((one) => one.station === station)?.state ?? null;
  }

  /** Another station that holds the list. */
  otherHolder(place: ListPlace, station: string): Holding | null {
    const others = this.holders.get(listKey(place)) ?? [];
    return others.find((one) => one.station !== station && one.state === "held") ?? null;
  }

  put(row: NumberRow): void {
    const key = numberKey(row);
    const others = this.ofCase(row.case).filter((one) => numberKey(one) !== key);
    this.#byCase.set(row.case, [...others, row]);
    this.numbers.set(key, row);
    this.#changed.add(key);
  }

  reach(place: ListPlace, last: number): void {
    const key = listKey(place);
    const before = this.lists.get(key);
    if (before !== undefined && before.last < last) this.lists.set(key, { ...before, last });
  }

  setHolding(place: ListPlace, holding: Holding): void {
    const key = listKey(place);
    const others = (this.holders.get(key) ?? []).filter(({ station }) => station !== holding.station);
    const { station, name, state } = holding;
    this.holders.set(key, [...others, { station, name, state }]);
  }

  async write(tx: Tx, office: string): Promise<void> {
    const lists = JSON.stringify([...this.lists.values()]);
    await sql`
      insert into case_lists
      select ${office}, unit, jrwa, year, last
      from json_to_recordset(${lists}::json) as w(unit text, jrwa text, year int, last int)
      on conflict (office, unit, jrwa, year) do update set last = greatest(case_lists.last, excluded.last)`.execute(
      tx,
    );
    const holdings = JSON.stringify(
      [...this.lists].flatMap(([key, { unit, jrwa, year }]) =>
        (this.holders.get(key) ?? []).map(({ station, state }) => ({ unit, jrwa, year, station, state })),
      ),
    );
    await sql`
      insert into case_list_holders
      select ${office}, unit, jrwa, year, station, state
      from json_to_recordset(${holdings}::json) as w(unit text, jrwa text, year int, station text, state text)
      on conflict (office, unit, jrwa, year, station) do update set state = excluded.state`.execute(tx);
    const numbers = JSON.stringify([...this.#changed].map((key) => this.numbers.get(key)));
    await sql`
      insert into case_numbers
      select ${office}, unit, jrwa, year, no, sub, "case", station, "isGroup", opened
      from json_to_recordset(${numbers}::json) as w(unit text, jrwa text, year int, no int, sub int, "case" text,
        station text, "isGroup" boolean, opened boolean)
      on conflict (office, unit, jrwa, year, no, sub) do update
        set opened = excluded.opened, is_group = excluded.is_group, station = excluded.station`.execute(tx);
  }
}
