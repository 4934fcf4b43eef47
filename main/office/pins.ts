import { hash, verify } from "@node-rs/argon2";

/**
 * argon2id with 19 MiB, two passes and one lane: OWASP's first choice, some 30 ms on an office's desk. It runs in a thread of
 * its own, so that nobody waits for somebody else's sign-in.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The PHC form (`$argon2id$…`) of a PIN, with a fresh salt. */
export async function hashPin(pin: string): Promise<string> {
  return await hash(pin, COST);
}

/** Whether a PIN is the one behind a hash. */
export async function pinFits(hashed: string, pin: string): Promise<boolean> {
  return await verify(hashed, pin);
}
