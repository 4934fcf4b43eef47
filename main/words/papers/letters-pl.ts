import { type LetterKind, type LetterPiece } from "../../domain/letters/facts.ts";
import { letterDay, weekdayOf } from "./dates.ts";
import { type LetterData, type LetterText } from "./letter-data.ts";
import { decisionText } from "./letter-decision-pl.ts";
import { type LetterLaw, keepTogether, legalBasis } from "./letter-law.ts";
import { daysGenitive, gap, heading, list, received, say } from "./letter-pieces.ts";

/**
 * The text of a letter as the office proposes it: Polish, with the law of the proceeding's act, gaps `[… ]` where something is
 * not known yet. The clerk edits it; what was signed is what is printed.
 */
export function letterTemplate(kind: LetterKind, data: LetterData): LetterText {
  return { title: titles[kind](data.law), pieces: templates[kind](data) };
}

const titles: Readonly<Record<LetterKind, (law: LetterLaw) => string>> = {
  "supplement-summons": ({ filed }) => `Wezwanie do usunięcia braków ${filed.genitive}`,
  "new-term-notice": () => "Zawiadomienie o nowym terminie załatwienia sprawy",
  forwarding: ({ filed }) => `Przekazanie ${filed.genitive} zgodnie z właściwością`,
  "forwarding-notice": ({ filed }) => `Zawiadomienie o przekazaniu ${filed.genitive}`,
  "filing-confirmation": () => "Potwierdzenie złożenia pisma",
  decision: () => "Decyzja",
  "plain-letter": () => "Odpowiedź na pismo",
};

const templates: Readonly<Record<LetterKind, (data: LetterData) => LetterPiece[]>> = {
  "supplement-summons": supplementSummons,
  "new-term-notice": newTermNotice,
  forwarding,
  "forwarding-notice": forwardingNotice,
  "filing-confirmation": filingConfirmation,
  decision: decisionText,
  "plain-letter": plainLetter,
};

/** KPA art. 64 § 2; Ordynacja podatkowa art. 169 § 1. */
function supplementSummons(data: LetterData): LetterPiece[] {
  const { law, missing = [], termDays } = data;
  const days = termDays === undefined ? gap("liczba dni") : daysGenitive(termDays);
  return [
    say(
      `Na podstawie ${legalBasis(law.supplement, law)} wzywam do usunięcia braków ${law.filed.genitive} w sprawie: ${data.matter}${received(data)}.`,
    ),
    heading("Czego brakuje"),
    list(missing.length === 0 ? [gap("czego brakuje")] : missing),
    heading("Termin"),
    say(
      `Braki należy usunąć w terminie ${days} od dnia doręczenia tego wezwania. Dnia doręczenia nie wlicza się do terminu. Jeżeli jego koniec przypada na sobotę lub dzień ustawowo wolny od pracy, termin upływa następnego dnia, który nie jest ani sobotą, ani dniem wolnym (${keepTogether(law.counting)}).`,
    ),
    heading("Pouczenie"),
    say(`Nieusunięcie tych braków w podanym terminie spowoduje ${law.unexamined}.`),
    ...mention(data),
  ];
}

/** KPA art. 36 § 1-2, with the right of art. 37; Ordynacja podatkowa art. 140 and 141. */
function newTermNotice(data: LetterData): LetterPiece[] {
  const { law, dueOn, newDueOn, delayReason } = data;
  const old = dueOn === undefined ? "w terminie" : `w terminie do ${letterDay(dueOn)}`;
  const until =
    newDueOn === undefined ? gap("nowy termin") : `${weekdayOf(newDueOn)}, ${letterDay(newDueOn)}`;
  return [
    say(
      `Na podstawie ${legalBasis(law.newTerm, law)} zawiadamiam, że sprawa: ${data.matter}${received(data)} nie może zostać załatwiona ${old}.`,
    ),
    heading("Przyczyna"),
    say(delayReason ?? gap("przyczyna zwłoki")),
    heading("Nowy termin załatwienia sprawy"),
    say(until),
    ...reminderNotice(data),
  ];
}

