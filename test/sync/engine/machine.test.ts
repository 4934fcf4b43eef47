import { describe, expect, test } from "vitest";
import { light } from "../../../sync/engine/light.ts";
import { emptyLog, Hand, NOW, OTHER, refusal, waitingLog, ZERO } from "./fixtures.ts";

describe("ENG-1 check-in before anything", () => {
  test("the machine says hello first when it starts", () => {
    const hand = new Hand();
    hand.log = waitingLog(0, 3);

    hand.start();

    expect(hand.kinds()).toEqual(["hello"]);
  });

  test("the machine asks nothing before it is enrolled, and says hello when it is", () => {
    const hand = new Hand().send({ kind: "started", enrolled: false });

    expect(hand.kinds()).toEqual([]);
    expect(light(hand.state, hand.log, 0).state).toBe("not-enrolled");
    expect(hand.send({ kind: "enrolled" }).kinds()).toEqual(["hello"]);
  });

  test("a contact is checked in anew after five minutes, however well it goes", () => {
    const hand = new Hand().contact({ verdict: "in-step" });
    expect(hand.the("wait").ms).toBe(300_000);
    hand.now = 300_000;

    expect(hand.send({ kind: "tick" }).kinds()).toEqual(["hello"]);
  });

  test("an epoch with unsent facts is checked in before the current one", () => {
    const hand = new Hand();
    hand.log = { ...waitingLog(4, 2), head: { epoch: 2, seq: 1, hash: ZERO } };

    hand.start();
    expect(hand.the("hello").epoch).toBe(1);
    hand.log = {
      ...emptyLog,
      head: { epoch: 2, seq: 1, hash: ZERO },
      unsent: { epoch: 2, after: 0, last: 1 },
    };
    hand.answerHello({ epoch: 2, verdict: "newer-epoch" });

    expect(hand.the("hello").epoch).toBe(2);
  });
});

describe("ENG-2 pushes before pulls", () => {
  test("what waits goes up before anything comes down", () => {
    const hand = new Hand();
    hand.log = waitingLog(4, 3);

    hand.contact({ expectedSeq: 5 });

    expect(hand.kinds()).toEqual(["push"]);
    expect(hand.the("push")).toMatchObject({ epoch: 1, after: 4, centreEpoch: 1 });
  });

  test("a fact that is appended while a pull waits for news goes up at once beside it", () => {
    const hand = new Hand().contact({ verdict: "in-step" });
    expect(hand.kinds()).toEqual(["pull"]);
    hand.log = waitingLog(0, 1);

    hand.send({ kind: "looked" });

    expect(hand.kinds()).toEqual(["push"]);
    expect(hand.state.pull.flight).not.toBeNull();
  });

  test("pulls ask at once until the centre's end is reached, and then wait for news", () => {
    const hand = new Hand().contact({ verdict: "in-step", head: 9 });
    expect(hand.the("pull").waitMs).toBe(0);

    hand.answerPull({ next: 5, head: 9 }).send({ kind: "looked" });
    expect(hand.the("pull").waitMs).toBe(0);
    hand.log = { ...emptyLog, mark: { ...emptyLog.mark, position: 5 } };
    hand.answerPull({ next: 9, head: 9 }).send({ kind: "looked" });

    expect(hand.the("pull").waitMs).toBe(20_000);
  });

  test("a page takes its proof into the mark", () => {
    const hand = new Hand().contact({ verdict: "in-step", head: 9 });

    hand.answerPull({ next: 9, head: 9, checkpoint: { position: 8, sum: OTHER } });

    expect(hand.the("receive").page.mark).toEqual({
      centreEpoch: 1,
      position: 9,
      checkpoints: [{ position: 8, sum: OTHER }],
    });
  });
});

