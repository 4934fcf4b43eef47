import { CLOCK_WINDOW_S } from "../../protocol/limits.ts";
import { claimedSender, type Claims, ENROLLING, verifiedClaims } from "../../protocol/signing.ts";
import { type Centre } from "../centre.ts";
import { bodyHash } from "../crypto.ts";
import { type Refused, refuse } from "../refuse.ts";
import { type Sender } from "../sender.ts";
import { type Nonces } from "./nonces.ts";

export type SignedRequest = { readonly header: string; readonly path: string; readonly body: Uint8Array };

/** Who sent a request, or why nobody is believed. The order of the checks is SIGN-2. */
export async function senderOf(
  centre: Centre,
  nonces: Nonces,
  request: SignedRequest,
): Promise<Sender | Refused> {
  const claimed = claimedSender(request.header);
  if (claimed === null) return refuse("bad-signature");
  const row = await centre.db
    .selectFrom("stations")
    .select(["public_key", "scopes", "epoch", "settled_epoch", "last_contact", "revoked_at", "revoke_reason"])
    .where("office", "=", claimed.office)
    .where("station", "=", claimed.station)
    .executeTakeFirst();
  if (row === undefined) return refuse("unknown-station");
  const wrong = await wrongSignature(centre, nonces, { ...request, publicKey: row.public_key });
  if (wrong !== null) return wrong;
  if (row.revoked_at !== null) return refuse("revoked", { reason: row.revoke_reason ?? "" });
  const { scopes, epoch, settled_epoch: settledEpoch, last_contact: lastContact } = row;
  return { ...claimed, scopes, epoch, settledEpoch, lastContact };
}

/** ENROL-3: the request must be signed by the key that it presents. */
export async function wrongEnrolment(
  centre: Centre,
  nonces: Nonces,
  request: SignedRequest & { readonly publicKey: string },
): Promise<Refused | null> {
  const claimed = claimedSender(request.header);
  if (claimed?.office !== ENROLLING || claimed.station !== ENROLLING) return refuse("bad-signature");
  return await wrongSignature(centre, nonces, request);
}

async function wrongSignature(
  { nowMs }: Centre,
  nonces: Nonces,
  { header, path, body, publicKey }: SignedRequest & { readonly publicKey: string },
): Promise<Refused | null> {
  const claims = await verifiedClaims(header, publicKey);
  if (claims === null || !speaksOf(claims, path, body)) return refuse("bad-signature");
  const now = nowMs() / 1000;
  if (Math.abs(claims.iat - now) > CLOCK_WINDOW_S) return refuse("stale-signature");
  return nonces.isNew(`${claims.aud} ${claims.iss} ${claims.jti}`, now) ? null : refuse("replayed");
}

function speaksOf(claims: Claims, path: string, body: Uint8Array): boolean {
  return claims.htu === path && claims.bh === bodyHash(body);
}
