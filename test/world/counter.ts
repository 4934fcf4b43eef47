import { createHmac } from "node:crypto";
import { warsawClock } from "../../main/domain/calendar/warsaw.ts";
import { cancel, undo } from "../../main/domain/intake/cancel.ts";
import { assign, describe } from "../../main/domain/intake/changes.ts";
import { type ItemDraft } from "../../main/domain/intake/draft.ts";
import { register, registerBare } from "../../main/domain/intake/register.ts";
import { parsePoint } from "../../main/domain/numbers/point.ts";
import { makeReceiptNumber, RECEIPT_NUMBER_BYTES } from "../../main/domain/numbers/receipt-number.ts";
import { type RegisterNumber } from "../../main/domain/numbers/series.ts";
import { accepted, type Outcome, refused } from "../../main/domain/refusal.ts";
import { nextEpoch } from "../../main/domain/station/acts.ts";
import { type FactDraft } from "../../main/domain/facts/kinds.ts";
import { type Act } from "../../main/store/append.ts";
import { type Tx } from "../../main/store/store.ts";
import { receiptHashText } from "../../sync/protocol/receipt-hash.ts";
import { CaseDesk } from "./case-desk.ts";
import { type Desk } from "./desk.ts";
import { type Station } from "./station.ts";

/** What a counter gave out: this stands on paper now. */
export type Given = { readonly item: string; readonly number: RegisterNumber; readonly receipt: string };

/**
 * A counter without a window: the acts of a clerk as the office does them, each one transaction of domain rule and store,
 * and then a word to the engine.
 */
export class Counter {
  readonly station: Station;
  readonly cases: CaseDesk;
  readonly #desk: Desk;
  #asleep = false;

