import { type LetterExplanation } from "../words/papers/letter-data.ts";
import { letterFrameWords as words } from "../words/papers/letter-frame.ts";
import { type Document } from "./document.ts";
import { type Block, heightOf, paragraph, space, stack } from "./flow.ts";
import { type LetterContent } from "./letter-content.ts";
import { type LetterFace } from "./letter-face.ts";
import { numberedList } from "./numbered-list.ts";
import { type Unit, flowing, joined, unitsOf, whole } from "./units.ts";

/** No letter is cut: a paragraph takes what it needs. */
const most = 4000;

/**
 * Title, text, signature and what follows it, as units for the pages. A heading stays with what it heads, the signature with
 * the end of the text.
 */
export function letterUnits(document: Document, content: LetterContent, face: LetterFace): Unit[] {
  const text = joined(
    [titleUnit(document, content, face), ...textUnits(document, content, face)],
    [{ gap: face.text.size * 2, block: signature(document, content, face) }],
  );
  return [...text, ...tail(document, content, face)];
}

function titleUnit(document: Document, { text }: LetterContent, { title, width }: LetterFace): Unit {
  return {
    gap: 0,
    block: paragraph(document, { text: text.title, type: title, width, most: 4, tag: "H1" }),
  };
}

function textUnits(document: Document, { text }: LetterContent, face: LetterFace): Unit[] {
  const { width } = face;
  const gap = face.text.size * 0.7;
  let units: Unit[] = [];
  /** Headings that wait for what they head. */
  let headed: Unit[] = [];
  const above = (): number => (headed.length === 0 ? gap : gap * 0.4);
  const put = (next: readonly Unit[]): void => {
    units = [...units, ...joined(headed, next)];
    headed = [];
  };
  for (const piece of text.pieces) {
    switch (piece.kind) {
      case "heading": {
        const block = paragraph(document, {
          text: piece.text,
          type: face.heading,
          width,
          most: 4,
          tag: "H2",
        });
        headed = joined(headed, [{ gap: face.text.size * 1.1, block }]);
        break;
      }
      case "paragraph":
        // A line end typed by the clerk begins a new paragraph.
        for (const line of piece.text.split(/\r?\n/u).filter((written) => written.trim() !== ""))
          put(unitsOf(flowing(document, { text: line, type: face.text, width, most }), above()));
        break;
      case "list":
        put(numberedList(document, piece.entries, { type: face.text, width, most, gap: gap * 0.6 }));
        break;
      default:
        piece satisfies never;
    }
  }
  return [...units, ...headed];
}

/** Room for a pen (or the word of an electronic signature), the name and the post, in the right half. */
function signature(document: Document, { signature: signed }: LetterContent, face: LetterFace): Block {
  const width = face.width / 2;
  const line = (text: string, weight: "regular" | "bold"): Block =>
    paragraph(document, {
      text,
      type: { ...face.text, weight },
      width,
      most: 3,
      align: "center",
    });
  const pen = signed.electronic
    ? paragraph(document, {
        text: words.electronicallySigned,
        type: face.small,
        width,
        most: 3,
        align: "center",
      })
    : space(face.text.size * 3.2);
  const lines = [
    ...(signed.onBehalfOf === undefined ? [] : [line(words.onBehalfOf(signed.onBehalfOf), "regular")]),
    pen,
    line(signed.name, "bold"),
    line(signed.post, "regular"),
  ];
  return {
    height: heightOf(lines),
    draw: (x, y) => stack(lines).draw(x + face.width - width, y),
  };
}

/** Attachments, who gets it, the unofficial explanation. */
function tail(document: Document, content: LetterContent, face: LetterFace): Unit[] {
  const { attachments, attachmentNames = [], alsoTo = [], explanation } = content;
  const recipients = labelled(document, words.recipients, [words.addressee, ...alsoTo, words.toFile], face);
  const attached =
    attachmentNames.length > 0
      ? labelled(document, words.attachments, attachmentNames, face)
      : attachments > 0
        ? labelled(document, words.attachmentCount(attachments), [], face)
        : [];
  return [
    ...attached,
    ...recipients,
    ...(explanation === undefined ? [] : explained(document, explanation, face)),
  ];
}

/** A small bold line and a numbered list under it: short ones stay whole. */
function labelled(
  document: Document,
  label: string,
  entries: readonly string[],
  { width, small }: LetterFace,
): Unit[] {
  const text = entries.length === 0 ? label : `${label}:`;
  const type = { ...small, weight: "bold" } as const;
  const head = { gap: small.size * 1.4, block: paragraph(document, { text, type, width, most: 2 }) };
  const units = joined([head], numberedList(document, entries, { type: small, width, most: 20, gap: 0 }));
  return entries.length > 6 ? units : whole(units);
}

/** In another language, under a rule of words: nobody may take it for the letter itself. */
function explained(document: Document, explanation: LetterExplanation, face: LetterFace): Unit[] {
  const { width, small } = face;
  const lang = explanation.language;
  const type = { ...face.text, size: face.text.size * 0.93 };
  const heading = { ...type, weight: "bold" } as const;
  const head: Unit = {
    gap: small.size * 2.2,
    block: stack([
      paragraph(document, { text: words.unofficial, type: small, width, most: 1 }),
      paragraph(document, { text: explanation.heading, type: heading, width, most: 4, tag: "H2", lang }),
    ]),
  };
  const paragraphs = explanation.paragraphs.flatMap((text) =>
    unitsOf(flowing(document, { text, type, width, most, lang }), type.size * 0.45),
  );
  return joined([head], paragraphs);
}
