import { accepted } from "../domain/refusal.ts";
import { enrolmentSchema } from "../domain/station/enrolment.ts";
import { type Store } from "../store/store.ts";

/**
 * The centre has another address than when this station enrolled: it was moved to another machine or name. Who the centre is does
 * not hang on its address (a strange one cannot answer what the station asks), so the station follows where it is told to go.
 * The address of the citizen's page moves along where it was the centre's own. An address that others could listen in on is not
 * followed, as it would not have been enrolled with.
 */
export function followCentre(store: Store, address: string): void {
  const who = store.identity();
  const now = trimmed(address);
  if (who === null || trimmed(who.centralUrl) === now) return;
  if (!enrolmentSchema.shape.centralUrl.safeParse(now).success) return;
  const statusUrl = trimmed(who.statusUrl) === trimmed(who.centralUrl) ? now : who.statusUrl;
  store.write<null, never>((tx) => {
    tx.saveIdentity({ ...who, centralUrl: now, statusUrl });
    return accepted(null);
  });
}

function trimmed(address: string): string {
  return address.replace(/\/+$/, "");
}
