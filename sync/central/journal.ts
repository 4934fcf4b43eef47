import { readFile, rename, writeFile } from "node:fs/promises";
import { z } from "zod";
import { checkpointSchema } from "../protocol/checkpoint.ts";
import { type Centre } from "./centre.ts";
import { newestCommon, openCentreEpoch } from "./epochs.ts";

/** How far each office was: office → checkpoint. A line outside the database, which a restored copy does not take along. */
const journalSchema = z.record(z.string(), checkpointSchema);

/** How long after a push the journal is written, in milliseconds: one write for many pushes. */
const DELAY_MS = 500;

/**
 * Lets a restored centre know its age (EPOCH-1). It may lag a moment behind the database; what it then misses, the
 * stations' own checkpoints show.
 */
export class Journal {
  readonly #file: string;
  readonly #centre: Pick<Centre, "db" | "log" | "nowMs">;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(file: string, centre: Pick<Centre, "db" | "log" | "nowMs">) {
    this.#file = file;
    this.#centre = centre;
  }

  /** At start: opens a new centre epoch for every office of which the database has less than the journal. */
  async compare(): Promise<void> {
    for (const [office, checkpoint] of Object.entries(await this.#read())) {
      const counter = await this.#centre.db
        .selectFrom("counters")
        .select("centre_epoch")
        .where("office", "=", office)
        .executeTakeFirst();
      if (counter === undefined) continue;
      if ((await newestCommon(this.#centre.db, office, [checkpoint])) !== null) continue;
      await openCentreEpoch(this.#centre, office, {
        above: counter.centre_epoch,
        why: "the journal has more than the database",
      });
    }
    await this.#write();
  }

  /** Facts were taken. */
  note(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#writing = this.#writing.then(() => this.#write());
    }, DELAY_MS);
  }

  /** Writes what is still due. */
  async stop(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#writing;
    await this.#write();
  }

  async #read(): Promise<z.infer<typeof journalSchema>> {
    try {
      return journalSchema.parse(JSON.parse(await readFile(this.#file, "utf8")));
    } catch (error) {
      // A first start has no journal; a torn one says nothing, and the stations' checkpoints still do.
      this.#centre.log.info({ why: error instanceof Error ? error.name : "unknown" }, "no journal read");
      return {};
    }
  }

  async #write(): Promise<void> {
    const rows = await this.#centre.db.selectFrom("counters").select(["office", "position", "sum"]).execute();
    const offices = Object.fromEntries(rows.map(({ office, ...checkpoint }) => [office, checkpoint]));
    await writeFile(`${this.#file}.new`, JSON.stringify(offices));
    await rename(`${this.#file}.new`, this.#file);
  }
}
