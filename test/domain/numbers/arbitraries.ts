import fc from "fast-check";
import { pointSchema } from "../../../main/domain/numbers/point.ts";
import { RECEIPT_NUMBER_BYTES } from "../../../main/domain/numbers/receipt-number.ts";

export const point = fc
  .tuple(fc.constantFrom(..."ABCDEFGHJKMNPQRSTVWX"), fc.integer({ min: 0, max: 9 }))
  .map(([letter, digit]) => pointSchema.parse(`${letter}${digit}`));

export const registerNumber = fc.record({
  point,
  seq: fc.integer({ min: 1, max: 999_999 }),
  year: fc.integer({ min: 2000, max: 2099 }),
});

export const randomBytes = fc.uint8Array({
  minLength: RECEIPT_NUMBER_BYTES,
  maxLength: RECEIPT_NUMBER_BYTES,
});

/** Every text that differs from `text` by one symbol of `alphabet`. */
export function* singleErrors(text: string, alphabet: string): Generator<string> {
  for (let at = 0; at < text.length; at += 1) {
    for (const other of alphabet) {
      if (other !== text[at]) yield text.slice(0, at) + other + text.slice(at + 1);
    }
  }
}

/** Every text with two symbols that differ exchanged; neighbours only, or any two. */
export function* swaps(text: string, which: "adjacent" | "any"): Generator<string> {
  for (let a = 0; a < text.length; a += 1) {
    const last = which === "adjacent" ? Math.min(a + 1, text.length - 1) : text.length - 1;
    for (let b = a + 1; b <= last; b += 1) {
      if (text[a] === text[b]) continue;
      const symbols = [...text];
      [symbols[a], symbols[b]] = [text.charAt(b), text.charAt(a)];
      yield symbols.join("");
    }
  }
}
