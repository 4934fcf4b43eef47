import { type UseMutationOptions } from "@tanstack/react-query";
import { type CaseView } from "../../../main/contract/case-views.ts";
import { useKept } from "../../parts/Kept.tsx";
import { type Act, type Asked, useAct, useCaseChanged } from "../case-act.ts";
import { type ActProps } from "./act-props.ts";

export type CaseForm<Typed, Input> = {
  readonly typed: Typed;
  readonly set: (change: Partial<Typed>) => void;
  readonly act: Act<Input>;
};

/**
 * What is typed beside a case, and the act that it is for. The text is kept under the case and `name` until the act has succeeded;
 * `options` are the procedure's `mutationOptions()`, `asked` its line of the contract.
 */
export function useCaseForm<Typed extends object, Input, Context>(
  { view, onDone }: Pick<ActProps, "view" | "onDone">,
  form: {
    readonly name: string;
    readonly fresh: Typed;
    readonly asked: Asked;
    readonly options: UseMutationOptions<CaseView, Error, Input, Context>;
    readonly fields: readonly string[];
  },
): CaseForm<Typed, Input> {
  const changed = useCaseChanged();
  const kept = useKept(`${view.id}/${form.name}`, form.fresh);
  const act = useAct(form.asked, form.options, {
    fields: form.fields,
    onDone: (after) => {
      kept.forget();
      changed(after);
      onDone(after);
    },
  });
  return { typed: kept.value, set: (change) => kept.keep((now) => ({ ...now, ...change })), act };
}
