import { closeSync, constants, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname } from "node:path";
import { z } from "zod";

/**
 * Where the log ended when it last grew, kept outside the database, so that a database that came back from an older copy
 * knows it even without network. Also the highest numbers of the own series: a restored store must never give them again.
 */
export const journalMarkSchema = z.strictObject({
  station: z.string(),
  epoch: z.int(),
  seq: z.int(),
  hash: z.string(),
  point: z.string().nullable(),
  /** The last numbers of the point's two latest years. */
  numbers: z.array(z.strictObject({ year: z.int(), last: z.int() })).max(2),
  /** The same of letters sent. Marks of the first program, which sent none, lack both. */
  dispatched: z
    .array(z.strictObject({ year: z.int(), last: z.int() }))
    .max(2)
    .default([]),
  /** Of the lists of cases that this station holds: unit, class, year, group (0: the list itself), last number. */
  lists: z
    .array(z.tuple([z.string(), z.string(), z.int(), z.int(), z.int()]))
    .max(200)
    .default([]),
});
export type JournalMark = z.infer<typeof journalMarkSchema>;

/** A mark with as many lists as it may have, of the longest units, is shorter. */
export const SLOT_BYTES = 16_384;
/** The second slot of the first program. */
const SLOT_BYTES_BEFORE = 320;
const SUM_HEX = 16;

export type Journal = {
  last(): JournalMark | null;
  /** Called after a commit. */
  note(mark: JournalMark): void;
  close(): void;
};

/**
 * Two slots at fixed places, written in turn, so that a torn write leaves the other one good. A slot ends with its line; what
 * stands behind it is of an older, longer mark.
 *
 * No fsync for each commit, on purpose: it would double the price of a registration. Killed processes lose nothing (the bytes are
 * with the system); after a power cut the journal may be some commits behind the database, never ahead, for the database is
 * synced before the journal hears of it. A journal behind only knows less; it never cries wolf.
 */
export function openJournal(file: string, failed: (code: string) => void): Journal {
  mkdirSync(dirname(file), { recursive: true });
  const fd = openSync(file, constants.O_RDWR | constants.O_CREAT, 0o600);
  const bytes = readFileSync(fd);
  const first = newest(read(bytes, 0), read(bytes, SLOT_BYTES_BEFORE));
  let last = newest(first, read(bytes, SLOT_BYTES));
  // The older slot, or the broken one, is the next to be written over.
  let turn = last === first && last !== null ? 1 : 0;
  return {
    last: () => last,
    note(mark) {
      try {
        writeSync(fd, slot(mark), turn * SLOT_BYTES);
      } catch (error) {
        // What was committed stays committed: told as an error it would be done a second time.
        failed(error instanceof Error && "code" in error ? String(error.code) : "unknown");
        return;
      }
      turn = 1 - turn;
      last = mark;
    },
    close() {
      fsyncSync(fd);
      closeSync(fd);
    },
  };
}

/** True when `a` lies further on than `b` in the life of the same station. */
export function further(
  a: { readonly epoch: number; readonly seq: number },
  b: { readonly epoch: number; readonly seq: number },
): boolean {
  return a.epoch > b.epoch || (a.epoch === b.epoch && a.seq > b.seq);
}

function slot(mark: JournalMark): string {
  const text = JSON.stringify(mark);
  return `${sumOf(text)} ${text}\n`;
}

function newest(first: JournalMark | null, second: JournalMark | null): JournalMark | null {
  if (first === null || second === null) return first ?? second;
  return further(second, first) ? second : first;
}

function read(bytes: Buffer, from: number): JournalMark | null {
  const end = bytes.indexOf("\n", from);
  const line = bytes.toString("utf8", from, end < 0 ? undefined : end).trimEnd();
  const text = line.slice(SUM_HEX + 1);
  if (line === "" || sumOf(text) !== line.slice(0, SUM_HEX)) return null;
  const mark = journalMarkSchema.safeParse(JSON.parse(text));
  return mark.success ? mark.data : null;
}

function sumOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, SUM_HEX);
}
