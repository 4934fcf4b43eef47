import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as fontkit from "fontkit";

export type Weight = "regular" | "bold";

/** One face, read once per process. */
export type Face = {
  /**
   * What pdfkit parses and embeds (a subset of it). Parsed afresh for each paper: a parsed font keeps glyphs in a cache
   * in which the subset of one paper loses the letters of the next (a B drawn as part of a Cyrillic В would read as
   * nothing). Parsing takes 2 ms.
   */
  readonly bytes: Uint8Array;
  /** Whether the face draws this character; a face that does not would print an empty box silently. */
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
  return { bytes, covers: (codePoint) => font.hasGlyphForCodePoint(codePoint) };
}
