/**
 * The text whose HMAC-SHA-256 under the office's receipt secret, as 64 lower-case hex digits, is the `receiptHash` of an
 * item. The station computes it when it registers and writes it into the open body; the number itself stands only in the
 * sealed part. So the centre can answer who knows the number, and holds nothing from which numbers can be listed.
 *
 * `number` is the normalised receipt number: its twelve symbols, without hyphens.
 */
export function receiptHashText(number: string): string {
  return `okienko.receipt.1:${number}`;
}
