import { expect, test } from "vitest";
import { enrolSchema } from "../../../sync/protocol/enrol.ts";
import { helloSchema } from "../../../sync/protocol/hello.ts";
import { pullSchema } from "../../../sync/protocol/pull.ts";
import { pushSchema } from "../../../sync/protocol/push.ts";
import { refusals } from "../../../sync/protocol/refusal.ts";
import { receiptHashText } from "../../../sync/protocol/receipt-hash.ts";

const hello = {
  protocol: 1,
  office: "kruszyna",
  station: "k1",
  epoch: 1,
  last: { seq: 0, hash: "0".repeat(64) },
  series: [{ point: "K1", year: 2026, highest: 417 }],
  centreEpoch: null,
  checkpoints: [],
};
const pull = {
  protocol: 1,
  office: "kruszyna",
  station: "k1",
  centreEpoch: 1,
  after: 0,
  checkpoint: { position: 0, sum: "0".repeat(64) },
  limit: 500,
  own: false,
  unsent: 0,
  waitMs: 0,
};

test("SHAPE-1 hello takes a first check-in and refuses a wrong point, year or hash", () => {
  expect(helloSchema.safeParse(hello).success).toBe(true);
  expect(helloSchema.safeParse({ ...hello, series: [{ point: "I1", year: 2026, highest: 1 }] }).success).toBe(
    false,
  );
  expect(helloSchema.safeParse({ ...hello, series: [{ point: "K1", year: 26, highest: 1 }] }).success).toBe(
    false,
  );
  expect(helloSchema.safeParse({ ...hello, last: { seq: 1, hash: "0" } }).success).toBe(false);
  expect(helloSchema.safeParse({ ...hello, unknown: 1 }).success).toBe(false);
});

test("SHAPE-1 pull refuses an endless wait, an empty list of scopes and an endless page", () => {
  expect(pullSchema.safeParse(pull).success).toBe(true);
  expect(pullSchema.safeParse({ ...pull, waitMs: 25_001 }).success).toBe(false);
  expect(pullSchema.safeParse({ ...pull, scopes: [] }).success).toBe(false);
  expect(pullSchema.safeParse({ ...pull, limit: 1_000_000 }).success).toBe(false);
});

test("SHAPE-1 push refuses an empty list of facts", () => {
  const push = {
    protocol: 1,
    office: "kruszyna",
    station: "k1",
    epoch: 1,
    centreEpoch: 1,
    facts: [],
    keys: [],
  };

  expect(pushSchema.safeParse(push).success).toBe(false);
});

test("SHAPE-1 enrol takes a public key of 32 bytes only", () => {
  const enrol = {
    protocol: 1,
    code: "kruszyna-7K3M-9QXW-2TBS-A1B2",
    publicKey: "A".repeat(43),
    name: "Okienko 1",
  };

  expect(enrolSchema.safeParse(enrol).success).toBe(true);
  expect(enrolSchema.safeParse({ ...enrol, publicKey: "A".repeat(42) }).success).toBe(false);
});

test("REFUSE-1 a refusal that says `later` is a 429 or a 5xx, every other one a 4xx", () => {
  for (const { status, remedy } of Object.values(refusals)) {
    expect(status === 429 || status >= 500).toBe(remedy === "later");
  }
});

test("RECEIPT-1 the hashed text names its purpose and version", () => {
  expect(receiptHashText("7K3M9QXW2TBS")).toBe("okienko.receipt.1:7K3M9QXW2TBS");
});
