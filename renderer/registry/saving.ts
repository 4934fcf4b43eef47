import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type ItemView } from "../../main/contract/item.ts";
import { type ItemDraft } from "../../main/domain/intake/draft.ts";
import { type Failure, failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";

/** What has just been saved, to be read aloud and, for a while, undone. */
export type JustSaved = {
  readonly item: ItemView;
  /** Milliseconds of this window's clock after which the office no longer undoes. */
  readonly undoUntil: number;
  /** A paper that could not even be asked for: the item stays registered. */
  readonly troubles: readonly Failure[];
  readonly undone: boolean;
};

export type Saving = {
  readonly saved: JustSaved | null;
  readonly failure: Failure | undefined;
  readonly busy: boolean;
  readonly save: (draft: ItemDraft, how: "label" | "receipt", onSaved: () => void) => void;
  readonly undo: () => void;
  readonly undoFailure: Failure | undefined;
};

/** Commit, then print: the number is durable before the label is asked for, and a printer's trouble never unsaves it. */
export function useSaving(): Saving {
  const { client, queries } = useOffice();
  const [saved, setSaved] = useState<JustSaved | null>(null);
  const register = useMutation(queries.intake.register.mutationOptions());
  const undo = useMutation(queries.intake.undo.mutationOptions());
  // Not `isPending`, which a key pressed before the next drawing still sees as it was: two presses must not take two numbers.
  const underWay = useRef(false);

  async function print(item: ItemView, how: "label" | "receipt"): Promise<void> {
    const papers = [
      client.print.label({ item: item.id }),
      ...(how === "receipt" ? [client.print.receipt({ item: item.id })] : []),
    ];
    const done = await Promise.allSettled(papers);
    const troubles = done.flatMap((paper) => (paper.status === "rejected" ? [failureOf(paper.reason)] : []));
    if (troubles.length === 0) return;
    setSaved((now) => (now?.item.id === item.id ? { ...now, troubles } : now));
  }

  return {
    saved,
    failure: register.error === null ? undefined : failureOf(register.error),
    busy: register.isPending,
    save: (draft, how, onSaved) => {
      if (underWay.current) return;
      underWay.current = true;
      register.mutate(draft, {
        onSettled: () => {
          underWay.current = false;
        },
        onSuccess: (item) => {
          undo.reset();
          setSaved({ item, undoUntil: Date.now() + item.undoSeconds * 1000, troubles: [], undone: false });
          onSaved();
          void print(item, how);
        },
      });
    },
    undo: () => {
      if (saved === null || saved.undone || undo.isPending) return;
      undo.mutate(
        { item: saved.item.id },
        { onSuccess: (item) => setSaved({ ...saved, item, undone: true }) },
      );
    },
    undoFailure: undo.error === null ? undefined : failureOf(undo.error),
  };
}
