import fc from "fast-check";
import { expect, test } from "vitest";
import { type Checkpoint, START, thinned } from "../../../sync/protocol/checkpoint.ts";

const rising = fc.array(fc.integer({ min: 1, max: 5000 }), { maxLength: 400 }).map((steps) => {
  let position = 0;
  return steps.map((step): Checkpoint => ({ position: (position += step), sum: "a".repeat(64) }));
});

test("EPOCH-3 thinned keeps the newest checkpoints and stays short", () => {
  fc.assert(
    fc.property(rising, (kept) => {
      const chosen = thinned(kept);

      expect(chosen.slice(-8)).toEqual(kept.slice(-8));
      expect(chosen.length).toBeLessThanOrEqual(8 + 32);
      expect(chosen.map((one) => one.position)).toEqual(
        chosen.map((one) => one.position).toSorted((a, b) => a - b),
      );
    }),
  );
});

test("EPOCH-3 thinned finds the place where histories part within a factor of two and one push", () => {
  fc.assert(
    fc.property(rising, fc.nat(), (kept, cut) => {
      const all = [START, ...kept];
      const last = all.at(-1)?.position ?? 0;
      const parted = last === 0 ? 0 : cut % last;
      const best = newestUpTo(parted, all);

      const found = newestUpTo(parted, [START, ...thinned(kept)]);

      // What is pulled again beyond need is at most as much again as what was lost, and one push.
      expect(best - found).toBeLessThanOrEqual(last - best + 5000);
    }),
  );
});

function newestUpTo(position: number, kept: readonly Checkpoint[]): number {
  return Math.max(...kept.map((one) => one.position).filter((at) => at <= position));
}

test("EPOCH-3 thinning what was thinned changes nothing", () => {
  fc.assert(
    fc.property(rising, (kept) => {
      const once = thinned(kept);
      expect(thinned(once)).toEqual(once);
    }),
  );
});
