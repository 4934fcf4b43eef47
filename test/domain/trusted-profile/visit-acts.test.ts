import { describe, expect, test } from "vitest";
import { accepted, refused } from "../../../main/domain/refusal.ts";
import { type Known, stoppedBy } from "../../../main/domain/trusted-profile/decision-card.ts";
import { shippedProcedure } from "../../../main/domain/trusted-profile/local-procedure.ts";
import { refusalReasons } from "../../../main/domain/trusted-profile/reasons.ts";
import {
  checkDocument,
  compareData,
  identify,
  peselOf,
  signPaper,
  startVisit,
} from "../../../main/domain/trusted-profile/visit-acts.ts";
import { knownOf } from "../../../main/domain/trusted-profile/visit-card.ts";
import {
  actDone,
  disposePapers,
  endVisit,
  filePaper,
  goOn,
  handBack,
  handOver,
  postponeVisit,
  refuseVisit,
} from "../../../main/domain/trusted-profile/visit-endings.ts";
import { day } from "../calendar/arbitraries.ts";
import {
  allSame,
  desk,
  ending,
  goodDocument,
  hash,
  identified,
  officer,
  person,
  point,
  visitAt,
} from "./examples.ts";

const wish = { id: "visit-1", purpose: "confirm", room: "7", ticket: null } as const;
const told = "orally";
const noon = { ...desk(), time: "12:00" };

/** A series that must not be asked. */
const nextNumber = () => {
  throw new Error("no number may be asked for");
};

function started() {
  return visitAt("started").now;
}

describe("startVisit", () => {
  test("takes the point's next number of the year", () => {
    const asked: unknown[] = [];
    const outcome = startVisit({ ...wish, room: " 7 " }, desk(), {
      point,
      nextNumber: (...series_) => {
        asked.push(series_);
        return accepted(18);
      },
    });

    expect(asked).toEqual([["P1", 2026]]);
    expect(outcome).toMatchObject({
      ok: true,
      value: [{ kind: "ProfileVisitStarted", body: { point: "P1", number: 18, year: 2026, room: "7" } }],
    });
  });

  test("refuses who has no authorisation, and asks for no number then", () => {
    expect(startVisit(wish, desk({ clerk: "front-desk-1" }), { point, nextNumber })).toMatchObject({
      code: "not-authorised",
    });
    expect(startVisit({ ...wish, room: " " }, desk(), { point, nextNumber })).toMatchObject({
      code: "no-room",
    });
    expect(startVisit(wish, desk(), { point: null, nextNumber })).toMatchObject({ code: "no-point" });
  });

  test("refuses while numbers are frozen", () => {
    expect(startVisit(wish, desk(), { point, nextNumber: () => refused("numbering-frozen") })).toMatchObject({
      code: "numbering-frozen",
    });
  });
});

