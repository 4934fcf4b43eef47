import { describe, expect, it } from "vitest";
import { type Due, dueLook } from "../../../renderer/cases/case-marks.tsx";

const TODAY = "2026-11-21";
const due: Due = {
  dueOn: "2026-11-24",
  daysLeft: 3,
  heap: "week",
  warning: "seven-days",
  waitingUntil: null,
};

describe("dueLook", () => {
  it.each([
    [{ daysLeft: 0, dueOn: TODAY, warning: "due-today" as const }, "dziś", "warning"],
    [{ daysLeft: 1, dueOn: "2026-11-22", warning: "two-days" as const }, "22.11 · jutro", "warning"],
    [{ daysLeft: 2, dueOn: "2026-11-23", warning: "two-days" as const }, "23.11 · za 2 dni", "warning"],
    [{ daysLeft: 5, dueOn: "2026-11-26" }, "26.11 · za 5 dni", "waits"],
    [{ daysLeft: 22, dueOn: "2026-12-13", warning: null }, "13.12 · za 22 dni", null],
    [
      { daysLeft: -1, dueOn: "2026-11-20", warning: "overdue" as const },
      "20.11 · po terminie 1 dzień",
      "wrong",
    ],
    [
      { daysLeft: -5, dueOn: "2026-11-16", warning: "overdue" as const },
      "16.11 · po terminie 5 dni",
      "wrong",
    ],
  ])("dueLook says %j by picture and word", (change, text, icon) => {
    expect(dueLook({ ...due, ...change }, TODAY)).toMatchObject({ text, icon });
  });

  it("dueLook says until when the citizen has time while they are waited for", () => {
    const waiting: Due = { ...due, dueOn: null, daysLeft: null, heap: "waiting", waitingUntil: "2026-11-27" };

    expect(dueLook(waiting, TODAY)).toMatchObject({ text: "obywatel do 27.11", icon: "person" });
    expect(dueLook({ ...waiting, waitingUntil: "2026-11-20" }, TODAY)).toMatchObject({ icon: "warning" });
  });

  it("dueLook shows no sign where no term runs", () => {
    expect(dueLook({ ...due, dueOn: null, daysLeft: null, heap: "none" }, TODAY)).toMatchObject({
      text: "bez terminu",
      icon: null,
    });
  });
});
