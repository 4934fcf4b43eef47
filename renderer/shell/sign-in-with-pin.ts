import { useMutation, useQueryClient } from "@tanstack/react-query";
import { failureOf, type Failure } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";

export type SigningIn = {
  readonly signIn: (clerk: string, pin: string) => void;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
};

/** Sign-in, also over a locked desk. The answer is the new desk; everything else is asked for again. */
export function useSignIn(): SigningIn {
  const { queries } = useOffice();
  const cache = useQueryClient();
  const signIn = useMutation(
    queries.people.signIn.mutationOptions({
      onSuccess: async (desk) => {
        cache.setQueryData(queries.people.desk.queryKey(), desk);
        await cache.invalidateQueries();
      },
    }),
  );
  return {
    signIn: (clerk, pin) => signIn.mutate({ clerk, pin }),
    busy: signIn.isPending,
    failure: signIn.error === null ? undefined : failureOf(signIn.error),
  };
}
