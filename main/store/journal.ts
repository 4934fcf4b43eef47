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
});
export type JournalMark = z.infer<typeof journalMarkSchema>;

const SLOT_BYTES = 320;
const SUM_HEX = 16;

export type Journal = {
  last(): JournalMark | null;
  /** Called after a commit. */
  note(mark: JournalMark): void;
  close(): void;
};

/**
 * Two slots of fixed size, written in turn, so that a torn write leaves the other one good.
 *
 * No fsync for each commit, on purpose: it would double the price of a registration. Killed processes lose nothing (the bytes are
 * with the system); after a power cut the journal may be some commits behind the database, never ahead, for the database is
 * synced before the journal hears of it. A journal behind only knows less; it never cries wolf.
 */
export function openJournal(file: string, failed: (code: string) => void): Journal {
  mkdirSync(dirname(file), { recursive: true });
  const fd = openSync(file, constants.O_RDWR | constants.O_CREAT, 0o600);
  const bytes = readFileSync(fd);
  const slots = [
    read(bytes.subarray(0, SLOT_BYTES)),
    read(bytes.subarray(SLOT_BYTES, 2 * SLOT_BYTES)),
  ] as const;
  let last = newest(slots);
  // The older slot, or the broken one, is the next to be written over.
  let turn = last === slots[0] && last !== null ? 1 : 0;
  return {
    last: () => last,
    note(mark) {
      try {
        writeSync(fd, slot(mark), 0, SLOT_BYTES, turn * SLOT_BYTES);
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

function slot(mark: JournalMark): Buffer {
  const text = JSON.stringify(mark);
  const line = `${sumOf(text)} ${text}`;
  const bytes = Buffer.alloc(SLOT_BYTES, " ");
  bytes.write(line, "utf8");
  bytes[SLOT_BYTES - 1] = 10;
  return bytes;
}

function newest([first, second]: readonly [JournalMark | null, JournalMark | null]): JournalMark | null {
  if (first === null || second === null) return first ?? second;
  return further(second, first) ? second : first;
}

function read(bytes: Buffer): JournalMark | null {
  const line = bytes.toString("utf8").trimEnd();
  const text = line.slice(SUM_HEX + 1);
  if (line === "" || sumOf(text) !== line.slice(0, SUM_HEX)) return null;
  const mark = journalMarkSchema.safeParse(JSON.parse(text));
  return mark.success ? mark.data : null;
}

function sumOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, SUM_HEX);
}
