import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { literalWords } from "./literal-words.ts";
import { filesUnder, isSource } from "./source-files.ts";

const root = join(import.meta.dirname, "../..");

test("screens take every word from main/words", () => {
  const screens = filesUnder(root, "renderer").filter(isSource);

  expect(screens.length).toBeGreaterThan(10);
  expect(screens.flatMap((file) => literalWords(root, file))).toEqual([]);
});

test.each([
  [`<p>Zapisz</p>`, "Zapisz"],
  [`<p>{count} pism</p>`, "pism"],
  [`<input aria-label="Nadawca" />`, "Nadawca"],
  [`<input placeholder={"Wpisz tytuł"} />`, "Wpisz tytuł"],
  [`<p>{ready ? "zgłoszone" : words.no}</p>`, "zgłoszone"],
  ["<p>{`${count} załączników`}</p>", "załączników"],
])("the check sees %s", async (jsx, words) => {
  expect(await found(jsx)).toContain(`a.tsx: ${words}`);
});

test.each([
  `<p className="line">{words.save} · {count}</p>`,
  `<Icon name="print" />`,
  `<p>{" "}</p>`,
  `<td>×2</td>`,
])("the check lets %s be", async (jsx) => {
  expect(await found(jsx)).toEqual([]);
});

async function found(jsx: string): Promise<readonly string[]> {
  const place = await mkdtemp(join(tmpdir(), "okienko-words-"));
  try {
    await writeFile(join(place, "a.tsx"), `export const screen = ${jsx};\n`);
    return literalWords(place, "a.tsx");
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
