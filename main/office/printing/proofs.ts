import { type SendOutcome } from "../../devices/ports/printer.ts";
import { type PrinterConfig } from "../../domain/printing/printer-config.ts";
import { pointSchema } from "../../domain/numbers/point.ts";
import { LAST_SEQ, type RegisterNumber } from "../../domain/numbers/series.ts";
import { type PrintingRefusal } from "../../domain/printing/refusals.ts";
import { accepted, type Outcome } from "../../domain/refusal.ts";
import { type WriteTrouble } from "../../store/trouble.ts";
import { testPrint } from "../../words/papers/test-print.ts";
import { type Room } from "../room.ts";
import { type Press } from "./press.ts";
import { printersOf } from "./printers.ts";
import { copyOf, printable, receivable } from "./queue.ts";
import { drawLabel, drawPaper } from "./render.ts";

/** A label that says it is a test and whose number no point can ever reach before the century ends. */
const number: RegisterNumber = { point: pointSchema.parse("X0"), seq: LAST_SEQ, year: 2099 };

/** Sends a small test label. It is no paper of an item, so the ledger does not know it. */
export async function tryPrinter(room: Room, press: Press, config: PrinterConfig): Promise<SendOutcome> {
  const { day, time } = room.now();
  const content = { office: testPrint, number, receivedOn: day, receivedAt: time, attachments: 0 };
  const { bytes } = await drawLabel(content, config, press.desktop);
  return await press.sendLoose(config, bytes, testPrint);
}

/**
 * A paper of an item as PDF, as it would be printed now: a receipt that was given out once is a DUPLIKAT here too. Who looks
 * stands in the access log.
 */
export async function preview(
  room: Room,
  press: Press,
  wish: {
    readonly item: string;
    readonly paper: "label" | "receipt";
    readonly language: "pl" | "en" | "uk";
    readonly by: string;
  },
): Promise<Outcome<Uint8Array, PrintingRefusal | WriteTrouble>> {
  const allowed = room.keep<number, PrintingRefusal>((tx) => {
    const record = wish.paper === "label" ? printable(tx, wish.item) : receivable(tx, wish.item);
    if (!record.ok) return record;
    const view = { by: wish.by, at: tx.now.at, what: "item", subject: wish.item, purpose: "preview" };
    tx.recordView(view);
    return accepted(copyOf(tx, wish.item));
  });
  if (!allowed.ok) return allowed;
  const { paper, language } = wish;
  const configs = printersOf(room.store.read);
  const like = configs.find(({ serves }) => serves.includes(paper)) ?? PLAIN;
  const copy = paper === "receipt" ? allowed.value : 0;
  const drawn = await drawPaper(
    { paper, language, items: [wish.item], copy, size: "" },
    { ...like, format: "pdf" },
    press.desktop,
  );
  return accepted(drawn.bytes);
}

/** Sizes of a preview where no printer is set up yet. */
const PLAIN: PrinterConfig = {
  id: "preview",
  name: "preview",
  serves: ["label", "receipt", "sheet"],
  format: "pdf",
  dpi: 203,
  labelSize: "50x25",
  receiptSize: "A5",
  kind: "folder",
  folder: ".",
};
