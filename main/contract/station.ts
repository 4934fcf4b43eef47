import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { scopeSchema } from "../domain/facts/scope.ts";
import { enrolmentSchema } from "../domain/station/enrolment.ts";
import { stationRefusals, storeTroubles } from "../domain/station/refusals.ts";
import { reading, refusing } from "./errors.ts";

const refusable = refusing(stationRefusals);

/** The sync light. It never says "sending" for more than two minutes without a cause. */
export const syncSchema = z.strictObject({
  state: z.enum(["not-enrolled", "in-step", "sending", "waiting", "offline", "refused", "frozen"]),
  /** Facts that the centre does not have yet, and since when. */
  waiting: z.int().min(0),
  since: z.string().nullable(),
  lastContact: z.string().nullable(),
  /** When the next try is due; null while one is under way or none is needed. */
  nextTry: z.string().nullable(),
  /** Why: `unreachable`, `timed-out`, `signature`, `revoked`, `restored`, `clone` …; its sentence is in words. */
  cause: z.string().nullable(),
  /** Facts that the centre refused to honour. */
  refused: z.int().min(0),
});
export type SyncView = z.infer<typeof syncSchema>;

export const stationStatusSchema = z.strictObject({
  name: z.string().nullable(),
  station: z.string().nullable(),
  point: z.string().nullable(),
  office: z.string().nullable(),
  statusUrl: z.string().nullable(),
  centralUrl: z.string().nullable(),
  scopes: z.array(scopeSchema),
  store: z.union([z.literal("open"), z.enum(storeTroubles)]),
  sync: syncSchema,
  /** Jobs on their way or wanting something, of this station. */
  printing: z.strictObject({ queued: z.int(), failed: z.int(), unknown: z.int() }),
  backup: z.strictObject({ at: z.string().nullable(), failed: z.boolean() }),
  scanner: z.strictObject({ state: z.enum(["none", "ready", "missing"]), detail: z.string() }),
  version: z.string(),
});
export type StationStatus = z.infer<typeof stationStatusSchema>;

/** What changed, so that the window asks again only for that. */
export const newsSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("hello") }),
  z.strictObject({ kind: z.literal("items") }),
  /** Cases, letters out, lists of cases, replacements. */
  z.strictObject({ kind: z.literal("cases") }),
  z.strictObject({ kind: z.literal("printing") }),
  z.strictObject({ kind: z.literal("status") }),
  z.strictObject({ kind: z.literal("people") }),
  z.strictObject({ kind: z.literal("desk") }),
  z.strictObject({ kind: z.literal("record-plan") }),
  z.strictObject({ kind: z.literal("units") }),
  /** A scanner on the office's side (HID) read something. */
  z.strictObject({ kind: z.literal("scan"), text: z.string() }),
]);
export type News = z.infer<typeof newsSchema>;

export const seriesSchema = z.strictObject({
  point: z.string(),
  year: z.int(),
  next: z.int(),
  first: z.int(),
  begun: z.boolean(),
});

export const stationContract = {
  /** Always answers, even with the store shut and nobody signed in. */
  status: reading.output(stationStatusSchema),
  /** A stream that ends only with the window or the office process. */
  news: reading.output(eventIterator(newsSchema)),
  enrol: refusable.input(enrolmentSchema).output(stationStatusSchema),
  syncNow: reading.output(syncSchema),
  series: reading.output(z.array(seriesSchema)),
  /** Start value for a change in mid-year; only before the first number of the year. */
  startSeries: refusable
    .input(
      z.strictObject({
        year: z.int().min(2011).max(2099),
        next: z.int("bad-number").min(1, "bad-number").max(999_999, "bad-number"),
      }),
    )
    .output(z.array(seriesSchema)),
  /** A restored or copied store numbers again under a new epoch: a supervisor's act. */
  openEpoch: refusable.output(stationStatusSchema),
  backup: refusable.output(z.strictObject({ at: z.string() })),
  /** What the centre refused, with cause, for the clerk to act on. */
  refusedFacts: reading.output(
    z.array(
      z.strictObject({
        id: z.string(),
        kind: z.string(),
        at: z.string(),
        code: z.string(),
        item: z.string().nullable(),
      }),
    ),
  ),
};
