import { useEffect, useRef } from "react";
import { useOffice } from "../api/office.tsx";

/** At most so often the office is told that somebody is there, in milliseconds. */
export const PRESENCE_MS = 60_000;

/**
 * Tells the office that a person is at the desk: who only reads lists does nothing that the office sees, and would be locked out in
 * the middle of a page. A key or a press says it, once a minute; a window that is merely open says nothing.
 */
export function usePresence(signedIn: boolean): void {
  const { client } = useOffice();
  const told = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (!signedIn) return;
    const here = ({ timeStamp }: Event): void => {
      if (timeStamp - told.current < PRESENCE_MS) return;
      told.current = timeStamp;
      // A lost word costs nothing: the next one comes in a minute.
      client.people.present().catch(() => undefined);
    };
    document.addEventListener("keydown", here, true);
    document.addEventListener("pointerdown", here, true);
    document.addEventListener("wheel", here, { capture: true, passive: true });
    return () => {
      document.removeEventListener("keydown", here, true);
      document.removeEventListener("pointerdown", here, true);
      document.removeEventListener("wheel", here, true);
    };
  }, [client, signedIn]);
}
