import { describe, expect, it } from "vitest";
import { languages } from "../../main/words/languages.ts";
import { en } from "../../main/words/papers/en.ts";
import { type PaperWords, pl } from "../../main/words/papers/pl.ts";
import { paperWords } from "../../main/words/papers/paper-words.ts";

describe("words of papers", () => {
  it("do not compile with a key missing or too many", () => {
    // @ts-expect-error the Polish words are the shape: a language that lacks a word is no language
    const short: PaperWords = { receipt: { ...en.receipt, title: undefined } };
    // @ts-expect-error a word that Polish has not is a mistake
    const long: PaperWords = { receipt: { ...en.receipt, motto: "" } };

    expect([short, long]).toHaveLength(2);
  });

  it("are other words in each language", () => {
    const titles = languages.map((language) => paperWords[language].receipt.title);

    expect(new Set(titles).size).toBe(languages.length);
    expect(paperWords.pl).toBe(pl);
  });
});
