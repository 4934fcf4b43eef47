import { useMutation } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from "react";
import { type Found } from "../../main/contract/registry.ts";
import { type Failure, failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useThingInHand } from "../shell/thing-in-hand.ts";
import { useWedge } from "./use-wedge.ts";

/** What the box says about the last scan or typed number. An item that was found needs no words: it lies open. */
export type ScanOutcome = { readonly text: string } & (
  | Exclude<Found, { kind: "item" | "case" | "letter" }>
  | { kind: "failed"; failure: Failure }
);

export type Scans = {
  readonly outcome: ScanOutcome | null;
  readonly busy: boolean;
  readonly scan: (text: string) => void;
  /** A typed number or words; `onWords` when nothing is found under such a number. */
  readonly look: (text: string, onWords: () => void) => void;
  readonly clear: () => void;
};

const ScansContext = createContext<Scans | null>(null);

export function useScans(): Scans {
  const scans = use(ScansContext);
  if (scans === null) throw new Error("ScanProvider is missing above");
  return scans;
}

/** Scans land here from anywhere: the keyboard wedge, the office's own scanner, the camera. */
export function ScanProvider({ children }: { readonly children: ReactNode }) {
  const { queries, hearScans } = useOffice();
  const { open, openCase, openLetter } = useThingInHand();
  const [outcome, setOutcome] = useState<ScanOutcome | null>(null);
  const { mutate, isPending } = useMutation(queries.registry.find.mutationOptions());

  const find = useCallback(
    (text: string, scanned: boolean, onWords?: () => void) =>
      mutate(
        { text, scanned },
        {
          onSuccess: (found) => {
            if (found.kind === "item") {
              // A letter that lies in a case is scanned by whoever works on the case; the letter is one key away in it.
              const lies = scanned && found.by === "label" ? found.item.case : null;
              if (lies === null) open(found.item.id);
              else openCase(lies.id);
            }
            if (found.kind === "case") openCase(found.case.id);
            if (found.kind === "letter") openLetter(found.letter.id);
            if (found.kind === "case" || found.kind === "letter") return setOutcome(null);
            const mayBeWords = found.kind === "foreign" || (found.kind === "not-here" && found.by === "rpw");
            if (mayBeWords && onWords !== undefined) onWords();
            else setOutcome(found.kind === "item" ? null : { ...found, text });
          },
          onError: (error) => setOutcome({ kind: "failed", text, failure: failureOf(error) }),
        },
      ),
    [mutate, open, openCase, openLetter],
  );
  const scan = useCallback((text: string) => find(text, true), [find]);
  const scans = useMemo<Scans>(
    () => ({
      outcome,
      busy: isPending,
      scan,
      look: (text, onWords) => find(text, false, onWords),
      clear: () => setOutcome(null),
    }),
    [outcome, isPending, scan, find],
  );

  useWedge(scan);
  useEffect(() => hearScans(scan), [hearScans, scan]);
  return <ScansContext value={scans}>{children}</ScansContext>;
}
