import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useOffice } from "../api/office.tsx";

/** Locks the desk. The lock asks for a PIN or, at the first letter typed, who else is going to work: one key does both. */
export function useLock(): () => void {
  const { queries } = useOffice();
  const cache = useQueryClient();
  const lock = useMutation(
    queries.people.lock.mutationOptions({
      onSuccess: (desk) => cache.setQueryData(queries.people.desk.queryKey(), desk),
    }),
  );
  return () => lock.mutate(undefined);
}