  constructor(station: Station, desk: Desk) {
    this.station = station;
    this.#desk = desk;
    this.cases = new CaseDesk(station, desk, (rule) => this.#act(rule));
  }

  /** The store came back from an older copy and has not checked in: nothing may be written into it. */
  get restored(): boolean {
    return this.station.store.log.frozen() === "restored";
  }

  register(draft: ItemDraft): Outcome<Given> {
    return this.#numbered((context) => register(draft, context));
  }

  registerBare(): Outcome<Given> {
    return this.#numbered(registerBare);
  }

  describe(item: string, draft: ItemDraft): Outcome<null> {
    const { received: _when, ...description } = draft;
    return this.#act((tx, act) => {
      const record = tx.items.byId(item);
      if (record === null) return refused("item-unknown");
      const { directory, newId } = this.#desk;
      const receivedOn = warsawClock(`${record.item.received.receivedOn}T12:00:00Z`).day;
      const context = { directory, today: warsawClock(act.at).day, receivedOn, newSenderId: newId() };
      const told = { description, reason: "uzupełnienie" };
      return describe(record.item, told, {
        ...context,
        knowsSender: (id) => tx.senders.byId(id) !== null,
      });
    });
  }

  assign(item: string, unit: string): Outcome<null> {
    return this.#act((tx, act) => {
      const record = tx.items.byId(item);
      if (record === null) return refused("item-unknown");
      const today = warsawClock(act.at).day;
      return assign(record.item, { unit, clerk: null }, { ...this.#desk, today, worksHere: () => true });
    });
  }

  cancel(item: string, how: "cancel" | "undo"): Outcome<null> {
    return this.#act((tx, { at: now }) => {
      const record = tx.items.byId(item);
      if (record === null) return refused("item-unknown");
      const jobs = tx.jobs.ofItem(item);
      const point = tx.identity()?.point ?? null;
      return how === "undo"
        ? undo(record.item, "pomyłka", { point, now, jobs })
        : cancel(record.item, "pomyłka", { jobs });
    });
  }

  /** Queues a paper. What becomes of it is said by the next call. */
  queue(items: readonly string[], paper: "label" | "receipt"): string {
    const job = this.#desk.newId();
    const printed = { printer: "folder", copy: 0, language: "pl", size: "50x25" } as const;
    const body = { paper, items: [...items], ...printed };
    this.#act(() => accepted([{ kind: "PrintQueued", subject: job, body, sealed: null }]));
    return job;
  }

  tell(job: string, fate: "sent" | "failed" | "unknown" | "verified" | "settled"): void {
    this.#act(() => accepted([fateOf(job, fate)]));
  }

  erase(subject: string): void {
    const body = { basis: "art. 17 RODO" };
    this.#act(() => accepted([{ kind: "SubjectErased", subject, body, sealed: null }]));
  }

  closeDay(day: string): void {
    this.#act((tx) => {
      const point = tx.identity()?.point ?? "K1";
      const last = tx.series.of(point, Number(day.slice(0, 4))).next - 1;
      const subject = `${point}/${day}`;
      return accepted([{ kind: "PointDayClosed", subject, body: { point, day, last }, sealed: null }]);
    });
  }

  /** A supervisor lets a frozen station number again. */
  openEpoch(): Outcome<null> {
    const { station } = this;
    const outcome = station.store.write((tx) => {
      const who = tx.identity();
      if (who === null) return refused("not-enrolled");
      const how = nextEpoch(tx.frozen(), who, tx.ordered());
      if (!how.ok) return how;
      tx.openEpoch(how.value, actAt(station.now()));
      return accepted(null);
    });
    if (outcome.ok) station.engine.wake();
    return outcome;
  }

  /**
   * After a restart: papers that were on their way have an unknown fate, and a person is asked. Not in a store that knows
   * that it is an older copy: whatever it wrote now would stand where the centre has something else.
   */
  wakeUp(): readonly string[] {
    const { store } = this.station;
    this.#asleep = this.restored;
    if (this.#asleep) return [];
    const own = store.identity()?.station ?? "";
    const open = store.read.jobs.open(own).filter((job) => job.state === "queued");
    for (const job of open) this.tell(job.id, "unknown");
    return open.map((job) => job.id);
  }

  /** What a restart could not do in a store that had to check in first. */
  catchUp(): void {
    if (this.#asleep) this.wakeUp();
  }

  #numbered(
    rule: (context: Parameters<typeof registerBare>[0]) => ReturnType<typeof registerBare>,
  ): Outcome<Given> {
    const { station } = this;
    const { random, directory, newId } = this.#desk;
    const receipt = makeReceiptNumber(random.bytes(RECEIPT_NUMBER_BYTES));
    const item = newId();
    const act = actAt(station.now());
    const { day, time } = warsawClock(act.at);
    const outcome = station.store.write((tx) => {
      const who = tx.identity();
      const decided = rule({
        now: { at: act.at, day, time: time.slice(0, 5) },
        point: who?.point == null ? null : parsePoint(who.point),
        itemId: item,
        receipt: { number: receipt, hash: keyedHash(receipt, station.secrets.receiptSecret) },
        nextNumber: tx.nextNumber,
        directory,
        knowsSender: (id) => tx.senders.byId(id) !== null,
        newSenderId: newId(),
      });
      if (!decided.ok) return decided;
      tx.append(decided.value.facts, act);
      return accepted({ item, number: decided.value.number, receipt });
    });
    if (outcome.ok) station.engine.appended();
    return outcome;
  }

  #act(rule: (tx: Tx, act: Act) => Outcome<readonly FactDraft[]>): Outcome<null> {
    const { station } = this;
    if (this.restored) return refused("numbering-frozen");
    const act = actAt(station.now());
    const outcome = station.store.write((tx) => {
      const decided = rule(tx, act);
      if (!decided.ok) return decided;
      tx.append(decided.value, act);
      return accepted(null);
    });
    if (outcome.ok) station.engine.appended();
    return outcome;
  }
}

function actAt(at: string): Act {
  return { by: "clerk-1", at, day: warsawClock(at).day };
}

function keyedHash(receipt: string, secret: string): string {
  return createHmac("sha256", Buffer.from(secret, "base64")).update(receiptHashText(receipt)).digest("hex");
}

function fateOf(job: string, fate: "sent" | "failed" | "unknown" | "verified" | "settled"): FactDraft {
  switch (fate) {
    case "sent":
      return { kind: "PrintSent", subject: job, body: { printerJob: null }, sealed: null };
    case "failed":
      return { kind: "PrintFailed", subject: job, body: { code: "printer-off" }, sealed: null };
    case "unknown":
      return { kind: "PrintFateUnknown", subject: job, body: { code: "office-restarted" }, sealed: null };
    case "verified":
      return { kind: "PrintVerified", subject: job, body: {}, sealed: null };
    case "settled":
      return { kind: "PrintSettled", subject: job, body: { printed: true }, sealed: null };
    default:
      return fate satisfies never;
  }
}
