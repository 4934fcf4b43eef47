/** Times of one thing in milliseconds, one for each round (itself a median or a total, as the row says). */
export type Times = readonly number[];

/** One line of the table: what we do, and what stands in for "as fast as it can be" in the very same run. */
export type Row = {
  readonly part: string;
  readonly what: string;
  readonly unit: "ms" | "µs" | "s";
  readonly ours: Times;
  /** The limit; null where there is none to speak of. */
  readonly limit: { readonly what: string; readonly times: Times } | null;
  /** What design.md §10 asks for; null: for information. */
  readonly goal: Goal | null;
};

export type Goal =
  /** The median is at most so many times that of the limit. */
  { readonly kind: "ratio"; readonly atMost: number } | { readonly kind: "below"; readonly ms: number };

/** A busy machine gets fewer rounds, so that the whole takes minutes everywhere; never fewer than three. */
const BUDGET_MS = 30_000;
const FEWEST = 3;

/**
 * Runs all of them in turn, A B A B …, so that whatever else the machine does meanwhile falls on each. The first round warms up
 * and is not counted. Every run gives its own time in milliseconds, because what stands around it must not be measured.
 */
export async function inTurn(
  rounds: number,
  ...runs: readonly ((round: number) => number | Promise<number>)[]
): Promise<readonly Times[]> {
  const times = runs.map((): number[] => []);
  const began = performance.now();
  for (let round = 0; round <= rounds; round += 1) {
    if (round > FEWEST && performance.now() - began > BUDGET_MS) break;
    for (const [at, run] of runs.entries()) {
      const took = await run(round);
      if (round > 0) times[at]?.push(took);
    }
  }
  return times;
}

/** How long `work` takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** How long each of `count` calls takes, in milliseconds, rising. */
export function each(count: number, work: (n: number) => void): number[] {
  const times = Array.from({ length: count }, (_, n) => {
    const began = performance.now();
    work(n);
    return performance.now() - began;
  });
  return times.toSorted((a, b) => a - b);
}

/** The value below which this part (0 … 1) of them lies. */
export function part(times: Times, share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(times: Times): number {
  return part(times, 0.5);
}

/** What every part is given. */
export type Bench = {
  /** A folder of this part's own, removed afterwards. */
  readonly folder: string;
  /** Items in the store that is searched. */
  readonly items: number;
  /** Cases in the store whose board is shown. */
  readonly cases: number;
};
