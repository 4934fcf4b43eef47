import type { z } from "zod";
import { directoryKinds } from "../directory/facts.ts";
import { caseKinds } from "../cases/facts.ts";
import { intakeKinds } from "../intake/facts.ts";
import { letterOutKinds } from "../letters/facts.ts";
import { peopleKinds } from "../people/facts.ts";
import { printingKinds } from "../printing/facts.ts";
import { recordPlanKinds } from "../record-plan/facts.ts";
import { senderKinds } from "../senders/facts.ts";
import { stationKinds } from "../station/facts.ts";
import { trustedProfileKinds } from "../trusted-profile/facts.ts";
import { profileQueueKinds } from "../trusted-profile/queue-facts.ts";
import { type Fact } from "./envelope.ts";
import { type Scope } from "./scope.ts";

/** Every kind of fact that this program understands: its scope, the zod body, and the sealed part where it has one. */
export const kinds = {
  ...stationKinds,
  ...peopleKinds,
  ...senderKinds,
  ...intakeKinds,
  ...printingKinds,
  ...recordPlanKinds,
  ...directoryKinds,
  ...caseKinds,
  ...letterOutKinds,
  ...trustedProfileKinds,
  ...profileQueueKinds,
} as const;

export type Kinds = typeof kinds;
export type Kind = keyof Kinds;
export type BodyOf<K extends Kind> = z.infer<Kinds[K]["body"]>;
export type SealedOf<K extends Kind> = Kinds[K]["sealed"] extends z.ZodType
  ? z.infer<Kinds[K]["sealed"]>
  : null;

/** All bodies are at their first version; a second one gets its own schema beside the first. */
export const VERSION = 1;

/**
 * What a rule says happened, before the station puts its number, time and hash to it. `sealed` is still in the open here:
 * the store seals it with the key of `sealedFor` (the subject itself unless told otherwise).
 */
export type FactDraft<K extends Kind = Kind> = {
  [Each in K]: {
    readonly kind: Each;
    readonly subject: string;
    readonly body: BodyOf<Each>;
    readonly sealed: SealedOf<Each>;
    /** Only where one kind serves subjects of several scopes (SubjectErased); else the kind's own scope holds. */
    readonly scope?: Scope;
  };
}[K];

/** A fact of a known kind, its sealed part opened: `sealed` is null where there is none or where its key was erased. */
export type OpenFact<K extends Kind = Kind> = {
  [Each in K]: Omit<Fact, "kind" | "body" | "sealed"> & {
    readonly kind: Each;
    readonly body: BodyOf<Each>;
    readonly sealed: SealedOf<Each> | null;
  };
}[K];

export function isKnownKind(kind: string): kind is Kind {
  return Object.hasOwn(kinds, kind);
}

/**
 * Reads a fact whose kind is known. `opened` is the clear text of the sealed part, or null where it has none or its key is
 * gone. Refuses with null: an unknown kind or version (kept and passed on, not folded), and a body of the wrong shape.
 */
export function readFact(fact: Fact, opened: unknown): OpenFact | null {
  if (!isKnownKind(fact.kind) || fact.version !== VERSION) return null;
  const { body, sealed } = kinds[fact.kind];
  const parsedBody = body.safeParse(fact.body);
  const parsedSealed = sealed !== null && opened !== null ? sealed.safeParse(opened) : null;
  if (!parsedBody.success || parsedSealed?.success === false) return null;
  // The two schemas were chosen by this very kind, which TypeScript cannot follow through the index.
  return { ...fact, body: parsedBody.data, sealed: parsedSealed?.data ?? null } as OpenFact;
}
