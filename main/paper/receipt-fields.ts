import { type Language } from "../words/languages.ts";
import { paperWords } from "../words/papers/paper-words.ts";
import { type Counted } from "../words/papers/pl.ts";
import { writtenDay } from "./dates.ts";
import { type Document } from "./document.ts";
import { type Block, paragraph } from "./flow.ts";
import { widthOf } from "./lines.ts";
import { type ReceiptContent } from "./receipt-content.ts";
import { type ReceiptFace } from "./receipt-face.ts";

/** What was filed, as a list of name and value (`L`, `LI`, `Lbl`, `LBody`). */
export function receiptFields(
  document: Document,
  content: ReceiptContent,
  { language, size, width, narrow }: ReceiptFace,
): Block[] {
  const words = paperWords[language].receipt;
  const { declared, filer } = content;
  const counts = words.declaredCounts(
    counted(declared.attachments, words.attachments, language),
    declared.pages === undefined ? undefined : counted(declared.pages, words.pages, language),
  );
  const polish = language === "pl" ? {} : { lang: "pl" };
  const rows: readonly (readonly [name: string, value: string, lang?: { readonly lang?: string }])[] = [
    [words.registerNumber, content.registerNumber],
    [words.received, `${writtenDay(content.receivedOn)}, ${content.receivedAt}`],
    [words.matter, content.matter],
    [words.declared, counts],
    ...(filer === undefined ? [] : [[words.filer, filer.name, polish] as const]),
    ...(content.clerk === "" ? [] : [[words.clerk, content.clerk, polish] as const]),
  ];
  const list = document.pdf.struct("L");
  const names = narrow
    ? width
    : Math.min(
        width * 0.42,
        Math.max(...rows.map(([name]) => widthOf(document, name, { weight: "regular", size }))) + size,
      );
  return rows.map(([name, value, lang = {}], index) => {
    const item = document.pdf.struct("LI");
    const label = paragraph(document, {
      text: name,
      type: { weight: "regular", size },
      width: names - (narrow ? 0 : size),
      most: 3,
      tag: "Lbl",
      parent: item,
    });
    const body = paragraph(document, {
      text: value,
      type: { weight: "bold", size },
      width: narrow ? width : width - names,
      most: 3,
      tag: "LBody",
      parent: item,
      ...lang,
    });
    return {
      height: (narrow ? label.height + body.height : Math.max(label.height, body.height)) + size * 0.25,
      draw: (x, y) => {
        if (index === 0) document.root.add(list);
        list.add(item);
        label.draw(x, y);
        body.draw(narrow ? x : x + names, narrow ? y + label.height : y);
        item.end();
        if (index === rows.length - 1) list.end();
      },
    };
  });
}

/** "3 załączniki", "1 strona", "bez załączników". */
function counted(count: number, forms: Counted, language: Language): string {
  if (count === 0) return forms.none;
  const form = new Intl.PluralRules(language).select(count);
  return `${count} ${forms[form === "one" || form === "few" || form === "many" ? form : "other"]}`;
}
