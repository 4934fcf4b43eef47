import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

export type ThingInHand = {
  /** Id of the item that is open, if one is. */
  readonly item: string | undefined;
  /** Id of the item whose description is being written or corrected. */
  readonly describe: string | undefined;
  /** Id of the case that is open; an item may lie open over it. */
  readonly caseId: string | undefined;
  /** Id of the letter out that is open, or `new` for one that is being begun in the open case. */
  readonly letter: string | undefined;
  readonly open: (item: string) => void;
  readonly close: () => void;
  readonly openCase: (caseId: string) => void;
  readonly closeCase: () => void;
  readonly openLetter: (letter: string) => void;
  readonly closeLetter: () => void;
  readonly startDescribing: (item: string) => void;
  readonly stopDescribing: () => void;
};

/** The one thing in hand stands in the address, on every screen, so that Back closes it and a link opens it. */
export function useThingInHand(): ThingInHand {
  const { item, describe, case: caseId, letter } = useSearch({ strict: false });
  const navigate = useNavigate();
  return {
    item,
    describe,
    caseId,
    letter,
    open: useCallback(
      (next) => void navigate({ to: ".", search: (now) => ({ ...now, item: next }) }),
      [navigate],
    ),
    close: useCallback(
      () => void navigate({ to: ".", search: ({ item: _closed, ...rest }) => rest }),
      [navigate],
    ),
    openCase: useCallback(
      (next) =>
        void navigate({
          to: ".",
          search: ({ item: _item, letter: _letter, ...rest }) => ({ ...rest, case: next }),
        }),
      [navigate],
    ),
    closeCase: useCallback(
      () =>
        void navigate({
          to: ".",
          search: ({ case: _closed, letter: _letter, item: _item, ...rest }) => rest,
        }),
      [navigate],
    ),
    openLetter: useCallback(
      (next) => void navigate({ to: ".", search: ({ item: _item, ...rest }) => ({ ...rest, letter: next }) }),
      [navigate],
    ),
    closeLetter: useCallback(
      () => void navigate({ to: ".", search: ({ letter: _closed, ...rest }) => rest }),
      [navigate],
    ),
    startDescribing: useCallback(
      (next) => void navigate({ to: "/kancelaria", search: { item: next, describe: next } }),
      [navigate],
    ),
    stopDescribing: useCallback(
      () => void navigate({ to: ".", search: ({ describe: _done, item: _closed, ...rest }) => rest }),
      [navigate],
    ),
  };
}
