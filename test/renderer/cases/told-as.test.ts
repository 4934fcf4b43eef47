import { describe, expect, it } from "vitest";
import { caseStates } from "../../../main/domain/cases/states.ts";
import { statesPl } from "../../../main/words/states/pl.ts";
import { toldAs } from "../../../renderer/cases/acts/told-as.ts";

const plain = { sensitive: false, waitingUntil: null, today: "2026-11-21" };

describe("toldAs", () => {
  it.each(caseStates)("toldAs says %s as the public page does", (state) => {
    expect(toldAs(state, plain).sentence).toBe(statesPl.states[state].sentence);
  });

  it("toldAs tells of a sensitive matter only that it is in progress or settled", () => {
    const told = new Set(caseStates.map((state) => toldAs(state, { ...plain, sensitive: true }).sentence));

    expect(told).toEqual(new Set([statesPl.states.IN_PROGRESS.sentence, statesPl.states.RESOLVED.sentence]));
  });

  it("toldAs names the day for a supplement, but not in a sensitive matter", () => {
    const asked = { ...plain, waitingUntil: "2026-11-27" };

    expect(toldAs("SUPPLEMENT_REQUIRED", asked).next).toContain("27.11");
    expect(toldAs("SUPPLEMENT_REQUIRED", { ...asked, sensitive: true }).next).not.toContain("27.11");
  });
});
