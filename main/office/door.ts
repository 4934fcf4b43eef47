import { implement, type ImplementerInternalWithMiddlewares, ORPCError, type Router } from "@orpc/server";
import { access, type Access } from "../contract/access.ts";
import { contract, type Contract, type ProcedureName } from "../contract/contract.ts";
import { type Clerk, rolesOn } from "../domain/people/clerk.ts";
import { type StoreTrouble } from "../domain/station/refusals.ts";
import { type Log } from "./ports.ts";
import { storeShut } from "./refusals.ts";

/** What the door must know of the office for each call. */
export type DoorKeeper = {
  /** Why the store is shut; null while it is open. */
  readonly shut: () => StoreTrouble | null;
  /** The person signed in at the desk, today in Warsaw, and a way to note that somebody did something. */
  readonly signedIn: () => Clerk | null;
  readonly today: () => string;
  readonly touch: () => void;
  /** The store's trouble that an exception stands for; null when it stands for something else. */
  readonly troubleOf: (error: unknown) => StoreTrouble | null;
  readonly log: Log;
};

type Nothing = Record<never, never>;

/** The handlers of one counter, each procedure of its contract. */
export type Counter<Name extends keyof Contract> = Router<Contract[Name], Nothing>;

/** The whole contract, implemented. */
export type OfficeRouter = { readonly [Name in keyof Contract]: Counter<Name> };

export type Door = {
  readonly always: ImplementerInternalWithMiddlewares<Contract, Nothing, Nothing>;
  readonly os: ImplementerInternalWithMiddlewares<Contract, Nothing, { readonly actor: Clerk | null }>;
};

/**
 * The two implementers of the contract. `always` answers whatever the state of the office (the status light must); `os` lets in
 * only who may come, with the store open. Both let nothing out but what the contract promises: any accident is logged without
 * values and becomes a bare INTERNAL_SERVER_ERROR. A failed check never answers as if it had worked.
 */
export function openDoor(keeper: DoorKeeper): Door {
  const always = implement(contract).use(async ({ path, next }) => {
    try {
      return await next();
    } catch (error) {
      throw outward(error, path.join("."), keeper);
    }
  });
  const os = always.use(async ({ path, next }) => {
    const trouble = keeper.shut();
    if (trouble !== null) throw storeShut(trouble);
    const name = procedureName(path);
    const clerk = keeper.signedIn();
    admit(access[name], clerk, keeper.today());
    if (!quiet.has(name)) keeper.touch();
    return next({ context: { actor: clerk } });
  });
  return { os, always };
}

/** The person who acts. A procedure that anyone may call has none, and must not ask. */
export function actorOf(context: { readonly actor: Clerk | null }): Clerk {
  if (context.actor === null) throw new Error("A procedure without a person asked who acts");
  return context.actor;
}

/**
 * What a window asks by itself, when news come or a clock ticks: it says nothing about a person being there, so it does not
 * put off the idle lock.
 */
const quiet: ReadonlySet<ProcedureName> = new Set<ProcedureName>([
  "people.desk",
  "people.names",
  "people.list",
  "people.lock",
  "people.signOut",
  "intake.form",
  "intake.due",
  "registry.today",
  "registry.page",
  "registry.item",
  "cases.form",
  "cases.board",
  "cases.page",
  "cases.case",
  "cases.ofItem",
  "cases.inbox",
  "letters.letter",
  "letters.register",
  "letters.toDispatch",
  "print.pending",
  "print.printers",
  "units.list",
  "units.handover",
  "recordPlan.plans",
  "recordPlan.classes",
  "recordPlan.rules",
  "station.status",
  "station.news",
  "station.series",
  "station.refusedFacts",
  "audit.views",
]);

function procedureName(path: readonly string[]): ProcedureName {
  const name = path.join(".");
  if (!Object.hasOwn(access, name)) throw new ORPCError("NOT_FOUND");
  // `access` has a row for each procedure and no other, which its own type makes sure of.
  return name as ProcedureName;
}

function admit(wanted: Access, clerk: Clerk | null, today: string): void {
  if (wanted === "anyone") return;
  if (clerk === null) throw new ORPCError("NOT_SIGNED_IN", { status: 401 });
  if (wanted === "signed-in") return;
  const held = rolesOn(clerk, today);
  if (!wanted.some((role) => held.includes(role))) {
    throw new ORPCError("NOT_ALLOWED", { status: 403, data: { needs: [...wanted] } });
  }
}

/** What may cross the border in place of an exception. */
function outward(error: unknown, procedure: string, keeper: DoorKeeper): Error {
  if (error instanceof ORPCError && error.code !== "INTERNAL_SERVER_ERROR") return error;
  const trouble = keeper.troubleOf(error);
  if (trouble !== null) {
    keeper.log.trouble("store", { procedure, trouble });
    return storeShut(trouble);
  }
  keeper.log.trouble("accident", { procedure, ...traceOf(error) });
  return new ORPCError("INTERNAL_SERVER_ERROR");
}

/** Where it happened. The message stays out: it may hold what somebody typed. */
function traceOf(error: unknown): { name: string; trace: string } {
  const cause = error instanceof ORPCError && error.cause !== undefined ? error.cause : error;
  if (!(cause instanceof Error)) return { name: typeof cause, trace: "" };
  const frames = (cause.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  return { name: cause.name, trace: frames.slice(0, 8).join("\n") };
}
