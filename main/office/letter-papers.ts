import { type LetterRefusal } from "../domain/letters/refusals.ts";
import { letterStage } from "../domain/letters/letter.ts";
import { refused } from "../domain/refusal.ts";
import { type CaseOffice } from "./case-office.ts";
import { actorOf, type Counter, type Door } from "./door.ts";
import { pdfFile } from "./file-view.ts";
import { queueLetter, queueOutgoingLabel } from "./printing/queue-cases.ts";
import { drawLetter } from "./printing/render-cases.ts";
import { sendQueued } from "./printing/sending.ts";
import { accept, acceptWrite } from "./refusals.ts";

/** Papers of letters: to look at, to sign with a pen, to stick on the envelope and on the card. */
export function letterPapers(
  { os: { letters } }: Door,
  office: CaseOffice,
): Pick<Counter<"letters">, "preview" | "print" | "label"> {
  const { room, press, views } = office;

  return {
    preview: letters.preview.handler(async ({ input, errors, context }) => {
      const record = room.store.read.letters.byId(input.letter);
      if (record === null || record.letter.text === null) {
        return accept(refused("letter-unknown" satisfies LetterRefusal), errors);
      }
      acceptWrite(views.note(actorOf(context).id, "letter", input.letter, "preview"));
      const { letter } = record;
      const name = letterStage(letter) === "draft" ? "projekt" : (letter.signed?.reference ?? "pismo");
      return pdfFile(["pismo", name], await drawLetter(letter, press.desktop));
    }),
    print: letters.print.handler(async ({ input, errors, context }) => {
      const by = actorOf(context).id;
      const queued = room.commit(by, (tx) => queueLetter(tx, room.chance.id(), input));
      return accept(await sendQueued(office, by, queued), errors);
    }),
    label: letters.label.handler(async ({ input, errors, context }) => {
      const by = actorOf(context).id;
      const queued = room.commit(by, (tx) => queueOutgoingLabel(tx, room.chance.id(), input));
      return accept(await sendQueued(office, by, queued), errors);
    }),
  };
}
