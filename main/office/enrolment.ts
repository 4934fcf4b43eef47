import { type StationRefusal } from "../domain/station/refusals.ts";
import { accepted, type Outcome, refused } from "../domain/refusal.ts";
import { type WriteTrouble } from "../store/trouble.ts";
import { enrol } from "../../sync/engine/enrol.ts";
import { type Web } from "../../sync/engine/web.ts";
import { RECEIPT_SECRET } from "./receipt-number.ts";
import { type Room, STATION } from "./room.ts";
import { keepStationKey } from "./station-key.ts";

/**
 * A setting of a station that joined an office at work. It stands until the station has pulled all that the centre has for it. Till then it does not know
 * who works in the office, and must not take itself for an empty one.
 */
export const JOINING = "joining";

/**
 * Makes this machine a station of an office, with a one-time code of the centre. Identity, the office's receipt secret and the
 * station's first fact are written in one transaction. Refuses `already-enrolled` and what the centre says no with.
 */
export async function enrolStation(
  room: Room,
  web: Web<AbortSignal>,
  wish: { readonly centralUrl: string; readonly code: string; readonly machine: string },
): Promise<Outcome<null, StationRefusal | WriteTrouble>> {
  const prepared = room.keep<ReturnType<typeof keepStationKey>, StationRefusal>((tx) =>
    tx.identity() === null ? accepted(keepStationKey(tx)) : refused("already-enrolled"),
  );
  if (!prepared.ok) return prepared;
  const { publicKey, sign } = prepared.value;
  const { centralUrl, code, machine } = wish;
  const answer = await enrol({ web, url: centralUrl, code, publicKey, sign, name: machine });
  if (!answer.ok) return answer;
  const { office, station, point, epoch, scopes, statusAddress, receiptSecret, head } = answer.value;
  return room.commit<null, StationRefusal>(STATION, (tx) => {
    if (tx.identity() !== null) return refused("already-enrolled");
    tx.saveIdentity({
      office,
      station,
      name: machine,
      point,
      epoch,
      scopes,
      centralUrl,
      statusUrl: statusAddress,
    });
    tx.saveSetting(RECEIPT_SECRET, receiptSecret);
    if (head > 0) tx.saveSetting(JOINING, true);
    tx.append({ kind: "StationOpened", subject: station, body: { name: machine, point }, sealed: null });
    return accepted(null);
  });
}
