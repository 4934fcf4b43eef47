import { type ExplainedKind, type LetterData, type LetterExplanation } from "./letter-data.ts";

const long = new Intl.DateTimeFormat("uk", {
  timeZone: "UTC",
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});

/** What a letter says, in plain Ukrainian. */
export function explainedInUkrainian(kind: ExplainedKind, data: LetterData): LetterExplanation {
  return {
    language: "uk",
    heading: "Простими словами українською (неофіційне пояснення; обов’язковим є лише польський текст)",
    paragraphs: paragraphs(kind, data),
  };
}

function paragraphs(kind: ExplainedKind, { termDays, newDueOn, reference }: LetterData): string[] {
  const quote = reference === undefined ? [] : [`У відповіді просимо вказати знак справи: ${reference}.`];
  switch (kind) {
    case "filing-confirmation":
      return [
        "Цей лист підтверджує, що установа отримала Ваш документ. Це не означає, що установа погоджується з ним або визнала його повним.",
        ...quote,
      ];
    case "supplement-summons":
      return [
        `У Вашій заяві чогось бракує; чого саме, сказано в пронумерованому переліку в польському тексті. ${
          termDays === undefined
            ? "Строк указано в польському тексті."
            : `Строк (у днях): ${termDays}. Він рахується від дня, коли Ви отримали цей лист; сам цей день не враховується.`
        }`,
        "Якщо Ви не надішлете того, чого бракує, у цей строк, установа залишить заяву без розгляду. Документи можна принести до установи, надіслати поштою або на адресу електронних доручень установи.",
        ...quote,
      ];
    case "new-term-notice":
      return [
        `Установа не змогла розглянути Вашу справу вчасно; причину вказано в польському тексті. ${
          newDueOn === undefined
            ? "Нову дату вказано в польському тексті."
            : `Нова дата: ${long.format(new Date(`${newDueOn}T12:00:00Z`))}`
        } Від Вас нічого не вимагається.`,
        "Ви маєте право подати нагадування (ponaglenie) до вищого органу; польський текст пояснює, до кого і як.",
      ];
    default:
      return kind satisfies never;
  }
}
