import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

export type ThingInHand = {
  /** Id of the item that is open, if one is. */
  readonly item: string | undefined;
  /** Id of the item whose description is being written or corrected. */
  readonly describe: string | undefined;
  readonly open: (item: string) => void;
  readonly close: () => void;
  readonly startDescribing: (item: string) => void;
  readonly stopDescribing: () => void;
};

/** The one thing in hand stands in the address, on every screen, so that Back closes it and a link opens it. */
export function useThingInHand(): ThingInHand {
  const { item, describe } = useSearch({ strict: false });
  const navigate = useNavigate();
  return {
    item,
    describe,
    open: useCallback(
      (next) => void navigate({ to: ".", search: (now) => ({ ...now, item: next }) }),
      [navigate],
    ),
    close: useCallback(
      () => void navigate({ to: ".", search: ({ item: _closed, ...rest }) => rest }),
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
