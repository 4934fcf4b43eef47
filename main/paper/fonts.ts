import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as fontkit from "fontkit";

export type Weight = "regular" | "bold";

/** One face, parsed once per process: parsing takes longer than drawing a label. */
export type Face = {
  /** What pdfkit embeds a subset of. */
  readonly font: fontkit.Font;
  /** Whether the face draws this character; one that it lacks would print as nothing, silently. */
  readonly covers: (codePoint: number) => boolean;
};

export type PaperFonts = Readonly<Record<Weight, Face>>;

/** Where the faces lie inside the font's folder. The packager takes these files and no others, and LICENSE_FONT. */
export const fontFiles: Readonly<Record<Weight, string>> = {
  regular: "400Regular/SourceSans3_400Regular.ttf",
  bold: "600SemiBold/SourceSans3_600SemiBold.ttf",
};

/**
 * Reads the faces of papers from the folder that holds `fontFiles`. Call it once at start and pass the result on.
 * A missing file is a broken installation, hence an exception.
 */
export async function loadFonts(directory: string): Promise<PaperFonts> {
  const [regular, bold] = await Promise.all([
    readFile(join(directory, fontFiles.regular)),
    readFile(join(directory, fontFiles.bold)),
  ]);
  return { regular: face(regular), bold: face(bold) };
}

/** The folder of the font's npm package, for a program that runs beside its `node_modules`. */
export function installedFontsDirectory(): string {
  return dirname(fileURLToPath(import.meta.resolve("@expo-google-fonts/source-sans-3/package.json")));
}

function face(bytes: Buffer): Face {
  const font = fontkit.create(bytes);
  if (!("hasGlyphForCodePoint" in font))
    throw new TypeError("A font file of papers holds a collection, not one face.");
  introduceLetters(font);
  return { font, covers: (codePoint) => font.hasGlyphForCodePoint(codePoint) };
}

/**
 * Papers share the parsed font, and it remembers a glyph as it first met it. Embedding a Cyrillic В, drawn from the
 * Latin B, would meet that B as a nameless part: on every later paper a B would print, but read and copy as nothing.
 * So each glyph is met by its letter first. Ready-made ligatures are left out: "fi" must read as two letters.
 */
function introduceLetters(font: fontkit.Font): void {
  for (const codePoint of font.characterSet) {
    const ligature = codePoint >= 0xfb00 && codePoint <= 0xfb06;
    if (!ligature) font.glyphForCodePoint(codePoint);
  }
}