describe("identify", () => {
  test.each([
    [
      "a PESEL of another birth date",
      { person: { ...person, bornOn: day("1900-01-02") } },
      "pesel-other-birth-date",
    ],
    ["a birth after today", { person: { ...person, bornOn: day("2026-11-22") } }, "born-in-future"],
    [
      "an application of tomorrow",
      { application: { filedOn: day("2026-11-22"), complete: true, id: null } },
      "filed-in-future",
    ],
    ["no declaration of kinship", { related: null }, "kinship-not-declared"],
    ["a relative", { related: true }, "related-person"],
  ])("refuses %s", (_what, wrong, code) => {
    expect(identify(started(), { ...identified, ...wrong }, desk())).toMatchObject({ ok: false, code });
  });

  test("refuses the officer's own profile by the keyed hash, before any declaration", () => {
    const pesel = peselOf(visitAt("identified").now);
    const own = { ...officer, peselHash: pesel && hash(pesel) };

    const outcome = identify(started(), { ...identified, related: null }, desk({ authorisations: [own] }));

    expect(outcome).toMatchObject({ code: "own-profile", field: "pesel" });
  });

  test("refuses the same person twice in a day, unless it is said to be a new matter", () => {
    const pesel = peselOf(visitAt("identified").now);
    const earlier = { id: "visit-0", number: "PZ/P1/16/2026", hash: pesel ? hash(pesel) : "", open: false };
    const at = (open: boolean) => ({ ...desk(), visitsToday: [{ ...earlier, open }] });

    expect(identify(started(), identified, at(false))).toMatchObject({
      code: "person-twice-today",
      details: { number: "PZ/P1/16/2026" },
    });
    expect(identify(started(), { ...identified, again: true }, at(false)).ok).toBe(true);
    expect(identify(started(), { ...identified, again: true }, at(true))).toMatchObject({
      code: "person-open-today",
    });
  });

  test("takes an application that is too old, for the card to refuse it", () => {
    const application = { filedOn: day("2026-10-21"), complete: true, id: null };
    const story = visitAt("started");
    story.take(identify(story.now, { ...identified, application }, desk()));

    expect(stoppedBy(knownOf(story.now, desk()))).toMatchObject({ reason: "application-expired" });
  });

  test("uses the office's own window where it set one", () => {
    const own = desk({ procedure: { ...shippedProcedure, applicationDays: 5 } });
    const story = visitAt("started");
    story.take(identify(story.now, identified, own));

    expect(story.now.application?.lastDay).toBe("2026-11-15");
  });

  test("belongs to the officer who leads the visit", () => {
    expect(identify(started(), identified, desk({ clerk: "officer-2" }))).toMatchObject({
      code: "other-officer",
    });
  });
});

describe("checkDocument", () => {
  test("keeps no number unless the procedure has it kept", () => {
    const visit = visitAt("identified").now;
    const numbered = { ...goodDocument, number: "ZZA754321" };
    const keeping = desk({ procedure: { ...shippedProcedure, keepDocumentNumber: true } });

    expect(checkDocument(visit, numbered, desk())).toMatchObject({ code: "document-number-not-kept" });
    expect(checkDocument(visit, numbered, keeping)).toMatchObject({
      value: [{ sealed: { number: "ZZA754321" } }],
    });
    expect(JSON.stringify(checkDocument(visit, goodDocument, desk()))).not.toContain("ZZA");
  });

  test("comes after the person, not before", () => {
    expect(checkDocument(visitAt("started").now, goodDocument, desk())).toMatchObject({
      code: "visit-step-not-allowed",
    });
  });
});

describe("compareData", () => {
  test("takes the age from the PESEL, and refuses where that was erased", () => {
    const { now: visit } = visitAt("document");
    const outcome = compareData(
      visit,
      allSame,
      desk({ today: day("1912-12-31"), authorisations: [{ ...officer, from: day("1900-01-01") }] }),
    );

    expect(outcome).toMatchObject({ value: [{ body: { age: "under-13" } }] });
    expect(compareData({ ...visit, person: null }, allSame, desk())).toMatchObject({ code: "person-erased" });
  });
});

describe("signPaper", () => {
  test("refuses fewer copies than the procedure asks for", () => {
    const two = desk({ procedure: { ...shippedProcedure, copies: 2 } });
    const visit = visitAt("compared").now;

    expect(signPaper(visit, 1, two)).toMatchObject({ code: "copies-missing", details: { least: 2 } });
    expect(signPaper(visit, 0, desk())).toMatchObject({ code: "copies-missing" });
    expect(signPaper(visit, 2, two).ok).toBe(true);
  });
});

