import { z } from "zod";
import { civilDaySchema } from "../facts/envelope.ts";

const point = z.string().length(2);
const year = z.int().min(2011).max(2099);

export const stationKinds = {
  /** subject: station id. First fact of a station's first epoch. */
  StationOpened: {
    scope: "stations",
    body: z.strictObject({ name: z.string().min(1).max(80), point: point.nullable() }),
    sealed: null,
  },
  /** subject: station id. A restored or cloned station goes on under a new epoch, and a clone under a new point. */
  EpochOpened: {
    scope: "stations",
    body: z.strictObject({ why: z.enum(["restored", "clone"]), point: point.nullable() }),
    sealed: null,
  },
  /** subject: `K1/2026`. A change in mid-year: the series goes on from `next`; only before its first number. */
  SeriesStarted: {
    scope: "stations",
    body: z.strictObject({ point, year, next: z.int().min(1).max(999_999) }),
    sealed: null,
  },
  /** subject: `K1/2026-11-21`. No item of that day will come from this point any more. */
  PointDayClosed: {
    scope: "stations",
    body: z.strictObject({ point, day: civilDaySchema, last: z.int().min(0).max(999_999) }),
    sealed: null,
  },
  /** subject: the subject whose key is erased. The data is gone, chain, numbers and dates stay. */
  SubjectErased: {
    scope: "registry",
    body: z.strictObject({ basis: z.string().min(1).max(300) }),
    sealed: null,
  },
} as const;