describe("ENG-3 what a check-in says of the log", () => {
  test("the centre ahead: freeze, pull one's own facts, check in again, number again", () => {
    const hand = new Hand();
    hand.log = { ...emptyLog, head: { epoch: 1, seq: 4, hash: ZERO } };

    hand.contact(
      { verdict: "centre-ahead", expectedSeq: 9, centreLast: { seq: 8, hash: OTHER }, head: 20 },
      ZERO,
    );
    expect(hand.the("freeze").why).toBe("restored");
    hand.log = { ...hand.log, frozen: "restored" };
    hand.send({ kind: "looked" });
    expect(hand.the("pull")).toMatchObject({ own: true, waitMs: 0 });

    hand.log = { ...hand.log, head: { epoch: 1, seq: 8, hash: OTHER } };
    hand.answerPull({ next: 20, head: 20 }).send({ kind: "looked" });
    expect(hand.kinds()).toEqual(["hello"]);
    hand.answerHello({ verdict: "in-step", expectedSeq: 9, centreLast: { seq: 8, hash: OTHER } }, OTHER);

    expect(hand.the("freeze").why).toBeNull();
  });

  test("another hash at the same seq: freeze as a clone and push nothing of this epoch", () => {
    const hand = new Hand();
    hand.log = waitingLog(4, 1);

    hand.contact({ verdict: "clone", expectedSeq: 6, centreLast: { seq: 5, hash: OTHER } }, ZERO);
    expect(hand.the("freeze").why).toBe("clone");
    hand.log = { ...hand.log, frozen: "clone" };

    expect(hand.send({ kind: "looked" }).kinds()).toEqual(["pull"]);
  });

  test("a station ahead whose own fact there has another hash is a clone, found before the push", () => {
    const hand = new Hand();
    hand.log = waitingLog(4, 3);

    hand.contact({ verdict: "station-ahead", expectedSeq: 6, centreLast: { seq: 5, hash: OTHER } }, ZERO);

    expect(hand.the("freeze").why).toBe("clone");
  });

  test("a newer epoch at the centre: freeze, but what chains still goes up", () => {
    const hand = new Hand();
    hand.log = waitingLog(4, 3);

    hand.contact({ verdict: "newer-epoch", epoch: 2, expectedSeq: 5 });
    expect(hand.the("freeze").why).toBe("newer-epoch");
    hand.log = { ...hand.log, frozen: "newer-epoch" };

    expect(hand.send({ kind: "looked" }).kinds()).toEqual(["push"]);
  });

  test("someone else's point freezes; someone else's that this log no longer numbers for does not", () => {
    const taken = new Hand().contact({ verdict: "in-step", pointsTaken: ["K1"] });
    const past = new Hand().contact({ verdict: "in-step", pointsTaken: ["K9"] });

    expect(taken.the("freeze").why).toBe("clone");
    expect(past.kinds()).toEqual(["pull"]);
  });

  test("a revoked station freezes and tries again only after a long while", () => {
    const hand = new Hand().start();

    hand.send({ kind: "refused", id: hand.the("hello").id, refusal: refusal("revoked") });
    expect(hand.the("freeze").why).toBe("revoked");
    hand.send({ kind: "looked" });

    expect(hand.the("wait").ms).toBe(600_000);
    expect(hand.kinds()).toEqual([]);
  });
});

describe("ENG-4 the centre came back from an older copy", () => {
  const mark = {
    centreEpoch: 1,
    position: 30,
    checkpoints: [
      { position: 10, sum: ZERO },
      { position: 30, sum: OTHER },
    ],
  };

  test("a new centre epoch rewinds to the newest common checkpoint", () => {
    const hand = new Hand();
    hand.log = { ...emptyLog, mark };

    hand.contact({ verdict: "in-step", centreEpoch: 2, common: { position: 10, sum: ZERO } });

    expect(hand.the("rewind").to).toEqual({
      centreEpoch: 2,
      position: 10,
      checkpoints: [{ position: 10, sum: ZERO }],
    });
  });

  test("a centre that waits for what it had confirmed rewinds even under the same epoch", () => {
    const hand = new Hand();
    hand.log = { ...waitingLog(7, 1), mark };

    hand.contact({ expectedSeq: 5, common: { position: 30, sum: OTHER } });

    expect(hand.the("rewind").to.position).toBe(30);
  });

  test("a checkpoint that lies before the mark is no loss", () => {
    const hand = new Hand();
    hand.log = { ...emptyLog, mark: { ...mark, position: 33 } };

    hand.contact({ verdict: "in-step", common: { position: 30, sum: OTHER } });

    expect(hand.kinds()).toEqual(["pull"]);
  });

  test("a push that meets a new centre epoch checks in again at once", () => {
    const hand = new Hand();
    hand.log = waitingLog(0, 1);

    hand.contact().refusePush("new-centre-epoch");

    expect(hand.kinds()).toEqual(["hello"]);
  });
});

