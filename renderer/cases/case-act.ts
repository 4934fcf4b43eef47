import { type UseMutationOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type z } from "zod";
import { type CaseView } from "../../main/contract/case-views.ts";
import { checkInput } from "../api/check.ts";
import { type Failure } from "../api/failure.ts";
import { useFailures } from "../api/use-failures.ts";
import { useOffice } from "../api/office.tsx";

/** An act with what the form under it shows: what is wrong with which field, what with the whole. */
export type Act<Input, Output = unknown> = {
  /** `then` hears the answer after all else was done with it. */
  readonly send: (input: Input, then?: (output: Output) => void) => void;
  readonly at: (field: string) => string | undefined;
  /** What stands beside no field of the form. */
  readonly general: Failure | undefined;
  readonly failures: readonly Failure[];
  readonly busy: boolean;
};

/** A procedure of the contract as far as a form needs it: the schema that checks what was typed before it is sent. */
export type Asked = { readonly "~orpc": { readonly inputSchema?: z.ZodType | undefined } };

/**
 * Checks by the contract's own schema, sends, and sorts what came back: `fields` are the paths of the input that the form draws.
 * `options` are the procedure's `mutationOptions()`.
 */
export function useAct<Input, Output, Context>(
  asked: Asked,
  options: UseMutationOptions<Output, Error, Input, Context>,
  { fields, onDone }: { readonly fields: readonly string[]; readonly onDone: (output: Output) => void },
): Act<Input, Output> {
  const { mutate, error, isPending } = useMutation(options);
  const [checked, setChecked] = useState<readonly Failure[]>([]);
  const failures = useFailures(checked, error);
  const schema = asked["~orpc"].inputSchema;
  return {
    send: (input, then) => {
      const wrong = schema === undefined ? [] : checkInput(schema, input);
      setChecked(wrong);
      if (wrong.length > 0 || isPending) return;
      mutate(input, {
        onSuccess: (output) => {
          onDone(output);
          then?.(output);
        },
      });
    },
    at: (field) => failures.find((failure) => failure.field === field)?.sentence,
    general: failures.find(({ field }) => field === undefined || !fields.includes(field)),
    failures,
    busy: isPending,
  };
}

/** What to do with a case that came back changed: it is shown as it is now, and every list asks again. */
export function useCaseChanged(): (changed: CaseView) => void {
  const { queries } = useOffice();
  const cache = useQueryClient();
  return (changed) => {
    cache.setQueryData(queries.cases.case.queryKey({ input: { case: changed.id } }), changed);
    const lists = [queries.cases.board, queries.cases.page, queries.cases.inbox, queries.cases.ofItem];
    for (const list of [...lists, queries.cases.proposals, queries.cases.lists])
      void cache.invalidateQueries({ queryKey: list.key() });
  };
}
