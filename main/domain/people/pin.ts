import { accepted, type Outcome, refused } from "../refusal.ts";
import { type PeopleRefusal, PIN } from "./refusals.ts";

/**
 * Checks a new PIN: six to twelve digits, not one that anybody tries first: a block of one to three digits repeated (111111,
 * 121212, 123123), or digits that only rise or fall by one (123456, 987654, 890123).
 */
export function checkPin(pin: string): Outcome<string, PeopleRefusal> {
  if (!PIN.test(pin)) return refused("pin-format", { field: "pin" });
  if (repeats(pin) || runs(pin)) return refused("pin-too-simple", { field: "pin" });
  return accepted(pin);
}

/** As `checkPin`, for a person who types the new PIN twice. */
export function checkPinTwice(pin: string, repeated: string): Outcome<string, PeopleRefusal> {
  const checked = checkPin(pin);
  if (checked.ok && pin !== repeated) return refused("pins-differ", { field: "repeated" });
  return checked;
}

function repeats(pin: string): boolean {
  return [1, 2, 3].some((length) => pin === pin.slice(0, length).repeat(pin.length).slice(0, pin.length));
}

function runs(pin: string): boolean {
  const steps = new Set<number>();
  for (let at = 1; at < pin.length; at += 1) steps.add((10 + Number(pin[at]) - Number(pin[at - 1])) % 10);
  return steps.size === 1 && (steps.has(1) || steps.has(9));
}
