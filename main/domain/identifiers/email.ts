import { type Brand, branded } from "../brand.ts";
import { cleanLine } from "./clean.ts";
import { blocking, type IdentifierOutcome, warning } from "./outcome.ts";

/** An e-mail address as typed, in NFC. Two are one when their `emailKey` is one. */
export type Email = Brand<"Email">;

export type EmailCode =
  | "email-too-long"
  | "email-at-sign"
  | "email-space"
  | "email-local-part"
  | "email-domain"
  | "email-domain-dot"
  | "email-mixed-scripts"
  | "email-lookalike-letters";

/**
 * Checks an e-mail address: 254 characters at most, one `@`, a domain with a dot; international domains are allowed. Letters
 * of two alphabets in one word, or foreign letters that all look Latin, are a warning: such addresses are made to deceive.
 * Whether mail arrives only the activation link tells.
 */
export function checkEmail(input: string): IdentifierOutcome<Email, EmailCode> {
  const text = cleanLine(input).normalize("NFC");
  if (text.length > 254) return blocking("FORMAT", "email-too-long", text, { length: text.length });
  if (text.includes(" ")) return blocking("FORMAT", "email-space", text);
  const [local = "", domain = "", ...more] = text.split("@");
  if (!text.includes("@") || more.length > 0) return blocking("FORMAT", "email-at-sign", text);
  if (!isLocalPart(local)) return blocking("FORMAT", "email-local-part", text);
  if (!domain.includes(".")) return blocking("FORMAT", "email-domain-dot", text);
  const labels = domain.split(".");
  if (!labels.every(isDomainLabel) || /^\d+$/.test(labels.at(-1) ?? "")) {
    return blocking("FORMAT", "email-domain", text);
  }

  const email = branded<Email>(text);
  const words = [...local.split(/[._+-]/), ...labels];
  if (words.some((word) => scriptsIn(word) > 1)) return warning("SEMANTIC", "email-mixed-scripts", email);
  // In an address that is foreign to its last label nothing pretends to be Latin.
  const latin = /[a-z]$/i.test(domain);
  if (latin && words.some((word) => lookalikes.test(word))) {
    return warning("SEMANTIC", "email-lookalike-letters", email);
  }
  return { ok: true, normalized: email };
}

/** The text by which two addresses are compared: lower-case. */
export function emailKey(email: Email): string {
  return email.toLowerCase();
}

/** Cyrillic and Greek letters drawn like Latin ones: a word of nothing else reads as a Latin word. */
const lookalikes = /^(?=.*[^\d-])[\d\-авекмнорстухіјѕԁԛԝһӏυοανικρτχ]+$/iu;

const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
] as const;

function scriptsIn(word: string): number {
  return scripts.filter((script) => script.test(word)).length;
}

function isLocalPart(local: string): boolean {
  if (local.length === 0 || local.length > 64) return false;
  if (local.startsWith(".") || local.endsWith(".") || local.includes("..")) return false;
  return /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]+$/u.test(local);
}

function isDomainLabel(label: string): boolean {
  return label.length <= 63 && /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u.test(label);
}
