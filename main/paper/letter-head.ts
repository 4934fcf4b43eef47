import { letterDay } from "../words/papers/dates.ts";
import { letterFrameWords as words } from "../words/papers/letter-frame.ts";
import { type Document, artifact } from "./document.ts";
import { type Block, paragraph, space, stack, together } from "./flow.ts";
import { type LetterContent } from "./letter-content.ts";
import { type LetterFace, edgeMarks, windowZone } from "./letter-face.ts";

/** Draws what stands above the text on the first page, and gives where the text may begin. */
export function drawLetterHead(document: Document, content: LetterContent, face: LetterFace): number {
  const { left, top } = face;
  const column = windowZone.beside - left - face.text.size;
  const head = officeLines(document, content, { face, width: column });
  const facts = factsOf(document, content, { face, width: column });
  const factsTop = Math.max(windowZone.top, top + head.height + face.text.size * 1.4);
  head.draw(left, top);
  placeAndDay(document, content, face).draw(windowZone.left, top);
  edge(document, { left, column, rule: factsTop - face.text.size * 0.8 });
  facts.draw(left, factsTop);
  address(document, content, face).draw(windowZone.left, windowZone.top);
  return Math.max(windowZone.below, factsTop + facts.height + face.text.size * 1.2);
}

type Column = { readonly face: LetterFace; readonly width: number };

function officeLines(document: Document, { office }: LetterContent, { face, width }: Column): Block {
  const small = (text: string): Block => paragraph(document, { text, type: face.small, width, most: 2 });
  const name = { weight: "bold", size: face.text.size * 1.15 } as const;
  const unit =
    office.unit === undefined
      ? []
      : [paragraph(document, { text: office.unit, type: face.text, width, most: 2 })];
  return stack([
    paragraph(document, { text: office.name, type: name, width, most: 2 }),
    ...unit,
    small(office.address),
    ...office.contacts.slice(0, 4).map(small),
  ]);
}

function placeAndDay(document: Document, { office, day }: LetterContent, face: LetterFace): Block {
  const text = day === null ? words.draft : words.placeAndDay(office.place, letterDay(day));
  return paragraph(document, { text, type: face.text, width: windowZone.width, most: 2, align: "right" });
}

/** References and who deals with it: label and value side by side, one paragraph each. */
function factsOf(document: Document, content: LetterContent, { face, width }: Column): Block {
  const { officer, channel } = content;
  const phone = officer?.phone === undefined ? "" : `, ${words.phone(officer.phone)}`;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.reference, content.reference],
    [words.theirReference, content.theirReference],
    [words.officer, officer && `${officer.name}${phone}`],
    [words.delivery, channel && words.deliveries[channel]],
  ];
  const bold = { weight: "bold", size: face.small.size * 1.1 } as const;
  const labels = face.stacked ? width : face.small.size * 6.6;
  const values = face.stacked ? width : width - labels;
  return stack(
    rows.flatMap(([label, value = ""]) => {
      if (value === "") return [];
      return together(document, (spans) => {
        const name = paragraph(document, {
          text: `${label}:`,
          type: face.small,
          width: labels,
          most: 1,
          ...spans,
        });
        const what = paragraph(document, {
          text: value,
          type: bold,
          width: values,
          most: 3,
          ...spans,
        });
        if (face.stacked) return stack([name, what, space(3)]);
        return {
          height: Math.max(name.height, what.height) + 2,
          draw: (x, y) => {
            name.draw(x, y + bold.size - face.small.size);
            what.draw(x + labels, y);
          },
        };
      });
    }),
  );
}

/** The address, never larger than the window's zone: rather than cut it is set smaller, down to 8 pt. */
function address(document: Document, { addressee }: LetterContent, face: LetterFace): Block {
  const texts = [addressee.name, ...addressee.lines].filter((text) => text.trim() !== "");
  const set = (size: number, most: number): Block =>
    together(document, (spans) =>
      stack(
        texts.map((text, index) =>
          paragraph(document, {
            text,
            type: { weight: index === 0 ? "bold" : "regular", size },
            width: windowZone.width,
            most: index === 0 ? most : Math.min(most, 2),
            ...spans,
          }),
        ),
      ),
    );
  for (let size = Math.min(face.text.size, 14); size >= 8; size -= 0.5) {
    const block = set(size, 3);
    if (block.height <= windowZone.height) return block;
  }
  return set(8, 1);
}

/** The rule under the head, and marks for folding and punching at the sheet's edge. */
function edge(
  document: Document,
  { left, column, rule }: { readonly left: number; readonly column: number; readonly rule: number },
): void {
  const { x, length, folds, punch } = edgeMarks;
  const { pdf } = document;
  artifact(document, () => {
    pdf
      .lineWidth(0.6)
      .moveTo(left, rule)
      .lineTo(left + column, rule)
      .stroke("black");
    for (const y of folds)
      pdf
        .lineWidth(0.4)
        .moveTo(x, y)
        .lineTo(x + length, y)
        .stroke("black");
    pdf
      .lineWidth(0.4)
      .moveTo(x, punch)
      .lineTo(x + length / 2, punch)
      .stroke("black");
  });
}
