import { expect, test } from "vitest";
import { askCaseList, askCaseNumber } from "../../../sync/engine/case-numbers.ts";
import { type Flight, type Reply, type Transport } from "../../../sync/engine/transport.ts";
import { type CaseNumberAnswer, type CaseNumberResult } from "../../../sync/protocol/case-number.ts";
import { type RefusalCode } from "../../../sync/protocol/refusal.ts";
import { NOW, refusal } from "./fixtures.ts";
import { MemoryLog } from "./memory-log.ts";

const list = { unit: "FN", jrwa: "3120", year: 2026 };
const question = { case: "case-1", list, group: null, isGroup: false };
const given: CaseNumberResult = { kind: "given", number: { ...list, no: 77, sub: null } };

function nothing(): Flight<never> {
  return { reply: Promise.resolve({ kind: "failure", cause: "unreachable" }), abort: () => undefined };
}

/** A station whose centre answers what a test tells it to, one reply for each question. */
function station(replies: readonly Reply<CaseNumberAnswer>[], centreEpoch: number | null = 1) {
  const log = new MemoryLog("k1");
  log.rewind({ centreEpoch, position: 4, checkpoints: [{ position: 4, sum: "a".repeat(64) }] });
  const asked: unknown[] = [];
  const left = [...replies];
  const transport: Transport = {
    hello: nothing,
    push: nothing,
    pull: nothing,
    caseList: (message) => {
      asked.push(message);
      return nothing();
    },
    caseNumber: (message) => {
      asked.push(message);
      const reply = left.shift() ?? { kind: "failure", cause: "unreachable" };
      return { reply: Promise.resolve(reply), abort: () => undefined };
    },
  };
  const out: string[] = [];
  const asking = {
    log,
    centre: { speaker: { office: "kruszyna", station: "k1" }, transport },
    outOfContact: () => out.push("out of contact"),
    launched: () => undefined,
    listening: () => true,
  };
  return { log, asked, asking, out };
}

function answer(result: CaseNumberResult, centreEpoch = 1): Reply<CaseNumberAnswer> {
  return { kind: "answer", answer: { ok: true, now: NOW, centreEpoch, result } };
}

function refusing(code: RefusalCode, more: object = {}): Reply<never> {
  return { kind: "refusal", refusal: refusal(code, more) };
}

test("CASE-1 a question names the centre epoch and the newest checkpoint of the log, and its answer is heard once", async () => {
  const { asked, asking } = station([answer(given)]);
  const heard: CaseNumberResult[] = [];

  const outcome = await askCaseNumber(asking, question, (result) => heard.push(result));

  expect(outcome).toEqual(given);
  expect(heard).toEqual([given]);
  expect(asked).toEqual([
    expect.objectContaining({
      ...question,
      centreEpoch: 1,
      checkpoint: { position: 4, sum: "a".repeat(64) },
      station: "k1",
    }),
  ]);
});

test("CASE-6 an answer of a centre that the log no longer knows is not heard", async () => {
  const { asking, log } = station([answer(given)]);
  const heard: CaseNumberResult[] = [];

  const asking1 = askCaseNumber(asking, question, (result) => heard.push(result));
  log.rewind({ centreEpoch: 2, position: 0, checkpoints: [] });

  expect(await asking1).toMatchObject({ kind: "later", code: "centre-epoch-changed" });
  expect(heard).toEqual([]);
});

test("CASE-1 a station that was never in contact asks nothing, one without an answer says unreachable", async () => {
  const never = station([answer(given)], null);
  const cut = station([]);

  const outcomes = [
    await askCaseNumber(never.asking, question, () => undefined),
    await askCaseNumber({ ...never.asking, centre: null }, question, () => undefined),
    await askCaseNumber(cut.asking, question, () => undefined),
    await askCaseList(cut.asking, { act: "take", list }, () => undefined),
  ];

  expect(never.asked).toEqual([]);
  expect(cut.asked.at(-1)).toMatchObject({ act: "take", list, position: 4 });
  expect(outcomes).toEqual([
    { kind: "unreachable", cause: "no-contact" },
    { kind: "unreachable", cause: "no-contact" },
    { kind: "unreachable", cause: "unreachable" },
    { kind: "unreachable", cause: "unreachable" },
  ]);
});

test("CASE-1 an answer that comes after the engine was stopped is not heard", async () => {
  const { asking } = station([answer(given)]);
  const heard: CaseNumberResult[] = [];
  let listening = true;

  const outcome = askCaseNumber({ ...asking, listening: () => listening }, question, (result) =>
    heard.push(result),
  );
  listening = false;

  expect(await outcome).toEqual({ kind: "unreachable", cause: "no-contact" });
  expect(heard).toEqual([]);
});

test("CASE-6 numbering-waits says how long, for how many, and whom", async () => {
  const details = { stations: 2, station: "Punkt K2", since: NOW };
  const { asking } = station([refusing("numbering-waits", { details, retryAfterMs: 15_000 })]);

  expect(await askCaseNumber(asking, question, () => undefined)).toEqual({
    kind: "numbering-waits",
    retryAfterMs: 15_000,
    ...details,
  });
});

test("SIGN-3 a wrong clock costs one more request", async () => {
  const { asking, asked } = station([refusing("stale-signature"), answer(given)]);

  expect(await askCaseNumber(asking, question, () => undefined)).toEqual(given);
  expect(asked).toHaveLength(2);
});

test.for([
  { code: "new-centre-epoch", kind: "later", out: ["out of contact"] },
  { code: "not-in-common", kind: "later", out: ["out of contact"] },
  { code: "list-busy", kind: "later", out: [] },
  { code: "revoked", kind: "refused", out: [] },
  { code: "protocol-too-old", kind: "refused", out: [] },
] as const)("CASE-1 the refusal $code is $kind", async ({ code, kind, out }) => {
  const one = station([refusing(code)]);

  expect(await askCaseNumber(one.asking, question, () => undefined)).toMatchObject({ kind, code });
  expect(one.out).toEqual(out);
});
