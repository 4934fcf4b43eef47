import { type Case } from "../../domain/cases/case.ts";
import { civilDay, deadlineOf } from "../../domain/cases/deadline.ts";
import { letterReference, referenceText } from "../../domain/cases/reference.ts";
import { partyTermDays } from "../../domain/deadlines/party-term.ts";
import { type Directory, type Unit } from "../../domain/directory/directory.ts";
import { type Letter } from "../../domain/letters/letter.ts";
import { summonsOf } from "../../domain/letters/write.ts";
import { formatRpw } from "../../domain/numbers/rpw.ts";
import { type LetterContent } from "../../paper/letter-content.ts";
import { type Reads } from "../../store/reads/reads.ts";
import { type LetterData } from "../../words/papers/letter-data.ts";
import { letterExplanation } from "../../words/papers/letter-explanation.ts";
import { letterLaws } from "../../words/papers/letter-law.ts";
import { letterLawOn } from "../../words/papers/letter-law-on.ts";
import { matterOf, numberOf, unitOf } from "./paper-content.ts";

/** What letters are made from: the store, the office, the day. */
export type LetterDesk = {
  readonly read: Reads;
  readonly directory: Directory;
  /** Civil day in Warsaw. */
  readonly today: string;
};

/** What the clerk says before a letter is prefilled. */
export type LetterHints = {
  readonly letter?: string;
  readonly termDays?: number | null;
  readonly wants?: readonly string[];
  readonly newDueOn?: string | null;
  readonly reason?: string;
  /** Name and address of the competent office. */
  readonly office?: string;
};

/** What is known of a case, as the templates of letters take it. */
export function letterData(one: Case, hints: LetterHints, desk: LetterDesk): LetterData {
  const { read, directory, today } = desk;
  const { office } = directory;
  const first = one.items.find((joined) => joined.first);
  const item = first === undefined ? null : (read.items.byId(first.item)?.item ?? null);
  // A notice speaks of the term that it prolongs, before it and after.
  const extensions = one.extensions.filter(({ letter }) => letter === null || letter !== hints.letter);
  const deadline = deadlineOf({ ...one, extensions }, { directory });
  const summons = summonsOf(one);
  const days = summons === null ? null : partyTermDays(summons, civilDay(today));
  const termDays = hints.termDays ?? days?.days ?? null;
  const other = addressed(hints.office ?? "");
  return {
    law: letterLawOn(one.proceeding?.proceeding ?? "none", civilDay(today)) ?? letterLaws.kpa,
    authority: office.authority ?? { name: office.name, genitive: office.name },
    boardGenitive: office.authority?.boardGenitive ?? "",
    matter: one.title ?? matterOf(directory, one.matter)?.name ?? one.matter,
    ...(one.reference !== null && { reference: referenceText(one.reference) }),
    ...(item !== null && {
      filedOn: item.received.receivedOn,
      filedAt: item.received.receivedTime,
      registerNumber: formatRpw(numberOf(item)),
      attachments: item.description.attachments,
    }),
    ...(hints.wants !== undefined && hints.wants.length > 0 && { missing: hints.wants }),
    ...(termDays !== null && { termDays }),
    ...(deadline?.dueOn != null && { dueOn: deadline.dueOn }),
    ...(hints.newDueOn != null && { newDueOn: hints.newDueOn }),
    ...(hints.reason !== undefined &&
      hints.reason !== "" && { delayReason: hints.reason, forwardReason: hints.reason }),
    ...(other.name !== "" && {
      otherOffice: {
        name: other.name,
        ...(other.lines.length > 0 && { address: other.lines.join(", ") }),
      },
    }),
  };
}

/** A name and the lines of an address, written in lines or with commas. */
export function addressed(text: string): { readonly name: string; readonly lines: readonly string[] } {
  const parts = text.split(/\r?\n|,/u).map((part) => part.trim());
  const [name = "", ...lines] = parts.filter((part) => part !== "");
  return { name: name.slice(0, 300), lines: lines.slice(0, 5).map((line) => line.slice(0, 120)) };
}

/** Everything that stands on the paper of a letter; a draft says that it is one. Throws where the text was erased. */
export function letterContent(letter: Letter, one: Case, desk: LetterDesk): LetterContent {
  const { directory, read } = desk;
  const { office } = directory;
  const { content, text, signed, dispatched } = letter;
  if (text === null) throw new Error("A letter without its text");
  const unit = unitOf(directory, one.unit);
  const officer = one.clerk === null ? null : read.clerks.byId(one.clerk);
  const signer = read.clerks.byId(signed?.signer ?? letter.draftedBy);
  const { explanation } = content;
  const explained =
    explanation === null
      ? null
      : letterExplanation(content.letter, explanation, letterData(one, hintsOf(letter), desk));
  return {
    office: {
      name: office.name,
      ...(unit !== undefined && { unit: unit.name }),
      address: `${office.address}, ${office.postal}`,
      contacts: [office.phone, office.email],
      place: office.postal.replace(/^\d{2}-\d{3}\s+/u, ""),
      privacyAddress: office.privacyUrl,
    },
    day: signed?.on ?? null,
    reference: signed?.reference ?? referenceNow(one, { initials: signer?.initials ?? null, read }),
    ...(text.theirReference !== null && { theirReference: text.theirReference }),
    ...(officer !== null && { officer: { name: officer.name, ...phoneOf(unit) } }),
    addressee: text.addressee,
    text: { title: text.title, pieces: text.text },
    ...(explained !== null && { explanation: explained }),
    signature: {
      name: signer?.name ?? "",
      post: unit?.name ?? "",
      ...(office.authority !== undefined && { onBehalfOf: office.authority.genitive }),
    },
    attachments: content.attachments,
    ...(dispatched !== null && { channel: dispatched.channel }),
  };
}

/** What a draft would carry if it were signed now; a folder's letters carry the number of its first item. */
function referenceNow(
  one: Case,
  { initials, read }: { readonly initials: string | null; readonly read: Reads },
): string {
  if (one.reference !== null) return letterReference(one.reference, initials);
  return registerNumberOf(one, read) ?? "";
}

/** The register number of the first item; null where this station does not hold it. */
export function registerNumberOf(one: Case, read: Reads): string | null {
  const first = one.items.find((joined) => joined.first);
  const item = first === undefined ? null : (read.items.byId(first.item)?.item ?? null);
  return item && formatRpw(numberOf(item));
}

/** What the explanation needs of what the letter says. */
function hintsOf({ id, content }: Letter): LetterHints {
  return { letter: id, termDays: content.termDays, newDueOn: content.newDueOn };
}

function phoneOf(unit: Unit | undefined): { readonly phone?: string } {
  return unit === undefined || unit.phone === "" ? {} : { phone: unit.phone };
}
