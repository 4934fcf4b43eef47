import { type Clerk } from "../domain/people/clerk.ts";
import { type PeopleRefusal } from "../domain/people/refusals.ts";
import { afterWrong, anchored, secondsToWait, type Tries, triesSchema } from "../domain/people/throttle.ts";
import { accepted, type Outcome, refused } from "../domain/refusal.ts";
import { type Tx } from "../store/store.ts";
import { type WriteTrouble } from "../store/trouble.ts";
import { pinFits } from "./pins.ts";
import { type Room } from "./room.ts";

/**
 * Does the person know the PIN? Each try is counted as wrong before it is looked at and forgiven when it was right, so that
 * neither a kill in between nor many tries at once get around the throttle. Refuses `clerk-unknown`, `clerk-left`,
 * `pin-throttled` (with `details.seconds`) and `pin-wrong`.
 */
export async function provePin(
  room: Room,
  clerkId: string,
  pin: string,
): Promise<Outcome<Clerk, PeopleRefusal | WriteTrouble>> {
  type Counted = { readonly clerk: Clerk; readonly wait: number };
  const counted = room.keep<Counted, PeopleRefusal>((tx) => {
    const clerk = tx.clerks.byId(clerkId);
    if (clerk === null) return refused("clerk-unknown", { field: "clerk" });
    if (clerk.leftOn !== null && clerk.leftOn < tx.now.day) return refused("clerk-left", { field: "clerk" });
    const kept = triesOf(tx, clerkId);
    const tries = kept && anchored(kept, tx.now.at);
    const wait = tries === null ? 0 : secondsToWait(tries, tx.now.at);
    tx.saveSetting(settingOf(clerkId), wait > 0 ? tries : afterWrong(tries, tx.now.at));
    return accepted({ clerk, wait });
  });
  if (!counted.ok) return counted;
  const { clerk, wait } = counted.value;
  if (wait > 0) return refused("pin-throttled", { field: "pin", details: { seconds: wait } });
  if (clerk.pin === null || !(await pinFits(clerk.pin, pin))) return refused("pin-wrong", { field: "pin" });
  const forgiven = room.keep<null, never>((tx) => {
    forgiveTries(tx, clerkId);
    return accepted(null);
  });
  return forgiven.ok ? accepted(clerk) : forgiven;
}

/** Forgets the wrong tries of a person: an administrator gave a new PIN. */
export function forgiveTries(tx: Pick<Tx, "saveSetting">, clerkId: string): void {
  tx.saveSetting(settingOf(clerkId), null);
}

function settingOf(clerkId: string): string {
  return `tries.${clerkId}`;
}

function triesOf(tx: Pick<Tx, "setting">, clerkId: string): Tries | null {
  return triesSchema.safeParse(tx.setting(settingOf(clerkId))).data ?? null;
}