describe("ENG-5 refusals", () => {
  test("a gap checks in and goes on from what the centre expects", () => {
    const hand = new Hand();
    hand.log = waitingLog(6, 2);

    hand.contact({ expectedSeq: 7 }).refusePush("gap", { details: { expected: 5 } });
    expect(hand.kinds()).toEqual(["hello"]);
    hand.answerHello({ expectedSeq: 5 });
    expect(hand.kinds()).toEqual(["rewind"]);
    hand.log = waitingLog(4, 4);

    expect(hand.send({ kind: "looked" }).the("push").after).toBe(4);
  });

  test("refused facts are confirmed with their code and what stands behind them goes up", () => {
    const hand = new Hand();
    hand.log = waitingLog(0, 2);
    hand.contact();
    const answer = {
      ok: true as const,
      now: NOW,
      centreEpoch: 1,
      expectedSeq: 3,
      already: 0,
      positions: [7, 8],
      refused: [{ seq: 1, code: "account-held", details: {} }],
    };

    hand.send({ kind: "push-answered", id: hand.the("push").id, epoch: 1, first: 1, count: 2, answer });
    expect(hand.the("confirm").reply).toEqual({
      upTo: 2,
      positions: [
        { seq: 1, position: 7 },
        { seq: 2, position: 8 },
      ],
      refused: [{ seq: 1, code: "account-held" }],
    });
    hand.log = waitingLog(2, 1);

    expect(hand.send({ kind: "looked" }).the("push").after).toBe(2);
  });

  test("a push that is too large is halved until it is one fact, and then rests", () => {
    const hand = new Hand();
    hand.log = waitingLog(0, 3);
    hand.contact();

    hand.refusePush("too-large");
    expect(hand.the("push").limit).toBe(1);
    hand.refusePush("too-large");

    expect(hand.kinds()).toEqual(["pull"]);
    expect(light(hand.state, hand.log, 0)).toMatchObject({ state: "refused", cause: "too-large" });
  });

  test("a conflict in the current epoch freezes it after what comes before has gone up", () => {
    const hand = new Hand();
    hand.log = waitingLog(4, 3);
    hand.contact({ expectedSeq: 5 });

    hand.refusePush("clone", { details: { seq: 6 } });
    expect(hand.the("push")).toMatchObject({ after: 4, limit: 1 });
    hand.log = waitingLog(5, 2);
    hand.send({ kind: "looked" }).refusePush("clone", { details: { seq: 6 } });

    expect(hand.the("freeze").why).toBe("clone");
  });

  test("a conflict in a closed epoch gives up the rest of that epoch, so that the new one goes up", () => {
    const hand = new Hand();
    const head = { epoch: 2, seq: 1, hash: ZERO };
    hand.log = { ...waitingLog(4, 3), head };
    hand.contact({ epoch: 2, verdict: "newer-epoch", expectedSeq: 8 });

    hand.refusePush("clone", { details: { seq: 5 } });
    expect(hand.the("abandon")).toEqual({ kind: "abandon", epoch: 1, from: 5, code: "clone" });
    hand.log = { ...emptyLog, head, unsent: { epoch: 2, after: 0, last: 1 }, waiting: 1 };

    expect(hand.send({ kind: "looked" }).the("hello").epoch).toBe(2);
  });

  test("a stale signature is signed again at once, at most three times", () => {
    const hand = new Hand();
    hand.log = waitingLog(0, 1);
    hand.start();

    for (let time = 0; time < 3; time++) {
      hand.send({ kind: "refused", id: hand.the("hello").id, refusal: refusal("stale-signature") });
      expect(hand.kinds()).toEqual(["hello"]);
    }
    hand.send({ kind: "refused", id: hand.the("hello").id, refusal: refusal("stale-signature") });

    expect(hand.kinds()).toEqual([]);
    expect(light(hand.state, hand.log, 0)).toMatchObject({ state: "waiting", cause: "stale-signature" });
  });

  test("later is as late as the centre says", () => {
    const hand = new Hand();
    hand.log = waitingLog(0, 1);

    hand.contact().refusePush("busy", { retryAfterMs: 40_000 });

    expect(hand.the("wait").ms).toBeGreaterThanOrEqual(40_000);
  });
});

