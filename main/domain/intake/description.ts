import { type CivilDate } from "../calendar/civil-date.ts";
import { type Directory, type Matter, validOn } from "../directory/directory.ts";
import { type BodyOf, type FactDraft, type SealedOf } from "../facts/kinds.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type Description, type IntakeRefusal } from "./draft.ts";
import { dueOn } from "./due.ts";
import { letterDates } from "./item-dates.ts";
import { senderDetails } from "./sender-details.ts";

/** What the rules of this counter look things up in. `today` is the day of the act, in Warsaw. */
export type DescriptionContext = {
  readonly directory: Directory;
  readonly today: CivilDate;
  readonly receivedOn: CivilDate;
  readonly knowsSender: (id: string) => boolean;
  /** For a sender who is not known yet. */
  readonly newSenderId: string;
  /** What the item says already: a matter or unit that was valid then may stay. */
  readonly before?: { readonly matter: string; readonly unit: string };
};

export type CheckedDescription = {
  readonly clear: BodyOf<"ItemDescribed">;
  readonly sealed: Omit<SealedOf<"ItemDescribed">, "reason">;
  /** The new sender's own fact; nothing for a known sender or "brak danych". */
  readonly senderFacts: readonly FactDraft<"SenderRecorded">[];
};

/**
 * Checks a description against the directory, the dates and the known senders, and parts it into what may stand in the open
 * and what is sealed. Refuses with the field's sentence; nothing is recorded then.
 */
export function checkDescription(
  told: Description,
  context: DescriptionContext,
): Outcome<CheckedDescription, IntakeRefusal> {
  const matter = matterOf(told.matter, context);
  if (!matter.ok) return matter;
  if (!unitHolds(told.unit, context)) return refused("unit-unknown", { field: "unit" });
  const dates = letterDates(told, context.receivedOn);
  if (!dates.ok) return dates;
  const sender = senderOf(told, context);
  if (!sender.ok) return sender;
  return accepted({
    senderFacts: sender.value.facts,
    clear: {
      channel: told.channel,
      matter: told.matter,
      unit: told.unit,
      sender: sender.value.id,
      documentDate: told.documentDate,
      attachments: told.attachments,
      pages: told.pages,
      postedOn: told.postedOn,
      dueOn: dueOn(matter.value, context.receivedOn, context.directory),
      nameOnReceipt: told.nameOnReceipt,
    },
    sealed: {
      title: told.title,
      reference: told.reference,
      postalNumber: told.postalNumber === "" ? null : told.postalNumber,
      remarks: told.remarks,
    },
  });
}

/** The matter type of a code. Refuses one that the directory does not have, and one that is no longer taken in. */
function matterOf(code: string, context: DescriptionContext): Outcome<Matter, IntakeRefusal> {
  const ofCode = context.directory.matters.filter((matter) => matter.code === code);
  const latest = ofCode.at(-1);
  if (latest === undefined) return refused("matter-unknown", { field: "matter" });
  const valid = validOn(ofCode, context.today)[0];
  if (valid !== undefined) return accepted(valid);
  if (context.before?.matter === code) return accepted(latest);
  return refused("matter-retired", { field: "matter" });
}

function unitHolds(symbol: string, context: DescriptionContext): boolean {
  const units = validOn(context.directory.units, context.today);
  return units.some((unit) => unit.symbol === symbol) || context.before?.unit === symbol;
}

type SenderFound = { readonly id: string | null; readonly facts: readonly FactDraft<"SenderRecorded">[] };

function senderOf(told: Description, context: DescriptionContext): Outcome<SenderFound, IntakeRefusal> {
  const choice = told.sender;
  switch (choice.kind) {
    case "no-data":
      return accepted({ id: null, facts: [] });
    case "known":
      if (!context.knowsSender(choice.id)) return refused("sender-unknown", { field: "sender" });
      return accepted({ id: choice.id, facts: [] });
    case "new": {
      const details = senderDetails(choice.sender, context.today);
      if (!details.ok) return details;
      const fact = {
        kind: "SenderRecorded",
        subject: context.newSenderId,
        body: { type: choice.sender.type },
        sealed: details.value,
      } as const;
      return accepted({ id: context.newSenderId, facts: [fact] });
    }
    default:
      return choice satisfies never;
  }
}
