import { type Found } from "../contract/registry.ts";
import { looksLikeReference, readTypedReference } from "../domain/cases/typed-reference.ts";
import { type CaseReference } from "../domain/numbers/case-reference.ts";
import { type DispatchNumber } from "../domain/numbers/dispatch-number.ts";
import { type LetterRecord } from "../store/reads/letter-record.ts";
import { viewCase, viewLetter } from "./case-showing.ts";
import { acceptWrite } from "./refusals.ts";
import { type Room } from "./room.ts";
import { type ViewLog } from "./view-log.ts";

/** Who looks, and whether the text came from a scanner. */
export type Looking = { readonly by: string; readonly scanned: boolean };

/** Cases and letters by what is scanned or typed. Whoever finds one has opened it. */
export class Finder {
  readonly #room: Room;
  readonly #views: ViewLog;

  constructor(room: Room, views: ViewLog) {
    this.#room = room;
    this.#views = views;
  }

  /** Copied stations may have given one reference twice, and an annulled case keeps its own: the one that stands is meant. */
  byReference({ sub, ...reference }: CaseReference, { by, scanned }: Looking): Found {
    const found = this.#room.store.read.cases.byReference({ ...reference, sub: sub ?? null });
    const record = found.find(({ stage }) => stage !== "annulled") ?? found[0];
    if (record === undefined) return { kind: "not-here", by: "reference" };
    const { id } = record.case;
    acceptWrite(this.#views.note(by, "case", id, purposeOf(scanned)));
    return { kind: "case", case: viewCase(this.#room, id), by: "reference" };
  }

  byDispatch(number: DispatchNumber, how: "outgoing" | "dispatch", looking: Looking): Found {
    const { point, seq, year } = number;
    const [record] = this.#room.store.read.letters.byDispatch({ point, number: seq, year });
    return record === undefined ? { kind: "not-here", by: how } : this.#letter(record, how, looking);
  }

  /** What is no code of ours: a reference as people type it, the post's number of a letter, else a stranger's text. */
  byText(text: string, looking: Looking): Found {
    if (looksLikeReference(text)) {
      const typed = readTypedReference(text);
      return typed.ok ? this.byReference(typed.value, looking) : { kind: "bad-reference", code: typed.code };
    }
    const [record] = this.#room.store.read.letters.byPostalNumber(text);
    return record === undefined ? { kind: "foreign", text } : this.#letter(record, "postal", looking);
  }

  #letter(
    { letter }: LetterRecord,
    how: "outgoing" | "dispatch" | "postal",
    { by, scanned }: Looking,
  ): Found {
    acceptWrite(this.#views.note(by, "letter", letter.id, purposeOf(scanned)));
    return { kind: "letter", letter: viewLetter(this.#room, letter.id), by: how };
  }
}

function purposeOf(scanned: boolean): string {
  return scanned ? "scan" : "find";
}
