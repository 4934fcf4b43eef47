import { paperWords } from "../words/papers/paper-words.ts";
import { qr } from "./codes.ts";
import { type Document, artifact, tagged } from "./document.ts";
import { drawMatrix } from "./draw-codes.ts";
import { type Block, type Paragraph, heightOf, paragraph, space, stack } from "./flow.ts";
import { fittingSize } from "./lines.ts";
import { type ReceiptContent, statusLink } from "./receipt-content.ts";
import { type ReceiptFace } from "./receipt-face.ts";

/** The number, boxed and as large as fits, with the QR and what the QR is for. */
export function numberBox(
  document: Document,
  content: ReceiptContent,
  { language, size, width, narrow }: ReceiptFace,
): Block {
  const words = paperWords[language].receipt;
  const matrix = qr(statusLink(content));
  // A phone reads a code of 28 mm at arm's length; a longer address makes finer modules, not a larger code.
  const module = Math.min(size * 0.22, (width * (narrow ? 0.8 : 0.4)) / matrix.size);
  const side = matrix.size * module;
  // Four modules of the usual size: the code's quiet zone.
  const pad = size * 0.88;
  const inner = width - 2 * pad;
  const column = narrow ? inner : inner - side - pad;
  const align = narrow ? "center" : "left";
  const numberType = { weight: "bold", size: size * 2.2 } as const;
  const numberSize = fittingSize(document, content.receiptNumber, numberType, column);
  const text = (line: string, more: Partial<Paragraph>): Block =>
    paragraph(document, {
      text: line,
      type: { weight: "regular", size },
      width: column,
      most: 5,
      align,
      ...more,
    });
  const caption = text(words.number, { most: 2 });
  const number = text(content.receiptNumber, { type: { ...numberType, size: numberSize }, most: 1 });
  const use = text(words.qr, {});
  const figure: Block = {
    height: side,
    draw: (x, y) =>
      tagged(document, "Figure", () => drawMatrix(document.pdf, matrix, { x, y, module }), {
        alt: words.qrAlternative(content.receiptNumber),
        bbox: [x, y, x + side, y + side],
      }),
  };
  const texts = [caption, number, space(size * 0.5), use];
  const height = 2 * pad + (narrow ? heightOf(texts) + pad + side : Math.max(heightOf(texts), side));
  const frame = (x: number, y: number): void =>
    artifact(document, () =>
      document.pdf
        .lineWidth(1.2)
        .roundedRect(x + 0.6, y + 0.6, width - 1.2, height - 1.2, 4)
        .stroke("black"),
    );
  return {
    height,
    draw: (x, y) => {
      frame(x, y);
      if (narrow) {
        stack([...texts, space(pad)]).draw(x + pad, y + pad);
        figure.draw(x + (width - side) / 2, y + height - pad - side);
        return;
      }
      stack(texts).draw(x + pad, y + (height - heightOf(texts)) / 2);
      figure.draw(x + width - pad - side, y + (height - side) / 2);
    },
  };
}
