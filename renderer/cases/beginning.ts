import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type CaseView } from "../../main/contract/case-views.ts";
import { type Failure, failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useCaseChanged } from "./case-act.ts";

/** What came of an item: a case or a folder begun, or the question that has to be answered first. */
export type Begun =
  | { readonly kind: "done"; readonly view: CaseView }
  /** Opened in a class that no archivist has confirmed: to be said once more. */
  | { readonly kind: "unconfirmed"; readonly item: string }
  /** The matter leads to no one class: the item lies in a folder, and the class is asked. */
  | { readonly kind: "class-asked"; readonly view: CaseView };

export type Beginning = {
  readonly begun: Begun | null;
  readonly failure: Failure | undefined;
  readonly busy: boolean;
  readonly openCase: (item: string) => void;
  readonly openAnyway: (item: string) => void;
  readonly openFolder: (item: string) => void;
  /** The class was chosen, or the question put away. */
  readonly settle: (view: CaseView | null) => void;
};

/** Refusals after which the class is asked: nothing is wrong with the item. */
const asksForClass: ReadonlySet<string> = new Set(["class-ambiguous", "class-required", "class-unknown"]);

/** One key makes the case of an item; where its matter does not say the class, it becomes a folder and the class is asked. */
export function useBeginning(): Beginning {
  const { queries } = useOffice();
  const changed = useCaseChanged();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [failure, setFailure] = useState<Failure>();
  const fromItem = useMutation(queries.cases.openFromItem.mutationOptions());
  const folder = useMutation(queries.cases.openFolder.mutationOptions());

  function done(kind: "done" | "class-asked", view: CaseView): void {
    changed(view);
    setBegun({ kind, view });
  }
  function openFolder(item: string, kind: "done" | "class-asked"): void {
    folder.mutate(
      { item },
      { onSuccess: (view) => done(kind, view), onError: (error) => setFailure(failureOf(error)) },
    );
  }
  function openCase(item: string, unconfirmedSeen: boolean): void {
    fromItem.mutate(
      { item, unconfirmedSeen },
      {
        onSuccess: (view) => done("done", view),
        onError: (error) => {
          const refused = failureOf(error);
          if (refused.code === "class-unconfirmed") setBegun({ kind: "unconfirmed", item });
          else if (asksForClass.has(refused.code)) openFolder(item, "class-asked");
          else setFailure(refused);
        },
      },
    );
  }
  const busy = fromItem.isPending || folder.isPending;
  const fresh = (act: () => void): void => {
    if (busy) return;
    setFailure(undefined);
    setBegun(null);
    act();
  };
  return {
    begun,
    failure,
    busy,
    openCase: (item) => fresh(() => openCase(item, false)),
    openAnyway: (item) => fresh(() => openCase(item, true)),
    openFolder: (item) => fresh(() => openFolder(item, "done")),
    settle: (view) => setBegun(view === null ? null : { kind: "done", view }),
  };
}
