import { setImmediate } from "node:timers/promises";
import { sql } from "kysely";
import { scopes, type Scope } from "../../main/domain/facts/scope.ts";
import { type CaseNumber } from "../../main/domain/cases/facts.ts";
import { newStationEpoch } from "../../sync/central/admin.ts";
import { pointSchema } from "../../main/domain/numbers/point.ts";
import { type Centre } from "../../sync/central/centre.ts";
import { createCode } from "../../sync/central/codes.ts";
import { type Database, openDatabase, type Place } from "../../sync/central/db.ts";
import { openCentreEpoch } from "../../sync/central/epochs.ts";
import { centreApp } from "../../sync/central/http/app.ts";
import { newSecret } from "../../sync/central/crypto.ts";
import { openLog } from "../../sync/central/log.ts";
import { type Listening, News } from "../../sync/central/news.ts";
import { openOffice } from "../../sync/central/offices.ts";
import { type Counter } from "./counter.ts";
import { directory } from "./directory.ts";
import { type Fetch } from "./network.ts";

/** Every row that a centre keeps of one office, table by table. */
export type CentreCopy = ReadonlyMap<string, string>;

/** In an order in which rows can be put back. */
const TABLES = [
  "offices",
  "counters",
  "centre_epochs",
  "checkpoints",
  "stations",
  "chains",
  "series",
  "codes",
  "facts",
  "subject_keys",
  "public_items",
  "case_items",
  "case_lists",
  "case_list_holders",
  "case_numbers",
] as const;

/** The centre's real news, which also knows how many pulls are waiting for some. */
class CountedNews extends News {
  parked = 0;

  override listen(office: string): Listening {
    const listening = super.listen(office);
    return {
      ...listening,
      news: async (ms, signal) => {
        this.parked += 1;
        try {
          return await listening.news(ms, signal);
        } finally {
          this.parked -= 1;
        }
      },
    };
  }
}

/** One database for many worlds, each in an office of its own: to open PGlite takes longer than most worlds last. */
export async function openCentres(place: Place = { folder: null }): Promise<Database> {
  return await openDatabase(place);
}

/** The real centre for one office, called without a socket. Can be away, and come back as it was earlier. */
export class WorldCentre {
  readonly office: string;
  readonly centre: Centre;
  readonly #news = new CountedNews();
  readonly #app;
  #handling = 0;
  /** Nobody is there: every request fails. */
  away = false;
  /** Stands between stations and the centre: for tests that take something away from it. */
  meddle: (url: string, body: string) => Promise<void> = async () => undefined;

  constructor(database: Database, office: string, nowMs: () => number) {
    this.office = office;
    this.centre = {
      db: database.db,
      store: database.store,
      news: this.#news,
      log: openLog({ write: () => undefined }),
      nowMs,
      statusAddress: () => "http://eboi.test/status",
    };
    const place = { office, directory, proxies: 0 };
    this.#app = centreApp(this.centre, { adminToken: newSecret(), place });
  }

  async open(): Promise<this> {
    await openOffice(this.centre, this.office);
    return this;
  }

  async code(point: string | null, held: readonly Scope[] = scopes): Promise<string> {
    const wanted = { office: this.office, name: `Punkt ${point}`, point, scopes: held };
    return (await createCode(this.centre, wanted)).code;
  }

  /** An administrator gives a copied station a new epoch and point. */
  async orderEpoch({ station }: Counter, point: string): Promise<void> {
    const id = station.store.identity()?.station ?? "";
    const answer = await newStationEpoch(this.centre, {
      office: this.office,
      station: id,
      point: pointSchema.parse(point),
    });
    if (!answer.ok) throw new Error(`Refused: ${answer.code}`);
  }

  readonly fetch: Fetch = async (url, init) => {
    if (this.away) throw new TypeError("Nobody is there");
    this.#handling += 1;
    try {
      await this.meddle(url, init.body);
      const { method, headers, body, signal } = init;
      return await this.#app.fetch(new Request(url, { method, headers, body, signal }));
    } finally {
      this.#handling -= 1;
    }
  };

  /** For a real server in front of it. */
  async handle(request: Request): Promise<Response> {
    return await this.#app.fetch(request);
  }

  /** Pulls that wait for news, if nothing else is being done; null while something is. */
  idle(): number | null {
    return this.#handling === this.#news.parked ? this.#news.parked : null;
  }

  async head(): Promise<number> {
    const row = await this.centre.db
      .selectFrom("counters")
      .select("position")
      .where("office", "=", this.office)
      .executeTakeFirstOrThrow();
    return row.position;
  }

  async epoch(): Promise<number> {
    const row = await this.centre.db
      .selectFrom("counters")
      .select("centre_epoch")
      .where("office", "=", this.office)
      .executeTakeFirstOrThrow();
    return row.centre_epoch;
  }

  /** Every number of a case that the centre knows to be given. */
  async caseNumbers(): Promise<readonly CaseNumber[]> {
    const rows = await this.centre.db
      .selectFrom("case_numbers")
      .select(["unit", "jrwa", "year", "no", "sub"])
      .where("office", "=", this.office)
      .execute();
    return rows.map(({ sub, ...row }) => ({ ...row, sub: sub === 0 ? null : sub }));
  }

  async copy(): Promise<CentreCopy> {
    const copy = new Map<string, string>();
    for (const table of TABLES) {
      const { rows } = await sql<{ rows: string }>`
        select coalesce(json_agg(t), '[]')::text as rows from ${sql.table(table)} t where office = ${this.office}`.execute(
        this.centre.db,
      );
      copy.set(table, rows[0]?.rows ?? "[]");
    }
    return copy;
  }

  /** Comes back as it was. `noticed`: somebody tells it so; else it must find out by itself. */
  async restore(copy: CentreCopy, noticed: boolean): Promise<void> {
    await this.#quiet();
    await this.centre.db.transaction().execute(async (tx) => {
      for (const table of TABLES.toReversed())
        await sql`delete from ${sql.table(table)} where office = ${this.office}`.execute(tx);
      for (const table of TABLES) {
        const name = sql.table(table);
        await sql`insert into ${name} select * from json_populate_recordset(null::${name}, ${copy.get(table) ?? "[]"}::json)`.execute(
          tx,
        );
      }
    });
    if (!noticed) return;
    const { centre_epoch: above } = await this.centre.db
      .selectFrom("counters")
      .select("centre_epoch")
      .where("office", "=", this.office)
      .executeTakeFirstOrThrow();
    await openCentreEpoch(this.centre, this.office, { above, why: "restored" });
    this.#news.tell(this.office);
  }

  /** Lets pulls that wait go home. */
  stop(): void {
    this.#news.stop();
  }

  async #quiet(): Promise<void> {
    while (this.idle() === null) await setImmediate();
  }
}
