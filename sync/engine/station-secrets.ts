import { receiptHashText } from "../protocol/receipt-hash.ts";
import { signRequest, type StationKey } from "../protocol/signing.ts";
import { type Sign } from "./web.ts";

/** Signs requests with the station's Ed25519 key, for whoever keeps that key and knows no protocol. */
export function signWith(key: StationKey): Sign {
  return (request) => signRequest(request, key);
}

/** The text under a receipt's keyed hash. `number` is normalised: twelve symbols without hyphens. */
export function textToHash(number: string): string {
  return receiptHashText(number);
}
