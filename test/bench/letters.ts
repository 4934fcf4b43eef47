import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type FactDraft } from "../../main/domain/facts/kinds.ts";

const demoSchema = z.object({
  senders: z.array(z.object({ type: z.string(), name: z.string() })),
  titles: z.record(z.string(), z.array(z.string())),
});
const demo = demoSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, "../../assets/demo/demo.json"), "utf8")),
);
const people = demo.senders.filter(({ type }) => type === "person").map(({ name }) => name.split(" "));

export const forenames = [...new Set(people.map(([name]) => name ?? ""))];
export const surnames = [...new Set(people.map((words) => words.at(-1) ?? ""))];
export const titles = Object.values(demo.titles).flat();
const matters = Object.keys(demo.titles);
const units = ["OR", "FN", "GK", "SO"];

/** Chance that is the same in every run. */
export class Dice {
  #seed = 1;

  /** A whole number from 0, below `below`. */
  roll(below: number): number {
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#seed / 2 ** 32) * below);
  }

  pick(list: readonly string[]): string {
    return list[this.roll(list.length)] ?? "";
  }

  pickOf<Each>(list: readonly Each[], otherwise: Each): Each {
    return list[this.roll(list.length)] ?? otherwise;
  }

  person(): string {
    return `${this.pick(forenames)} ${this.pick(surnames)}`;
  }
}

export function senderDraft(id: string, dice: Dice): FactDraft<"SenderRecorded"> {
  const address = `Lipowa ${dice.roll(200) + 1}, 42-282 Kruszyna`;
  const name = dice.person();
  return {
    kind: "SenderRecorded",
    subject: id,
    body: { type: "person" },
    sealed: { name, address, pesel: null, nip: null, regon: null },
  };
}

/** A letter as the register keeps it: a title of the demo office, a reference, sometimes a remark. */
export function itemDraft(
  id: string,
  number: number,
  from: { readonly dice: Dice; readonly sender: string | null; readonly point: string },
): FactDraft<"ItemRegistered"> {
  const { dice, sender, point } = from;
  const day = `2026-${String(dice.roll(11) + 1).padStart(2, "0")}-${String(dice.roll(28) + 1).padStart(2, "0")}`;
  return {
    kind: "ItemRegistered",
    subject: id,
    body: {
      channel: "COUNTER",
      matter: dice.pick(matters),
      unit: dice.pick(units),
      sender,
      documentDate: day,
      attachments: dice.roll(5),
      pages: dice.roll(12) + 1,
      postedOn: null,
      dueOn: null,
      nameOnReceipt: false,
      point,
      number,
      year: 2026,
      receiptHash: hash("sha256", `${point} ${number}`, "hex"),
      receivedOn: day,
      receivedTime: "09:00",
      bare: false,
    },
    sealed: {
      title: dice.pick(titles),
      reference: `${dice.pick(units)}.${dice.roll(9999)}.${dice.roll(99)}.2026`,
      postalNumber: null,
      remarks: dice.roll(4) === 0 ? `Dotyczy działki ${dice.roll(999)}/${dice.roll(9) + 1}` : "",
      otherDayReason: null,
      receipt: `A${point}${String(number).padStart(9, "0")}`,
    },
  };
}