describe("actDone", () => {
  test("asks the card again: an application that ran out since is refused", () => {
    const visit = visitAt("signed").now;

    expect(actDone(visit, desk({ today: day("2026-12-10") })).ok).toBe(true);
    expect(actDone(visit, desk({ today: day("2026-12-11") }))).toMatchObject({
      code: "card-says-refuse",
      details: { reason: "application-expired" },
    });
  });

  test.each([
    [{ document: "eu-passport" }, {}, "document-not-accepted"],
    [{ document: "mobile-id" }, {}, "mobile-id-not-accepted"],
    [{ state: "expired" }, {}, "document-expired"],
    [{ face: "other" }, {}, "identity-not-established"],
    [{}, { names: "differs" }, "names-differ"],
    [{}, { register: "differs" }, "pesel-differs"],
    [{}, { profile: "valid" }, "profile-exists"],
    [{}, { capacity: "none" }, "no-legal-capacity"],
  ] as const)("refuses with document %j and comparison %j: %s", (document, comparison, reason) => {
    const story = visitAt("identified");
    story.take(checkDocument(story.now, { ...goodDocument, ...document }, desk()));
    story.take(compareData(story.now, { ...allSame, ...comparison }, desk()));
    story.take(signPaper(story.now, 1, desk()));

    expect(actDone(story.now, desk())).toMatchObject({ code: "card-says-refuse", details: { reason } });
  });

  test("takes mDowód where the procedure does", () => {
    const accepting = desk({ procedure: { ...shippedProcedure, acceptMobileId: true } });
    const story = visitAt("identified");
    story.take(checkDocument(story.now, { ...goodDocument, document: "mobile-id" }, accepting));
    story.take(compareData(story.now, allSame, accepting)).take(signPaper(story.now, 1, accepting));

    expect(actDone(story.now, accepting).ok).toBe(true);
  });

  test("is refused before the paper is signed, and to another officer", () => {
    expect(actDone(visitAt("compared").now, desk())).toMatchObject({ code: "visit-step-not-allowed" });
    expect(actDone(visitAt("signed").now, desk({ clerk: "officer-2" }))).toMatchObject({
      code: "other-officer",
    });
  });
});

/** For each reason: how far the visit has come, what it came for, and what the officer finds. */
const findings: Readonly<
  Record<
    string,
    { readonly at: "started" | "identified" | "document" | "compared" | "signed"; readonly answers: Known }
  >
> = {
  "not-present": { at: "started", answers: { presence: "absent" } },
  "no-document": { at: "identified", answers: { document: "none" } },
  "identity-not-established": { at: "document", answers: { face: "other" } },
  "pesel-not-shown": {
    at: "identified",
    answers: { nationality: "eu", document: "eu-id-card", peselShown: "no" },
  },
  "document-not-accepted": {
    at: "identified",
    answers: { nationality: "other", document: "eu-id-card" },
  },
  "mobile-id-not-accepted": { at: "identified", answers: { document: "mobile-id" } },
  "document-invalid": { at: "document", answers: { documentState: "invalid" } },
  "document-damaged": { at: "document", answers: { documentState: "damaged" } },
  "document-expired": { at: "document", answers: { documentState: "expired" } },
  "under-age": { at: "document", answers: { age: "under-13" } },
  "no-legal-capacity": { at: "document", answers: { capacity: "none" } },
  "application-missing": { at: "started", answers: { application: "missing" } },
  "application-expired": { at: "identified", answers: { application: "too-old" } },
  "application-incomplete": { at: "identified", answers: { application: "incomplete" } },
  "pesel-differs": { at: "document", answers: { peselMatch: "differs" } },
  "birth-date-differs": { at: "document", answers: { birthDateMatch: "differs" } },
  "surname-differs": { at: "compared", answers: { surnameMatch: "differs" } },
  "names-differ": { at: "compared", answers: { namesMatch: "differs" } },
  "profile-exists": { at: "signed", answers: { profile: "valid" } },
  "profile-missing": { at: "document", answers: { purpose: "extend", profile: "none" } },
  "profile-expired": { at: "document", answers: { purpose: "invalidate", profile: "expired" } },
  "signature-refused": { at: "compared", answers: { signature: "refused" } },
};

