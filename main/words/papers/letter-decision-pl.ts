import { type LetterPiece } from "../../domain/letters/facts.ts";
import { type LetterData } from "./letter-data.ts";
import { keepTogether, legalBasis } from "./letter-law.ts";
import { daysGenitive, gap, heading, received, say } from "./letter-pieces.ts";

/**
 * A decision, with the parts that the law asks for (KPA art. 107; Ordynacja podatkowa art. 210): authority, day and party stand
 * on the letter itself, here the legal basis, the operative part, the justification of fact and of law, and the instruction.
 */
export function decisionText(data: LetterData): LetterPiece[] {
  const { law, substantiveBasis } = data;
  const substance = substantiveBasis ?? gap("przepis prawa materialnego");
  return [
    say(
      `Na podstawie ${legalBasis(law.decision, law)} oraz ${keepTogether(substance)}, po rozpatrzeniu sprawy: ${data.matter}${received(data)}`,
    ),
    heading("orzekam"),
    say(gap("rozstrzygnięcie")),
    heading("Uzasadnienie"),
    say(
      gap(
        "fakty uznane za udowodnione, dowody, na których oparto rozstrzygnięcie, i przyczyny odmowy wiarygodności innym dowodom",
      ),
    ),
    say(gap("wyjaśnienie podstawy prawnej z przytoczeniem przepisów")),
    heading("Pouczenie"),
    say(
      `Od tej decyzji stronie służy odwołanie do ${data.boardGenitive}, wnoszone za pośrednictwem ${data.authority.genitive} w terminie ${daysGenitive(law.appealDays)} od dnia doręczenia decyzji (${keepTogether(law.appeal)}).`,
    ),
    say(appealDetail(data)),
  ];
}

function appealDetail({ law }: LetterData): string {
  const basis = keepTogether(law.appealDetail);
  return law.act === "kpa"
    ? `W trakcie biegu terminu do wniesienia odwołania strona może zrzec się prawa do wniesienia odwołania wobec organu, który wydał decyzję. Z dniem doręczenia temu organowi oświadczenia o zrzeczeniu się prawa do wniesienia odwołania przez ostatnią ze stron decyzja staje się ostateczna i prawomocna (${basis}).`
    : `Odwołanie powinno zawierać zarzuty przeciw decyzji, określać istotę i zakres żądania będącego przedmiotem odwołania oraz wskazywać dowody uzasadniające to żądanie (${basis}).`;
}
