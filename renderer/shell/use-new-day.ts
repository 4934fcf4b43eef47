import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useToday } from "../parts/use-now.ts";

/** At midnight in Warsaw everything is asked for anew: the day, the list, the valid units and matters. */
export function useNewDay(): void {
  const cache = useQueryClient();
  const today = useToday();
  const known = useRef(today);
  useEffect(() => {
    if (known.current === today) return;
    known.current = today;
    void cache.invalidateQueries();
  }, [cache, today]);
}
