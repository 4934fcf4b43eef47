import { decodeJwt, importJWK, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { type Address } from "./addresses.ts";

/** `authorization: Okienko <token>` */
export const SIGNATURE_SCHEME = "Okienko";

/** Station and office of a request that cannot name them yet: enrolment. */
export const ENROLLING = "enrol";

const TYPE = "okienko-request+jwt";

/**
 * What a station puts its name to: a JWT (EdDSA over Ed25519) with these claims, one for each request. The body is
 * covered by its SHA-256, so that large bodies are hashed as they lie on the wire.
 */
export const claimsSchema = z.object({
  iss: z.string().min(1).max(40),
  aud: z.string().min(1).max(40),
  htm: z.literal("POST"),
  htu: z.string(),
  iat: z.int(),
  jti: z.string().min(16).max(64),
  bh: z.string().length(43),
});
export type Claims = z.infer<typeof claimsSchema>;

export type RequestToSign = {
  readonly station: string;
  readonly office: string;
  readonly address: Address;
  /** Instant by the centre's clock as far as the station knows it, in milliseconds since 1970. */
  readonly atMs: number;
  /** Never used before: 16 random bytes or more, base64url. */
  readonly nonce: string;
  /** SHA-256 of the body's bytes, base64url without padding. */
  readonly bodyHash: string;
};

/** An Ed25519 key pair as JWK: `x` public, `d` private, each 32 bytes in base64url. */
export type StationKey = { readonly x: string; readonly d: string };

/** The value of the `authorization` header. Deterministic: the same request gives the same text. */
export async function signRequest(request: RequestToSign, key: StationKey): Promise<string> {
  const token = await new SignJWT({ htm: "POST", htu: request.address, bh: request.bodyHash })
    .setProtectedHeader({ alg: "EdDSA", typ: TYPE })
    .setIssuer(request.station)
    .setAudience(request.office)
    .setIssuedAt(Math.floor(request.atMs / 1000))
    .setJti(request.nonce)
    .sign(await importJWK({ kty: "OKP", crv: "Ed25519", x: key.x, d: key.d }, "EdDSA"));
  return `${SIGNATURE_SCHEME} ${token}`;
}

/**
 * The claims of a header that the key `publicKey` (base64url) signed, or null if it did not. Says nothing about time,
 * repetition or the body: whoever receives the request compares those.
 */
export async function verifiedClaims(header: string, publicKey: string): Promise<Claims | null> {
  const token = tokenOf(header);
  if (token === null) return null;
  try {
    const key = await importJWK({ kty: "OKP", crv: "Ed25519", x: publicKey }, "EdDSA");
    const { payload } = await jwtVerify(token, key, { algorithms: ["EdDSA"], typ: TYPE });
    return claimsSchema.safeParse(payload).data ?? null;
  } catch {
    return null;
  }
}

/** Who says to have signed: to find the key by, not to be believed. Null: not a header of ours. */
export function claimedSender(header: string): { readonly office: string; readonly station: string } | null {
  const token = tokenOf(header);
  if (token === null) return null;
  try {
    const claims = claimsSchema.parse(decodeJwt(token));
    return { office: claims.aud, station: claims.iss };
  } catch {
    return null;
  }
}

function tokenOf(header: string): string | null {
  const [scheme, token, more] = header.split(" ");
  return scheme === SIGNATURE_SCHEME && token !== undefined && more === undefined ? token : null;
}
