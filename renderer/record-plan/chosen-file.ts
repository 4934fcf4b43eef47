import { MEGABYTES } from "../../main/contract/record-plan.ts";
import { refusalSentence } from "../../main/words/refusals/pl.ts";
import { type Failure } from "../api/failure.ts";

/** A file as the office wants it: its bytes as base64. The name is for the person only and is not sent. */
export type ChosenFile = { readonly name: string; readonly content: string };

/** Says no before a large file is read and carried over; the office would say the same. */
export function tooLarge(file: Pick<File, "size">): Failure | null {
  if (file.size <= MEGABYTES * 1024 * 1024) return null;
  const details = { megabytes: MEGABYTES };
  return {
    kind: "refused",
    code: "file-too-big",
    sentence: refusalSentence("file-too-big", details),
    details,
  };
}

export async function readChosen(file: File): Promise<ChosenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, content: base64Of(bytes) };
}

/** In pieces, because a function takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(text);
}