describe("refuseVisit", () => {
  test.each(refusalReasons.filter((reason) => reason !== "fraud-suspected"))(
    "gives the reason %s",
    (reason) => {
      const { at, answers } = findings[reason] ?? { at: "started", answers: {} };
      const story = visitAt(at);

      story.take(refuseVisit(story.now, { answers, told, note: "" }, desk()));

      expect(story.now.result).toMatchObject({ outcome: "refused", reason, retainUntil: "2046-11-21" });
    },
  );

  test("refuses to refuse while nothing is wrong, and while the system is down", () => {
    const visit = visitAt("compared").now;

    expect(refuseVisit(visit, { answers: {}, told, note: "" }, desk())).toMatchObject({
      code: "card-does-not-refuse",
    });
    expect(refuseVisit(visit, { answers: { stateSystem: "down" }, told, note: "" }, desk())).toMatchObject({
      code: "card-says-postpone",
    });
    expect(refuseVisit(visit, { answers: { suspicion: "suspected" }, told, note: "" }, desk())).toMatchObject(
      { code: "card-says-supervisor" },
    );
  });

  test("leaves a suspicion to the supervisor", () => {
    const answers = { suspicion: "upheld" } as const;
    const story = visitAt("document");
    const officerAlone = refuseVisit(story.now, { answers, told, note: "" }, desk({ supervisor: true }));
    story.take(handOver(story.now, "Ktoś podpowiada odpowiedzi", desk()));
    const byOfficer = refuseVisit(story.now, { answers, told, note: "" }, desk({ supervisor: true }));
    const byAnother = refuseVisit(story.now, { answers, told, note: "" }, desk({ clerk: "officer-2" }));
    const supervisor = desk({ clerk: "supervisor-1", supervisor: true });
    story.by = "supervisor-1";

    story.take(refuseVisit(story.now, { answers, told, note: "" }, supervisor));

    expect(officerAlone).toMatchObject({ code: "supervisor-only" });
    expect(byOfficer).toMatchObject({ code: "supervisor-is-officer" });
    expect(byAnother).toMatchObject({ code: "supervisor-only" });
    expect(story.now.result).toMatchObject({ reason: "fraud-suspected", by: "supervisor-1" });
  });
});

describe("handBack", () => {
  test("is the only way to another reason: while the suspicion stands the supervisor judges it alone", () => {
    const story = visitAt("document");
    story.take(handOver(story.now, "", desk()));
    const supervisor = desk({ clerk: "supervisor-1", supervisor: true });

    expect(
      refuseVisit(story.now, { answers: { surnameMatch: "differs" }, told, note: "" }, supervisor),
    ).toMatchObject({ code: "card-says-supervisor" });
  });

  test("lets the visit go on where it was, and no confirming happens meanwhile", () => {
    const story = visitAt("signed");
    story.take(handOver(story.now, "", desk()));
    const meanwhile = actDone(story.now, desk());
    story.take(handBack(story.now, "", desk({ clerk: "supervisor-1", supervisor: true })));

    expect(meanwhile).toMatchObject({ code: "visit-step-not-allowed" });
    expect(story.now).toMatchObject({ held: null, suspectedBy: null });
    expect(actDone(story.now, desk()).ok).toBe(true);
  });
});

describe("postponeVisit", () => {
  const slot = { day: day("2026-11-23"), time: "09:20" };

  test("is no refusal: the person comes back to what is looked at anew", () => {
    const story = visitAt("signed");
    story.take(postponeVisit(story.now, slot, noon));
    const waiting = story.now;
    story.at = "2026-11-23T08:20:00.000Z";
    story.take(goOn(story.now, { how: "resume", room: "6A", ticket: null, related: false }, desk()));

    expect(waiting).toMatchObject({ held: "postponed", slot, postponements: 1, result: null });
    expect(story.now).toMatchObject({
      held: null,
      slot: null,
      room: "6A",
      document: null,
      comparison: null,
      copies: null,
      identified: true,
    });
    expect(actDone(story.now, desk())).toMatchObject({ code: "visit-step-not-allowed" });
  });

  test("is refused where the visit is refused anyway, and for a time that passed", () => {
    const expired = visitAt("identified");
    expired.take(checkDocument(expired.now, { ...goodDocument, state: "expired" }, desk()));

    expect(postponeVisit(expired.now, slot, noon)).toMatchObject({ code: "card-says-refuse" });
    const visit = visitAt("started").now;
    expect(postponeVisit(visit, { day: noon.today, time: "12:00" }, noon)).toMatchObject({
      code: "slot-past",
    });
    expect(postponeVisit(visit, { day: noon.today, time: "12:01" }, noon).ok).toBe(true);
  });

  test("can end without a return", () => {
    const story = visitAt("identified");
    story.take(postponeVisit(story.now, slot, noon)).take(endVisit(story.now, ending("not-resumed"), desk()));

    expect(story.now).toMatchObject({ without: "not-resumed", held: null, result: null });
  });
});

