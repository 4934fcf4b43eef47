import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { type Person } from "../../main/contract/people.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { useOffice } from "../api/office.tsx";
import { Waiting } from "../parts/Notice.tsx";
import { Cover } from "./Cover.tsx";
import { FirstRun } from "./FirstRun.tsx";
import { LockScreen } from "./LockScreen.tsx";
import { NoKey, OfficeLost, StoreShut } from "./OfficeLost.tsx";
import { PersonProvider } from "./person.tsx";
import { SignIn } from "./SignIn.tsx";
import { usePresence } from "./use-presence.ts";

// Asked for at once and drawn when needed: sign-in stands while the work is still being loaded.
const loading = import("./Work.tsx");
const Work = lazy(() => loading);

/** What stands between the opened window and the work: key, store, first person, sign-in, lock. */
export function Gate() {
  const { queries, lostAttempts, transport } = useOffice();
  const status = useQuery(queries.station.status.queryOptions());
  const desk = useQuery(queries.people.desk.queryOptions());
  const [seated, setSeated] = useState<Person | null>(null);
  usePresence(desk.data?.state === "signed-in");

  if (transport === "none") return <NoKey />;
  const lost = lostAttempts > 1 ? <OfficeLost attempt={lostAttempts} /> : null;
  // Asked first: over a shut store there is no desk, and the question for it is refused.
  if (status.data !== undefined && status.data.store !== "open" && lost === null)
    return <StoreShut trouble={status.data.store} />;
  if (status.data === undefined || desk.data === undefined) {
    return (
      lost ?? (
        <Cover label={words.shell.name}>
          <Waiting>{words.parts.loading}</Waiting>
        </Cover>
      )
    );
  }
  const where = desk.data;
  if (where.state === "founding") return <FirstRun enrolled={status.data.station !== null} />;
  if ("person" in where && where.person !== seated) setSeated(where.person);
  const person = "person" in where ? where.person : seated;
  if (person === null) return <SignIn />;
  // The work stays mounted under the lock, while the office is away and, for it comes back with an empty desk, under the sign-in
  // that follows: what was typed must not be lost.
  const covered = where.state !== "signed-in" || lost !== null;
  return (
    <PersonProvider person={person}>
      <div className="behind" inert={covered}>
        <Suspense fallback={<Waiting>{words.parts.loading}</Waiting>}>
          <Work />
        </Suspense>
      </div>
      {where.state === "locked" ? <LockScreen person={where.person} /> : null}
      {where.state === "signed-out" ? <SignIn /> : null}
      {lost}
    </PersonProvider>
  );
}
