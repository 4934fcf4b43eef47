import { generateKeyPairSync } from "node:crypto";
import { z } from "zod";
import { type Tx } from "../store/store.ts";
import { signWith } from "../../sync/engine/station-secrets.ts";
import { type Sign } from "../../sync/engine/web.ts";

/** Where the station's Ed25519 key is kept in the encrypted store. */
const SETTING = "station-key";

const keySchema = z.strictObject({ x: z.string(), d: z.string() });
type Key = z.infer<typeof keySchema>;

/**
 * The station's key, made at the first asking. It is kept before the centre hears of it, so that an answer lost on the way can
 * be asked for again with the same key.
 */
export function keepStationKey(tx: Pick<Tx, "setting" | "saveSetting">): {
  readonly publicKey: string;
  readonly sign: Sign;
} {
  const key = keyOf(tx) ?? newKey();
  tx.saveSetting(SETTING, key);
  return { publicKey: key.x, sign: signWith(key) };
}

/** Signs with the key that is kept; null where there is none yet. */
export function stationSign(from: Pick<Tx, "setting">): Sign | null {
  const key = keyOf(from);
  return key && signWith(key);
}

function keyOf(from: Pick<Tx, "setting">): Key | null {
  return keySchema.safeParse(from.setting(SETTING)).data ?? null;
}

function newKey(): Key {
  const { x, d } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  return keySchema.parse({ x, d });
}
