import { type OfficeClient } from "../contract/client.ts";
import { type Clock } from "../office/ports.ts";
import { type DemoCase } from "./demo-cases.ts";

/** How long the centre is waited for, in tries a fifth of a second apart. Without it the demo's folders ask for their numbers later. */
const TRIES = 50;
const PAUSE_MS = 200;

/**
 * Takes the lists of the demo's cases to its station, so that their numbers are given at once, in the order of the days on which
 * they were opened.
 */
export async function takeLists(
  client: OfficeClient,
  { ring }: Pick<Clock, "ring">,
  { cases, years }: { readonly cases: readonly DemoCase[]; readonly years: readonly number[] },
): Promise<void> {
  const { matters } = await client.cases.form();
  const wanted = new Set(
    cases.flatMap((one) => {
      const matter = matters.find(({ code }) => code === one.matter);
      const jrwa = one.class ?? matter?.recordClasses[0];
      return matter === undefined || jrwa === undefined ? [] : [`${matter.unit} ${jrwa}`];
    }),
  );
  if (!(await inContact(client, ring))) return;
  for (const year of new Set(years)) {
    for (const list of wanted) {
      const [unit = "", jrwa = ""] = list.split(" ");
      await client.cases.takeList({ unit, jrwa, year });
    }
  }
}

async function inContact(client: OfficeClient, ring: Clock["ring"]): Promise<boolean> {
  for (let left = TRIES; left > 0; left -= 1) {
    if ((await client.cases.form()).centreReachable) return true;
    await new Promise<void>((resolve) => void ring(PAUSE_MS, resolve));
  }
  return false;
}