describe("ENG-6 back-off", () => {
  test("failures back off twice as long each, up to half a minute", () => {
    const hand = new Hand().start();
    const waits: (number | null)[] = [];

    for (let time = 0; time < 9; time++) {
      hand.send({ kind: "failed", id: hand.the("hello").id, cause: "unreachable" });
      const { ms } = hand.the("wait");
      waits.push(ms);
      hand.now += ms ?? 0;
      hand.send({ kind: "tick" });
    }

    expect(waits).toEqual([300, 600, 1200, 2400, 4800, 9600, 19_200, 22_500, 22_500]);
  });

  test("a wake tries at once and forgets the failures", () => {
    const hand = new Hand().start();
    hand.send({ kind: "failed", id: hand.the("hello").id, cause: "unreachable" });

    expect(hand.send({ kind: "wake" }).kinds()).toEqual(["hello"]);
  });

  test("a late reply changes nothing", () => {
    const hand = new Hand().start();
    const { id, epoch } = hand.the("hello");
    hand.send({ kind: "wake" });
    const before = hand.state;

    hand.send({ kind: "failed", id, cause: "timed-out" });

    expect(hand.state).toEqual(before);
    expect(epoch).toBe(1);
  });

  test("a log that fails is retried like a centre that does", () => {
    const hand = new Hand().contact({ verdict: "in-step" });

    hand.send({ kind: "log-failed" });

    expect(hand.the("wait").ms).toBe(300);
    expect(light(hand.state, hand.log, 0)).toMatchObject({ state: "waiting", cause: "store" });
  });
});

describe("ENG-7 the light", () => {
  test("it says sending for two minutes and not longer without a cause", () => {
    const hand = new Hand();
    hand.log = waitingLog(0, 2);
    hand.contact();

    expect(light(hand.state, hand.log, 120_000)).toMatchObject({ state: "sending", waiting: 2, since: NOW });
    expect(light(hand.state, hand.log, 120_001)).toMatchObject({ state: "waiting", cause: "slow" });
    expect(hand.the("wait").ms).toBe(120_001);
  });

  test("an idle hour does not count as sending", () => {
    const hand = new Hand().contact({ verdict: "in-step" });
    hand.now = 3_600_000;
    hand.log = waitingLog(0, 1);

    hand.send({ kind: "looked" });

    expect(light(hand.state, hand.log, hand.now + 1000)).toMatchObject({ state: "sending", cause: null });
  });

  test("offline it names cause and next try, also while the next try is under way", () => {
    const hand = new Hand().start();
    hand.send({ kind: "failed", id: hand.the("hello").id, cause: "unreachable" });

    expect(light(hand.state, hand.log, 0)).toMatchObject({
      state: "offline",
      cause: "unreachable",
      nextTry: 300,
    });
    hand.now = 300;
    hand.send({ kind: "tick" });
    expect(light(hand.state, hand.log, 300)).toMatchObject({
      state: "offline",
      cause: "unreachable",
      nextTry: null,
    });
  });

  test("in step when nothing waits", () => {
    const hand = new Hand().contact({ verdict: "in-step", head: 3 });
    expect(light(hand.state, hand.log, 0)).toMatchObject({ state: "waiting", cause: "catching-up" });

    hand.answerPull({ next: 3, head: 3 }).send({ kind: "looked" });

    expect(light(hand.state, hand.log, 0)).toMatchObject({ state: "in-step", waiting: 0, cause: null });
  });
});
