import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A tag of a PDF's structure, with what hangs under it. */
export type Tag = {
  readonly role: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children: readonly Tag[];
};

export type PdfReading = {
  readonly pages: readonly {
    readonly width: number;
    readonly height: number;
    readonly text: string;
    readonly lines: readonly string[];
    /** The tree as far as this page needs it; a table that spans pages comes whole with each. */
    readonly tags: readonly Tag[];
  }[];
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly marked: boolean;
  /** Whether a window shows the title in place of the file's name. */
  readonly showsTitle: boolean;
  readonly xmp: string;
};

/** Reads a PDF back as a screen reader would: text page by page, title, language, tags. Sizes in points. */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const pages: PdfReading["pages"][number][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const lines = items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [item.str.trim()] : []));
    const [, , width = 0, height = 0] = page.view;
    const tree: unknown = await page.getStructTree();
    const text = lines.join(" ").replaceAll(/\s+/g, " ");
    pages.push({ width, height, lines, text, tags: toTag(tree)?.children ?? [] });
  }
  const { info, metadata } = await pdf.getMetadata();
  const marks = await pdf.getMarkInfo();
  const preferences: unknown = await pdf.getViewerPreferences();
  const facts: Readonly<Record<string, unknown>> = { ...info };
  const reading = {
    pages,
    title: String(facts["Title"]),
    author: String(facts["Author"]),
    language: String(facts["Language"]),
    marked: marks?.Marked === true,
    showsTitle: JSON.stringify(preferences)?.includes('"DisplayDocTitle":true') ?? false,
    xmp: metadata === null ? "" : String(metadata.getRaw()),
  };
  await task.destroy();
  return reading;
}

/** All tags of the tree, in reading order. */
export function allTags(tags: readonly Tag[]): Tag[] {
  return tags.flatMap((tag) => [tag, ...allTags(tag.children)]);
}

function toTag(node: unknown): Tag | undefined {
  if (typeof node !== "object" || node === null || !("role" in node) || typeof node.role !== "string")
    return undefined;
  const children = "children" in node && Array.isArray(node.children) ? node.children : [];
  return {
    role: node.role,
    ...("alt" in node && typeof node.alt === "string" ? { alt: node.alt } : {}),
    ...("lang" in node && typeof node.lang === "string" ? { lang: node.lang } : {}),
    children: children.flatMap((child) => toTag(child) ?? []),
  };
}
