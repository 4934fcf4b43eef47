import { z } from "zod";

/** What a person may do here. A role is held by dated grants, never by a flag (domain.md §3.5: list with from and to). */
export const roles = [
  "front-desk",
  "case-officer",
  "pz-officer",
  "tax-clerk",
  "supervisor",
  "administrator",
  "inspector",
] as const;

export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;
