import { z } from "zod";

export const outViews = ["to-send", "sent", "unproved"] as const;
export type OutView = (typeof outViews)[number];

/** Filters of the outgoing register in the address; the words are kept elsewhere. */
export const outSearch = z.object({
  view: z.enum(outViews).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
});