function reminderNotice({ law, boardGenitive, authority }: LetterData): LetterPiece[] {
  if (law.reminder === null) return [];
  const basis = keepTogether(law.reminder);
  return [
    heading("Pouczenie"),
    say(
      law.act === "kpa"
        ? `Stronie służy prawo do wniesienia ponaglenia (${basis}), jeżeli sprawy nie załatwiono w terminie (bezczynność) lub postępowanie jest prowadzone dłużej, niż jest to niezbędne do załatwienia sprawy (przewlekłość). Ponaglenie wnosi się do ${boardGenitive} za pośrednictwem ${authority.genitive}. Powinno ono zawierać uzasadnienie.`
        : `Na niezałatwienie sprawy we właściwym terminie lub w terminie wyznaczonym tym zawiadomieniem stronie służy ponaglenie (${basis}) do ${boardGenitive}.`,
    ),
  ];
}

/** KPA art. 65 § 1; Ordynacja podatkowa art. 170 § 1: to the competent authority. */
function forwarding(data: LetterData): LetterPiece[] {
  return [
    say(
      `Na podstawie ${legalBasis(data.law.forwarding, data.law)} przekazuję, zgodnie z właściwością, ${data.law.filed.accusative} w sprawie: ${data.matter}${received(data)}.`,
    ),
    heading("Uzasadnienie"),
    say(data.forwardReason ?? gap("dlaczego sprawa należy do tego organu")),
    say("O przekazaniu zawiadomiono osobę, która złożyła pismo."),
  ];
}

/** KPA art. 65 § 1 and 2; Ordynacja podatkowa art. 170: to the citizen. */
function forwardingNotice(data: LetterData): LetterPiece[] {
  const { law, otherOffice } = data;
  const where =
    otherOffice === undefined
      ? gap("nazwa i adres organu")
      : [otherOffice.name, otherOffice.address].filter((part) => part !== undefined).join(", ");
  return [
    say(
      `Na podstawie ${legalBasis(law.forwarding, law)} zawiadamiam, że ${law.filed.accusative} w sprawie: ${data.matter}${received(data)} przekazano, zgodnie z właściwością, do: ${where}.`,
    ),
    heading("Uzasadnienie"),
    say(data.forwardReason ?? gap("dlaczego sprawa należy do tego organu")),
    ...(law.termKept === null
      ? []
      : [
          heading("Pouczenie"),
          say(
            `Podanie wniesione do organu niewłaściwego przed upływem przepisanego terminu uważa się za wniesione z zachowaniem terminu (${keepTogether(law.termKept)}).`,
          ),
        ]),
    say("Dalsze pisma w tej sprawie proszę kierować do organu, któremu sprawę przekazano."),
  ];
}

/** KPA art. 63 § 4; Ordynacja podatkowa art. 168 § 4. */
function filingConfirmation(data: LetterData): LetterPiece[] {
  const { law, filedOn, filedAt, registerNumber, attachments } = data;
  const when = filedOn === undefined ? gap("data wpływu") : letterDay(filedOn);
  return [
    say(`Na podstawie ${legalBasis(law.confirmation, law)} potwierdzam, że do urzędu wpłynęło pismo.`),
    list([
      `Sprawa: ${data.matter}.`,
      `Data wpływu: ${when}${filedAt === undefined ? "" : `, godz. ${filedAt}`}.`,
      ...(registerNumber === undefined
        ? []
        : [`Numer w rejestrze przesyłek wpływających: ${registerNumber}.`]),
      ...(attachments === undefined ? [] : [`Liczba załączników: ${attachments}.`]),
    ]),
    say("Potwierdzenie nie oznacza, że urząd uznał treść pisma za zasadną albo kompletną."),
    ...mention(data),
  ];
}

function plainLetter(data: LetterData): LetterPiece[] {
  return [say(`W sprawie: ${data.matter}${received(data)} informuję, że ${gap("treść pisma")}.`)];
}

function mention({ reference }: LetterData): LetterPiece[] {
  if (reference === undefined) return [];
  return [say(`W dalszych pismach proszę podać znak sprawy: ${reference}.`)];
}
