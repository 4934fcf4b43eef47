import { describe, expect, test } from "vitest";
import { cancel, undo, undoSeconds } from "../../../main/domain/intake/cancel.ts";
import { item, job } from "./examples.ts";

const soon = "2026-11-21T09:42:12.500Z";
const here = { point: "K1", now: soon, jobs: [] };

describe("undo", () => {
  test("takes an entry back within twenty seconds and says so", () => {
    expect(undo(item, "Cofnięte", here)).toMatchObject({
      value: [
        { kind: "ItemCancelled", subject: "item-1", body: { undo: true }, sealed: { reason: "Cofnięte" } },
      ],
    });
  });

  test("counts the seconds down, and to 0 where nobody knows how long ago it was", () => {
    expect(undoSeconds(item, [], item.registeredAt)).toBe(20);
    expect(undoSeconds(item, [], soon)).toBe(8);
    expect(undoSeconds(item, [], "2026-11-21T09:42:20.000Z")).toBe(0);
    expect(undoSeconds(item, [], "2026-11-21T09:41:59.999Z")).toBe(0);
  });

  test("refuses after twenty seconds, at another point, and a second time", () => {
    expect(undo(item, "x", { ...here, now: "2026-11-21T09:42:20.000Z" })).toMatchObject({
      code: "undo-too-late",
    });
    expect(undo(item, "x", { ...here, point: "K2" })).toMatchObject({ code: "not-this-point" });
    expect(undo({ ...item, state: "CANCELLED_ENTRY" }, "x", here)).toMatchObject({ code: "item-cancelled" });
  });

  test("refuses once a label of it was seen, alone or on a sheet; a receipt proves nothing of the label", () => {
    const seen = { state: "verified" } as const;

    expect(undo(item, "x", { ...here, jobs: [job(seen)] })).toMatchObject({ code: "undo-verified" });
    expect(undo(item, "x", { ...here, jobs: [job({ ...seen, paper: "label-sheet" })] })).toMatchObject({
      code: "undo-verified",
    });
    expect(undo(item, "x", { ...here, jobs: [job({ ...seen, paper: "receipt" })] }).ok).toBe(true);
    expect(undoSeconds(item, [job(seen)], soon)).toBe(0);
  });
});

describe("cancel", () => {
  test("keeps the reason, and gives up the papers that certainly did not come out", () => {
    const jobs = [
      job({ id: "failed", state: "failed" }),
      job({ id: "sent" }),
      job({ id: "unknown", state: "unknown" }),
    ];

    const outcome = cancel(item, "Dwa razy wpisane", { jobs });

    expect(outcome).toMatchObject({
      value: [
        { kind: "ItemCancelled", body: { undo: false }, sealed: { reason: "Dwa razy wpisane" } },
        { kind: "PrintDropped", subject: "failed" },
      ],
    });
  });

  test("leaves a failed sheet alone: other labels are on it", () => {
    const sheet = job({ paper: "label-sheet", state: "failed", items: ["item-1", "item-2"] });

    const outcome = cancel(item, "x", { jobs: [sheet] });

    expect(outcome.ok && outcome.value).toHaveLength(1);
  });

  test("refuses without a reason, and a second time", () => {
    expect(cancel(item, "", here)).toMatchObject({ code: "reason-required" });
    expect(cancel({ ...item, state: "CANCELLED_ENTRY" }, "x", here)).toMatchObject({
      code: "item-cancelled",
    });
  });
});
