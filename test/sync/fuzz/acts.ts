import { type Outcome } from "../../../main/domain/refusal.ts";
import { type Counter, type Given } from "../../world/counter.ts";
import { caseAct } from "./case-acts.ts";
import { type Run } from "./course.ts";
import { referenceText } from "../../../main/domain/cases/reference.ts";
import { letter, letterFrom } from "../../world/letters.ts";
import { type CentreCopy } from "../../world/centre.ts";

/** How often each thing happens, beside the others. */
export const weights = {
  register: 16,
  registerSender: 5,
  batch: 3,
  describe: 6,
  assign: 4,
  cancel: 3,
  undo: 3,
  print: 8,
  tell: 6,
  erase: 1,
  closeDay: 1,
  folder: 12,
  openCase: 6,
  askNumbers: 8,
  takeList: 3,
  returnList: 2,
  moveCase: 5,
  joinItem: 2,
  partItem: 1,
  cut: 4,
  mend: 8,
  loseAnswers: 5,
  kill: 4,
  restart: 1,
  keepCopy: 3,
  restore: 1.5,
  keepCentre: 3,
  restoreCentre: 2.5,
  centreAway: 2,
  centreBack: 4,
  wrongClock: 2,
  turnOfYear: 0.4,
  pass: 10,
  supervisor: 4,
} as const;
export type ActName = keyof typeof weights;

const NAMES = ["Anna Testowa", "Jan Próbny", "Ewa Wzorcowa", "Piotr Przykładowy"] as const;

/** One random thing happens to a counter, or to the centre. */
export async function act(name: ActName, counter: Counter, run: Run): Promise<void> {
  const { world, ledger } = run;
  const { random } = world;
  const { station } = counter;
  counter.catchUp();
  const item = (): string | undefined => random.one(items(counter));
  switch (name) {
    case "register":
      return gave(run, counter.register(letter));
    case "registerSender":
      return gave(run, counter.register(letterFrom(random.one(NAMES) ?? NAMES[0], "Podanie")));
    case "batch":
      for (let left = random.below(5); left >= 0; left--) gave(run, counter.registerBare());
      return;
    case "describe":
      return withItem(item(), (id) =>
        counter.describe(id, letterFrom(random.one(NAMES) ?? NAMES[0], "Opis")),
      );
    case "assign":
      return withItem(item(), (id) => counter.assign(id, random.one(["FN", "OR"]) ?? "OR"));
    case "cancel":
    case "undo":
      return withItem(item(), (id) => counter.cancel(id, name));
    case "print":
      return withItem(item(), (id) => {
        const job = counter.queue([id], random.chance(0.6) ? "label" : "receipt");
        // Sometimes nothing more is heard of it: the machine may be killed before the fate is known.
        if (random.chance(0.7)) counter.tell(job, random.one(["sent", "failed", "unknown"]) ?? "sent");
      });
    case "tell": {
      const job = random.one(station.store.read.jobs.open(station.store.identity()?.station ?? ""));
      if (job !== undefined) counter.tell(job.id, random.one(["verified", "settled", "sent"]) ?? "sent");
      return;
    }
    case "erase":
      return withItem(item(), (id) => counter.erase(id));
    case "closeDay":
      return counter.closeDay(station.now().slice(0, 10));
    case "folder":
    case "openCase":
    case "askNumbers":
    case "takeList":
    case "returnList":
    case "moveCase":
    case "joinItem":
    case "partItem":
      return await caseAct(name, counter, run);
    case "cut":
      return world.cut(counter);
    case "mend":
      return world.mend(counter);
    case "loseAnswers":
      return station.network.loseAnswers(1 + random.below(2));
    case "kill":
      return expectAsked(run, counter, await world.kill(counter));
    case "restart":
      return expectAsked(run, counter, await world.restart(counter));
    case "keepCopy":
      run.copies.set(counter, await world.copy(counter));
      return;
    case "restore": {
      const copy = run.copies.get(counter);
      if (copy === undefined) return;
      await world.restore(counter, copy);
      return ledger.disaster(counter);
    }
    case "keepCentre":
      run.centreCopy = await world.centre.copy();
      return;
    case "restoreCentre":
      if (run.centreCopy !== null) await backInTime(run, run.centreCopy);
      return;
    case "centreAway":
    case "centreBack":
      world.centre.away = name === "centreAway";
      return;
    case "wrongClock":
      station.clockOffMs = random.chance(0.4) ? 0 : (random.below(9) - 4) * 3_600_000;
      return;
    case "turnOfYear":
      world.setClock(`${new Date(world.wallMs()).getUTCFullYear()}-12-31T22:59:50.000Z`);
      return;
    case "pass":
      return world.tick(random.below(random.chance(0.2) ? 90_000 : 3000));
    case "supervisor": {
      const why = station.store.log.frozen();
      // Someone goes there and looks: only a copy that the centre cannot clear needs a new epoch.
      if (why === "restored") counter.openEpoch();
      return;
    }
    default:
      return name satisfies never;
  }
}

async function backInTime(run: Run, copy: CentreCopy): Promise<void> {
  const { world, asking, ledger } = run;
  const noticed = world.random.chance(0.5);
  // What is asked of a centre that has forgotten and does not know it is not for this fuzzer: see `caseAct`.
  if (!noticed) await Promise.all(asking);
  for (const number of await world.centre.caseNumbers()) ledger.forgotten.add(referenceText(number));
  await world.restoreCentre(copy, noticed);
  run.unnoticed = noticed ? null : await world.centre.epoch();
}

function gave({ ledger }: Run, outcome: Outcome<Given>): void {
  if (outcome.ok) ledger.give(outcome.value);
}

function withItem(item: string | undefined, then: (item: string) => unknown): void {
  if (item !== undefined) then(item);
}

function items({ station }: Counter): readonly string[] {
  return station.store.read.items.page({}, null, 30).rows.map((row) => row.item.id);
}

/** Papers that were on their way when the power went are asked about: none may still be on its way. */
function expectAsked({ tell }: Run, counter: Counter, asked: readonly string[]): void {
  const { station } = counter;
  if (counter.restored) return;
  const open = station.store.read.jobs.open(station.store.identity()?.station ?? "");
  if (open.some((job) => job.state === "queued")) throw new Error("A paper is on its way after a restart");
  if (asked.length > 0) tell(`   asked about ${asked.length}`);
}
