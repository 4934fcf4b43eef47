import { type CaseState } from "../../main/domain/cases/states.ts";
import { type BodyOf, type FactDraft, type SealedOf } from "../../main/domain/facts/kinds.ts";

type Draft<K extends "FolderOpened" | "CaseOpened" | "LetterDrafted"> = FactDraft<K>;

export function folderOpened(
  id: string,
  more: { readonly title?: string | null; readonly body?: Partial<BodyOf<"FolderOpened">> } = {},
): Draft<"FolderOpened"> {
  return {
    kind: "FolderOpened",
    subject: id,
    body: { matter: "PODATEK_ROLNY", unit: "FN", clerk: "clerk-1", ...more.body },
    sealed: { title: more.title === undefined ? "Ulga w podatku rolnym" : more.title },
  };
}

export function caseOpened(
  id: string,
  no: number,
  more: {
    readonly body?: Partial<BodyOf<"CaseOpened">>;
    readonly opens?: Partial<BodyOf<"CaseOpened">["opens"]>;
  } = {},
): Draft<"CaseOpened"> {
  return {
    kind: "CaseOpened",
    subject: id,
    body: {
      unit: "FN",
      jrwa: "3120",
      year: 2026,
      no,
      sub: null,
      openedOn: "2026-11-21",
      opens: { ...opens, ...more.opens },
      ...more.body,
    },
    sealed: null,
  };
}

export const opens: BodyOf<"CaseOpened">["opens"] = {
  plan: "plan-1",
  category: "B5",
  confirmed: true,
  proceeding: "kpa-simple",
  startOn: "2026-11-20",
  isGroup: false,
  public: true,
  instead: null,
};

export function joined(id: string, item: string, first = true): FactDraft<"ItemJoined"> {
  return { kind: "ItemJoined", subject: id, body: { item, first, answers: null }, sealed: null };
}

/** The case's day is the one that a notice names. */
export function dueOn(id: string, newDueOn: string): FactDraft<"TermExtended"> {
  return {
    kind: "TermExtended",
    subject: id,
    body: { newDueOn, noticeOn: "2026-11-21", letter: null },
    sealed: { reason: "Trwa postępowanie" },
  };
}

export function stopped(id: string, from = "2026-11-21"): FactDraft<"ClockStopped"> {
  return {
    kind: "ClockStopped",
    subject: id,
    body: { stop: `${id}-stop`, reason: "delay-of-party", from, to: null },
    sealed: { note: "" },
  };
}

export function waitingUntil(id: string, until: string): FactDraft<"PartyTermSet"> {
  const term = { kind: "supplement", letter: "letter-1", days: 7, servedOn: "2026-11-21", until } as const;
  return { kind: "PartyTermSet", subject: id, body: { term }, sealed: null };
}

export function moved(id: string, to: CaseState): FactDraft<"CaseMoved"> {
  const body = { to, public: true, correction: false };
  return { kind: "CaseMoved", subject: id, body, sealed: { reason: "" } };
}

/** A case that was opened, on its way to its end. */
export function settled(id: string, body: Partial<BodyOf<"CaseClosed">> = {}): readonly FactDraft[] {
  return [moved(id, "IN_PROGRESS"), moved(id, "RESOLVED"), closed(id, body)];
}

export function closed(id: string, body: Partial<BodyOf<"CaseClosed">> = {}): FactDraft<"CaseClosed"> {
  return {
    kind: "CaseClosed",
    subject: id,
    body: {
      on: "2026-11-21",
      settlement: "decision",
      category: "B5",
      countsFrom: "2027-01-01",
      disposableFrom: "2032-01-01",
      late: null,
      public: true,
      ...body,
    },
    sealed: { remarks: "" },
  };
}

export function letterDrafted(
  id: string,
  of: string,
  sealed: Partial<SealedOf<"LetterDrafted">> = {},
): Draft<"LetterDrafted"> {
  return {
    kind: "LetterDrafted",
    subject: id,
    body: {
      case: of,
      letter: "decision",
      item: null,
      termDays: null,
      newDueOn: null,
      attachments: 0,
      largePrint: false,
      explanation: null,
    },
    sealed: {
      addressee: { name: "Łucja Żółw", lines: ["ul. Lipowa 3", "42-282 Kruszyna"] },
      title: "Decyzja w sprawie ulgi",
      theirReference: null,
      text: [],
      ...sealed,
    },
  };
}

export function letterSigned(id: string, on = "2026-11-21"): FactDraft<"LetterSigned"> {
  const body = { on, reference: "FN.3120.77.2026.JW", signer: "clerk-1" };
  return { kind: "LetterSigned", subject: id, body, sealed: null };
}

export function letterDispatched(
  id: string,
  number: number,
  more: { readonly body?: Partial<BodyOf<"LetterDispatched">>; readonly postalNumber?: string | null } = {},
): FactDraft<"LetterDispatched"> {
  return {
    kind: "LetterDispatched",
    subject: id,
    body: { point: "K1", number, year: 2026, on: "2026-11-21", channel: "post-zpo", ...more.body },
    sealed: { postalNumber: more.postalNumber ?? null },
  };
}

export function letterServed(id: string): FactDraft<"LetterServed"> {
  const body = { on: "2026-11-25", proof: "receipt-card" } as const;
  return { kind: "LetterServed", subject: id, body, sealed: null };
}

export function erased(subject: string): FactDraft<"SubjectErased"> {
  return { kind: "SubjectErased", subject, body: { basis: "art. 17 RODO" }, sealed: null };
}

export function serviceCorrected(id: string, on: string): FactDraft<"ServiceCorrected"> {
  const body = { on, proof: "by-hand" } as const;
  return { kind: "ServiceCorrected", subject: id, body, sealed: { reason: "Pomyłka" } };
}