describe("goOn", () => {
  test("asks the officer who goes on for a declaration of their own", () => {
    const story = visitAt("signed");
    const other = desk({ clerk: "officer-2" });
    const over = { how: "take-over", room: "", ticket: null } as const;
    const refusals = [null, true].map((related) => goOn(story.now, { ...over, related }, other));
    story.by = "officer-2";
    story.take(goOn(story.now, { ...over, related: false }, other));

    expect(refusals).toMatchObject([{ code: "kinship-not-declared" }, { code: "related-person" }]);
    expect(story.now).toMatchObject({ officer: "officer-2", declaredBy: "officer-2", document: null });
  });

  test("refuses to hand an officer their own person", () => {
    const { now: visit } = visitAt("document");
    const pesel = peselOf(visit);
    const own = { ...officer, clerk: "officer-2", peselHash: pesel && hash(pesel) };

    expect(
      goOn(
        visit,
        { how: "take-over", room: "", ticket: null, related: false },
        desk({ clerk: "officer-2", authorisations: [own] }),
      ),
    ).toMatchObject({ code: "own-profile" });
  });

  test("asks no declaration while nobody knows who it is, and asks it before the act", () => {
    const story = visitAt("started");
    story.by = "officer-2";
    story.take(
      goOn(
        story.now,
        { how: "take-over", room: "", ticket: null, related: null },
        desk({ clerk: "officer-2" }),
      ),
    );

    expect(story.now.declaredBy).toBeNull();
    expect(actDone({ ...visitAt("signed").now, declaredBy: null }, desk())).toMatchObject({
      code: "kinship-not-declared",
    });
  });
});

describe("endVisit", () => {
  test("asks for the signature of attendance only where the procedure does, and keeps none elsewhere", () => {
    const asking = desk({ procedure: { ...shippedProcedure, attendanceSignature: true } });
    const { now: visit } = visitAt("done");
    const signed = { without: null, attendanceSigned: true };

    expect(endVisit(visit, ending(null), asking)).toMatchObject({ code: "attendance-not-said" });
    expect(endVisit(visit, signed, asking)).toMatchObject({ value: [{ body: { attendanceSigned: true } }] });
    expect(endVisit(visit, signed, desk())).toMatchObject({ value: [{ body: { attendanceSigned: null } }] });
    expect(endVisit(visitAt("started").now, ending("left"), asking).ok).toBe(true);
  });

  test("comes after a result, and leaving without one comes before", () => {
    expect(endVisit(visitAt("signed").now, ending(null), desk())).toMatchObject({
      code: "visit-step-not-allowed",
    });
    expect(endVisit(visitAt("done").now, ending("left"), desk())).toMatchObject({
      code: "visit-step-not-allowed",
    });
  });
});

describe("papers", () => {
  test("get a place, and another when they are moved", () => {
    const story = visitAt("done");
    story.take(filePaper(story.now, { binder: " PZ 1 ", box: "3" }, desk()));
    story.take(endVisit(story.now, ending(null), desk()));
    story.take(filePaper(story.now, { binder: "PZ 2", box: "4" }, desk()));

    expect(story.now.paper).toEqual({ binder: "PZ 2", box: "4" });
    expect(filePaper(story.now, { binder: "", box: "4" }, desk())).toMatchObject({
      code: "location-missing",
      field: "binder",
    });
  });

  test("are disposed of on the day after their last, by a protocol, and then have no place", () => {
    const story = visitAt("ended");
    const after = desk({ today: day("2046-11-22") });

    expect(disposePapers(story.now, "P/1", desk({ today: day("2046-11-21") }))).toMatchObject({
      code: "papers-not-due",
      details: { until: "2046-11-21" },
    });
    expect(disposePapers(story.now, " ", after)).toMatchObject({ code: "protocol-missing" });
    story.take(disposePapers(story.now, "P/1", after));
    expect(filePaper(story.now, { binder: "1", box: "1" }, after)).toMatchObject({ code: "papers-gone" });
    expect(disposePapers(story.now, "P/1", after)).toMatchObject({ code: "papers-gone" });
  });
});
