import { type LetterContent } from "../../main/paper/letter-content.ts";
import { type LetterData } from "../../main/words/papers/letter-data.ts";
import { letterLaws } from "../../main/words/papers/letter-law.ts";
import { letterTemplate } from "../../main/words/papers/letters-pl.ts";

export const letterData: LetterData = {
  law: letterLaws.ordynacja,
  authority: { name: "Wójt Gminy Kruszyna", genitive: "Wójta Gminy Kruszyna" },
  boardGenitive: "Samorządowego Kolegium Odwoławczego w Częstochowie",
  matter: "umorzenie zaległości w podatku od nieruchomości za 2025 r.",
  reference: "FN.3120.77.2026",
  filedOn: "2026-11-21",
  filedAt: "10:42",
  registerNumber: "RPW/K1/417/2026",
  attachments: 3,
  missing: [
    "Podpis pod wnioskiem.",
    "Oświadczenie o stanie majątkowym na druku, który dołączamy do tego pisma, z podaniem dochodów wszystkich osób we wspólnym gospodarstwie domowym za ostatnie trzy miesiące.",
    "Wskazanie, za które raty podatku ma zostać umorzona zaległość.",
  ],
  termDays: 7,
  dueOn: "2026-12-21",
  newDueOn: "2027-01-21",
  delayReason: "Oczekujemy na informację od innego organu, o którą wystąpiono 30 listopada 2026 r.",
  otherOffice: { name: "Urząd Miasta Częstochowy", address: "ul. Śląska 11/13, 42-217 Częstochowa" },
  forwardReason: "Nieruchomość, której dotyczy podanie, leży na terenie miasta Częstochowy.",
};

export const letter: LetterContent = {
  office: {
    name: "Urząd Gminy Kruszyna",
    unit: "Referat Finansowy",
    address: "ul. Kmicica 5, 42-282 Kruszyna",
    contacts: ["tel. 34 320 20 03", "gmina@kruszyna.example", "AE:PL-12345-67890-ABCDE-12"],
    place: "Kruszyna",
    privacyAddress: "https://kruszyna.example/rodo",
  },
  day: "2026-11-23",
  reference: "FN.3120.77.2026.JW",
  theirReference: "ŁŹ/3/2026",
  officer: { name: "Jadwiga Wójcik", phone: "34 320 20 13" },
  addressee: {
    name: "Łucja Źrebak-Ćwiąkalska",
    lines: ["ul. Żółwia 12 m. 3", "42-282 Kruszyna"],
  },
  text: letterTemplate("supplement-summons", letterData),
  signature: { name: "Michał Żółtowski", post: "Kierownik Referatu Finansowego", onBehalfOf: "Wójta" },
  attachments: 1,
  attachmentNames: ["Druk oświadczenia o stanie majątkowym."],
  channel: "post-zpo",
};
