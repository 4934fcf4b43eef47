import { type Case, stageOf } from "../../../main/domain/cases/case.ts";
import { type CaseList } from "../../../main/domain/cases/facts.ts";
import { caseStates, mayFollow } from "../../../main/domain/cases/states.ts";
import { type Counter } from "../../world/counter.ts";
import { type Run } from "./course.ts";

export type CaseAct =
  | "folder"
  | "openCase"
  | "askNumbers"
  | "takeList"
  | "returnList"
  | "moveCase"
  | "joinItem"
  | "partItem";

/** One random thing happens to a case, or to a list of cases. */
export async function caseAct(name: CaseAct, counter: Counter, run: Run): Promise<void> {
  const { random } = run.world;
  const { cases, station } = counter;
  const lists: readonly CaseList[] = ["FN", "OR"].map((unit) => ({
    unit,
    jrwa: "3120",
    year: Number(station.now().slice(0, 4)),
  }));
  const list = random.one(lists) ?? lists[0];
  if (list === undefined) return;
  const item = (): string | undefined =>
    random.one(station.store.read.items.page({}, null, 30).rows.map((row) => row.item.id));
  const one = (stage: ReturnType<typeof stageOf>): Case | undefined =>
    random.one(cases.known().filter((each) => stageOf(each) === stage));
  switch (name) {
    case "folder": {
      const free = station.store.read.cases.inbox({}, 30);
      const id = random.one(free)?.item.id;
      const folder = id === undefined ? null : cases.openFolder(id);
      // Mostly one key does both.
      if (folder !== null && random.chance(0.6)) cases.openCase(folder, list);
      return;
    }
    case "openCase": {
      const folder = one("folder");
      if (folder === undefined) return;
      const base = random.one(
        cases.known().filter((each) => each.opening?.isGroup === true && each.reference?.unit === list.unit),
      );
      const group = base?.reference?.year === list.year && random.chance(0.4) ? base.reference.no : null;
      cases.openCase(folder.id, list, { group, isGroup: group === null && random.chance(0.3) });
      return;
    }
    case "askNumbers":
      return await ask(run, () => cases.askAll());
    case "takeList":
      return await ask(run, () => cases.take(list));
    case "returnList":
      return await ask(run, () => cases.give(list));
    case "moveCase": {
      const open = one("open");
      if (open === undefined) return;
      const to = random.one(caseStates.filter((state) => mayFollow(open.state, state)));
      if (to !== undefined) cases.move(open.id, to, random.chance(0.7));
      return;
    }
    case "joinItem": {
      const [open, id] = [one("open"), item()];
      if (open !== undefined && id !== undefined) cases.join(open.id, id);
      return;
    }
    case "partItem": {
      const open = one("open");
      const joined = random.one(open?.items ?? []);
      if (open !== undefined && joined !== undefined) cases.part(open.id, joined.item);
      return;
    }
    default:
      return name satisfies never;
  }
}

/**
 * Asks, and does not always wait for what comes of it. A centre that went back in time and does not know it gives what it gave before:
 * there an office has the centre's journal (EPOCH-1), and here nobody asks before some station has shown it.
 */
async function ask(run: Run, question: () => Promise<unknown>): Promise<void> {
  if (run.unnoticed !== null && (await run.world.centre.epoch()) === run.unnoticed) return;
  const under = question();
  run.asking.add(under);
  void under.finally(() => run.asking.delete(under)).catch(() => undefined);
  if (run.world.random.chance(0.5)) await run.world.quiet();
}

/** Everybody is in contact: whoever waits for a number gets it, once the centre waits for nobody any more. */
export async function askAtRest(run: Run): Promise<void> {
  const { world } = run;
  await Promise.all(run.asking);
  for (let round = 0; round < 6; round++) {
    // One more pull of each, which says that nothing of its own is unsent.
    world.tick(60_000);
    await world.settle();
    for (const { cases } of world.counters) await cases.askAll();
    await world.settle();
  }
}
