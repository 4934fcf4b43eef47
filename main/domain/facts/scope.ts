import { z } from "zod";

/** Who may pull a fact. A station holds only the scopes that it was enrolled for (design.md §5). */
export const scopes = [
  "registry",
  "trusted-profile",
  "tax",
  "welfare",
  "water",
  "alcohol",
  "accounts",
  "stations",
] as const;

export const scopeSchema = z.enum(scopes);
export type Scope = z.infer<typeof scopeSchema>;
