import { z } from "zod";

/** How an item came in (domain.md §2.9). */
export const channels = [
  "COUNTER",
  "POST",
  "EDELIVERY",
  "EPUAP",
  "EBOI_FORM",
  "EMAIL",
  "FAX",
  "PROTOCOL",
] as const;
export const channelSchema = z.enum(channels);
export type Channel = z.infer<typeof channelSchema>;
