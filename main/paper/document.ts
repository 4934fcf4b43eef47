import PDFDocument from "pdfkit";
import { type Language } from "../words/languages.ts";
import { type PaperFonts, type Weight } from "./fonts.ts";
import { legible } from "./legible.ts";

export const pointsPerMm = 72 / 25.4;

export type Document = {
  readonly pdf: PDFKit.PDFDocument;
  readonly fonts: PaperFonts;
  /** The element under which every other hangs. */
  readonly root: PDFKit.PDFStructureElement;
};

declare global {
  // pdfkit 0.20 knows these three; its types (0.17) do not yet. Checked by the tests of tags.
  // eslint-disable-next-line typescript/no-namespace -- pdfkit's types are a namespace
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      scope?: "Row" | "Column";
      bbox?: readonly [number, number, number, number];
      placement?: "Block" | "Inline";
    }
  }
}

export type DocumentOptions = {
  readonly fonts: PaperFonts;
  readonly title: string;
  readonly language: Language;
  /** Who issues the paper: the office's name. */
  readonly author: string;
  /** When the paper was made: an argument, so that the same input gives the same bytes. */
  readonly createdAt: Date;
};

/**
 * Opens a document without pages: PDF 1.7, tagged, titled, in a language, marked as PDF/UA-1. Fonts are
 * embedded as subsets. Standard fonts are never touched: they are not embedded, and lack Polish letters.
 */
export function openDocument({ fonts, title, language, author, createdAt }: DocumentOptions): Document {
  const described = (text: string): string => describable(legible(text, fonts.regular));
  const pdf = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: "1.7",
    subset: "PDF/UA" as "PDF/A-2a", // pdfkit 0.20 takes it, its types lag behind
    tagged: true,
    lang: language,
    displayTitle: true,
    font: "",
    info: {
      Title: described(title),
      Author: described(author),
      Creator: "Okienko",
      Producer: "Okienko",
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  });
  // pdfkit takes a parsed font where its types ask for bytes.
  for (const weight of weights) pdf.registerFont(weight, fonts[weight].font as unknown as Uint8Array);
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  return { pdf, fonts, root };
}

/** pdfkit writes title and author into XML as they are: the signs of XML must not be in them. */
function describable(text: string): string {
  return text.slice(0, 200).replaceAll("&", "+").replaceAll(/[<>]/g, "");
}

const weights = ["regular", "bold"] as const satisfies readonly Weight[];

/** Closes the document and gives its bytes. */
export function closeDocument({ pdf, root }: Document): Promise<Uint8Array> {
  root.end();
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on("error", reject);
    pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.end();
  });
}

/** Draws something that a screen reader must hear of: a paragraph, a heading, a figure with its `alt`. */
export function tagged(document: Document, tag: string, draw: () => void, more: Tagging = {}): void {
  const { parent = document.root, ...options } = more;
  parent.add(document.pdf.struct(tag, options, [draw]));
}

export type Tagging = PDFKit.Mixins.StructureElementOptions & {
  readonly parent?: PDFKit.PDFStructureElement;
};

/** Draws what only the eye needs: lines, frames, running heads. */
export function artifact({ pdf }: Document, draw: () => void): void {
  pdf.markContent("Artifact", { type: "Layout" });
  draw();
  pdf.endMarkedContent();
}
