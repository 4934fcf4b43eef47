import { type CaseListContent, type CaseListRow } from "../../main/paper/case-list-content.ts";
import { type CaseMetricContent } from "../../main/paper/case-metric-content.ts";
import { type DisposalListContent } from "../../main/paper/disposal-list-content.ts";
import { caseMetricWords } from "../../main/words/papers/case-metric.ts";
import { type MorningSheetContent } from "../../main/paper/morning-sheet-content.ts";

const office = "Urząd Gminy Kruszyna";

export const caseRow: CaseListRow = {
  no: 77,
  reference: "FN.3120.77.2026",
  title: "Umorzenie zaległości w podatku od nieruchomości za 2025 r.",
  from: { name: "Łucja Źrebak-Ćwiąkalska" },
  theirReference: "ŁŹ/3/2026",
  theirDate: "2026-11-19",
  openedOn: "2026-11-21",
  settledOn: "2026-12-18",
  settlement: "decyzja częściowo pozytywna",
};

export const caseList: CaseListContent = {
  office,
  year: 2026,
  officer: "Jadwiga Wójcik",
  unit: "FN",
  jrwa: "3120",
  classTitle: "Ulgi i umorzenia w podatkach i opłatach lokalnych",
  category: "B5",
  rows: [
    caseRow,
    {
      no: 78,
      reference: "FN.3120.78.2026",
      title: "Rozłożenie na raty łącznego zobowiązania pieniężnego – wnioski po gradobiciu",
      from: "own",
      openedOn: "2026-11-23",
      opensGroup: true,
    },
    {
      no: 79,
      reference: "FN.3120.79.2026",
      title: "Zaświadczenie o niezaleganiu",
      from: { name: "Zakład Usługowy „Dąb” sp. z o.o." },
      theirDate: "2026-11",
      openedOn: "2026-11-24",
      annulled: { newReference: "FN.3134.12.2026" },
    },
    {
      no: 80,
      reference: "FN.3120.80.2026",
      title: "Odroczenie terminu płatności podatku rolnego",
      from: null,
      openedOn: "2026-11-25",
      remarks: "wniosek złożony ustnie do protokołu",
    },
  ],
};

export const caseMetric: CaseMetricContent = {
  office,
  reference: "FN.3120.77.2026",
  title: "Umorzenie zaległości w podatku od nieruchomości za 2025 r.",
  officer: "Jadwiga Wójcik, inspektor",
  basis: caseMetricWords.bases.ordynacja,
  rows: [
    {
      on: "2026-11-21",
      act: "Zarejestrowano podanie i wszczęto sprawę",
      who: "Anna Kowal",
      role: "podinspektor",
      document: "RPW/K1/417/2026",
    },
    {
      on: "2026-11-24",
      act: "Wezwano do uzupełnienia braków: podpis, oświadczenie o stanie majątkowym",
      who: "Jadwiga Wójcik",
      role: "inspektor",
      document: "WY/K1/12/2026",
    },
    {
      on: "2026-12-02",
      act: "Przeprowadzono rozmowę z podatnikiem",
      who: "Jadwiga Wójcik",
      role: "inspektor",
    },
    {
      on: "2026-12-18",
      act: "Wydano decyzję",
      who: "Michał Żółtowski",
      role: "wójt",
      document: "WY/K1/31/2026",
    },
  ],
};

export const morningSheet: MorningSheetContent = {
  office,
  day: "2026-11-23",
  whose: "Jadwiga Wójcik, Referat Finansowy",
  overdue: [
    {
      reference: "FN.3120.61.2026",
      title: "Umorzenie odsetek",
      due: "2026-11-20",
      step: "zawiadomić o nowym terminie i załatwić",
    },
  ],
  today: [
    {
      reference: "FN.3134.8.2026",
      title: "Zaświadczenie o stanie konta",
      due: "2026-11-23",
      step: "wydać zaświadczenie",
    },
    {
      reference: "FN.3120.70.2026",
      title: "Raty podatku rolnego",
      due: "2026-11-23",
      step: "podpisać decyzję",
    },
  ],
  thisWeek: [],
  waiting: [
    {
      reference: "FN.3120.77.2026",
      title: "Umorzenie zaległości w podatku od nieruchomości za 2025 r.",
      due: "2026-12-01",
      step: "po uzupełnieniu: rozpatrzyć",
    },
  ],
};

export const disposalList: DisposalListContent = {
  office,
  asOf: "2032-01-02",
  rows: [
    {
      jrwa: "FN.3120",
      classTitle: "Ulgi i umorzenia w podatkach i opłatach lokalnych",
      from: "2026-01-14",
      to: "2026-12-30",
      units: 112,
      category: "B5",
      since: "2032-01-01",
    },
    {
      jrwa: "OR.0541",
      classTitle: "Kontrole zewnętrzne w urzędzie",
      from: "2025",
      to: "2026",
      units: 3,
      category: "BE5",
      since: "2032-01-01",
      remarks: "ekspertyza",
    },
  ],
};
