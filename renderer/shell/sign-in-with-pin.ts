import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Desk } from "../../main/contract/people.ts";
import { failureOf, type Failure } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";

const personOf = (desk: Desk | undefined): string | null =>
  desk?.state === "signed-in" || desk?.state === "locked" ? desk.person.id : null;

/** What one person was shown is not left on the screen for another, who may not be allowed to see it. */
const isWork = ([path]: readonly unknown[]): boolean =>
  Array.isArray(path) && !["people.desk", "people.names", "station.status"].includes(path.join("."));

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
        const before = cache.getQueryData(queries.people.desk.queryKey());
        cache.setQueryData(queries.people.desk.queryKey(), desk);
        if (personOf(before) === personOf(desk)) await cache.invalidateQueries();
        else await cache.resetQueries({ predicate: ({ queryKey }) => isWork(queryKey) });
      },
    }),
  );
  return {
    signIn: (clerk, pin) => signIn.mutate({ clerk, pin }),
    busy: signIn.isPending,
    failure: signIn.error === null ? undefined : failureOf(signIn.error),
  };
}
