import { createHash, generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { addresses } from "../../../sync/protocol/addresses.ts";
import {
  claimedSender,
  type RequestToSign,
  signRequest,
  type StationKey,
  verifiedClaims,
} from "../../../sync/protocol/signing.ts";

function newKey(): StationKey {
  const { x, d } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  if (x === undefined || d === undefined) throw new Error("An Ed25519 key has x and d");
  return { x, d };
}

const bodyHash = createHash("sha256").update("{}").digest("base64url");
const request: RequestToSign = {
  station: "k1",
  office: "kruszyna",
  address: addresses.push,
  atMs: Date.UTC(2026, 10, 21, 9, 42, 0, 500),
  nonce: "0123456789abcdef0123",
  bodyHash,
};

test("SIGN-1 a signed request gives back its claims to the holder of the public key", async () => {
  const key = newKey();

  const claims = await verifiedClaims(await signRequest(request, key), key.x);

  expect(claims).toEqual({
    iss: "k1",
    aud: "kruszyna",
    htm: "POST",
    htu: "/sync/v1/push",
    iat: Date.UTC(2026, 10, 21, 9, 42) / 1000,
    jti: "0123456789abcdef0123",
    bh: bodyHash,
  });
});

test("SIGN-1 signing is deterministic", async () => {
  const key = newKey();

  expect(await signRequest(request, key)).toBe(await signRequest(request, key));
});

test("SIGN-1 another key does not verify", async () => {
  const header = await signRequest(request, newKey());

  expect(await verifiedClaims(header, newKey().x)).toBeNull();
});

test("SIGN-1 any changed character of the token does not verify", async () => {
  const key = newKey();
  const header = await signRequest(request, key);

  for (let at = "Okienko ".length; at < header.length - 1; at += 7) {
    const other = header[at] === "A" ? "B" : "A";
    const changed = header.slice(0, at) + other + header.slice(at + 1);
    expect(await verifiedClaims(changed, key.x), `character ${at}`).toBeNull();
  }
});

test("SIGN-1 a token without signature does not verify", async () => {
  const key = newKey();
  const [, payload] = (await signRequest(request, key)).split(".");
  const none = Buffer.from(JSON.stringify({ alg: "none", typ: "okienko-request+jwt" })).toString("base64url");

  expect(await verifiedClaims(`Okienko ${none}.${payload}.`, key.x)).toBeNull();
});

test("SIGN-1 the claimed sender is read without a key", async () => {
  expect(claimedSender(await signRequest(request, newKey()))).toEqual({ office: "kruszyna", station: "k1" });
});

test.each(["", "Bearer x", "Okienko", "Okienko x", "Okienko a.b.c", "Okienko a.b.c d"])(
  "SIGN-1 the header %j is nobody's",
  async (header) => {
    expect(claimedSender(header)).toBeNull();
    expect(await verifiedClaims(header, newKey().x)).toBeNull();
  },
);
