import { z } from "zod";
import { scopeSchema } from "../../main/domain/facts/scope.ts";
import { pointSchema } from "../../main/domain/numbers/point.ts";
import { refusedFactSchema } from "../protocol/push.ts";

const office = z.string().min(1).max(40);
const station = z.string().min(1).max(40);
const ok = z.literal(true);

/** What an administrator may ask of a centre. */
export const codeRequestSchema = z.strictObject({
  office,
  /** What the list of stations calls it; empty: what the machine calls itself. */
  name: z.string().max(60),
  point: pointSchema.nullable(),
  scopes: z.array(scopeSchema).min(1),
  /** An id that the centre has lost with its enrolment: the machine goes on under it. */
  station: station.optional(),
});
export const revocationSchema = z.strictObject({ office, station, reason: z.string().min(1).max(200) });
export const newEpochSchema = z.strictObject({ office, station, point: pointSchema.nullable() });
export const stationSchema = z.strictObject({ office, station });
export const officeSchema = z.strictObject({ office });
export const yearSchema = z.strictObject({ office, year: z.int().min(2011).max(2099) });

const list = z.strictObject({ unit: z.string(), jrwa: z.string(), year: z.int(), last: z.int() });
const missing = z.object({ from: z.int(), to: z.int() });

/** What the centre answers. */
export const adminAnswers = {
  done: z.strictObject({ ok }),
  code: z.strictObject({ ok, code: z.string(), expiresAt: z.iso.datetime({ precision: 3 }) }),
  epoch: z.strictObject({ ok, epoch: z.int() }),
  centreEpoch: z.strictObject({ ok, centreEpoch: z.int() }),
  /** `holder`: the station that gives the list's numbers; null: the centre. */
  caseLists: z.strictObject({ ok, lists: z.array(list.extend({ holder: z.string().nullable() })) }),
  takenBack: z.strictObject({ ok, lists: z.array(list) }),
  /** Who was still waited for. */
  numbersGoOn: z.strictObject({
    ok,
    waited: z.array(
      z.strictObject({ station: z.string(), name: z.string(), lastContact: z.string().nullable() }),
    ),
  }),
  imported: z.strictObject({
    ok,
    taken: z.int(),
    already: z.int(),
    refused: z.array(refusedFactSchema),
  }),
  continuity: z.strictObject({
    ok,
    points: z.array(
      z.strictObject({
        point: z.string(),
        year: z.int(),
        start: z.int(),
        last: z.int(),
        active: z.int(),
        cancelled: z.array(z.int()),
        missing: z.array(
          z.discriminatedUnion("reason", [
            missing.extend({
              reason: z.literal("waiting-at-station"),
              station: z.string(),
              lastContact: z.string(),
            }),
            missing.extend({ reason: z.literal("alarm"), why: z.enum(["passed-over", "said-sent"]) }),
          ]),
        ),
        odd: z.array(z.strictObject({ seq: z.int(), why: z.enum(["twice", "below-start"]) })),
        sound: z.boolean(),
      }),
    ),
  }),
  stations: z.strictObject({
    ok,
    stations: z.array(
      z.strictObject({
        station: z.string(),
        name: z.string(),
        point: z.string().nullable(),
        epoch: z.int(),
        scopes: z.array(scopeSchema),
        enrolledAt: z.string(),
        lastContact: z.string().nullable(),
        revokedAt: z.string().nullable(),
        lastSeq: z.int().nullable(),
      }),
    ),
  }),
} as const;
