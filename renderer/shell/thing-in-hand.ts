import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

export type ThingInHand = {
  /** Id of the item that is open, if one is. */
  readonly item: string | undefined;
  readonly open: (item: string) => void;
  readonly close: () => void;
};

/** The one thing in hand stands in the address, on every screen, so that Back closes it and a link opens it. */
export function useThingInHand(): ThingInHand {
  const { item } = useSearch({ strict: false });
  const navigate = useNavigate();
  const open = useCallback(
    (next: string) => void navigate({ to: ".", search: (now) => ({ ...now, item: next }) }),
    [navigate],
  );
  const close = useCallback(
    () => void navigate({ to: ".", search: ({ item: _closed, ...rest }) => rest }),
    [navigate],
  );
  return { item, open, close };
}
