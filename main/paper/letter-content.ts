import { type Addressee, type DispatchChannel } from "../domain/letters/facts.ts";
import { type LetterExplanation, type LetterText } from "../words/papers/letter-data.ts";

/** Everything that stands on a letter out. Texts may be of any length and hold any characters. */
export type LetterContent = {
  readonly office: {
    readonly name: string;
    /** The unit that writes: "Referat Finansowy"; absent when the office itself does. */
    readonly unit?: string;
    readonly address: string;
    /** Phone, e-mail, address for electronic delivery: each a line of its own. */
    readonly contacts: readonly string[];
    /** The place that stands before the date: "Kruszyna". */
    readonly place: string;
    /** Where the information clause stands in full (RODO): an address for people to type. */
    readonly privacyAddress: string;
  };
  /** ISO day of the letter; null while it is a draft, which says PROJEKT in its place. */
  readonly day: string | null;
  /** The case's reference with the clerk's initials: "FN.3120.77.2026.JW". */
  readonly reference: string;
  readonly theirReference?: string;
  readonly officer?: { readonly name: string; readonly phone?: string };
  readonly addressee: Addressee;
  readonly text: LetterText;
  /** The plain explanation under the text, where the reader asked for one. */
  readonly explanation?: LetterExplanation;
  readonly signature: {
    /** "Jadwiga Wójcik". */
    readonly name: string;
    /** Post: "Kierownik Referatu Finansowego". */
    readonly post: string;
    /** "Wójta": prints "z up. Wójta" above. */
    readonly onBehalfOf?: string;
    /** Says so in place of the room for a pen. */
    readonly electronic?: boolean;
  };
  /** How many, and what they are where that is known. */
  readonly attachments: number;
  readonly attachmentNames?: readonly string[];
  /** Who gets it besides the addressee and the file. */
  readonly alsoTo?: readonly string[];
  readonly channel?: DispatchChannel;
};
