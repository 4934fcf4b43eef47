import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type CivilDate } from "../../main/domain/calendar/civil-date.ts";
import { type Matter, type Unit } from "../../main/domain/directory/directory.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { Waiting } from "../parts/Notice.tsx";
import { valuesOf } from "./intake-values.ts";
import { ItemForm } from "./ItemForm.tsx";

const say = words.registry.form;

/** What the office says the form needs. */
export type OfficeForm = {
  readonly today: CivilDate;
  readonly matters: readonly Matter[];
  readonly units: readonly Unit[];
};

export type DescribeItemProps = {
  readonly item: string;
  readonly office: OfficeForm;
  readonly onDone: () => void;
};

/** The same form for an item that has its number already: described later, or described better with a reason. */
export function DescribeItem({ item, office, onDone }: DescribeItemProps) {
  const { queries } = useOffice();
  const cache = useQueryClient();
  const view = useQuery(queries.registry.item.queryOptions({ input: { item } }));
  const describe = useMutation(
    queries.intake.describe.mutationOptions({
      onSuccess: (described) => {
        cache.setQueryData(queries.registry.item.queryKey({ input: { item } }), described);
        onDone();
      },
    }),
  );
  if (view.data === undefined) return <Waiting>{words.registry.item.loading}</Waiting>;
  const { rpw, bare } = view.data;
  const heading = bare ? say.describing(rpw) : say.correcting(rpw);
  return (
    <ItemForm
      own={item}
      heading={heading}
      label={heading}
      purpose={bare ? "describing" : "correcting"}
      initial={valuesOf(view.data)}
      today={office.today}
      matters={office.matters}
      units={office.units}
      pinned={new Set()}
      onPinned={() => undefined}
      failure={describe.error === null ? undefined : failureOf(describe.error)}
      onTyped={() => undefined}
      onSave={({ received: _same, ...description }, values) =>
        describe.mutate({ item, description, reason: values.correctionReason })
      }
      onEscape={onDone}
      busy={describe.isPending}
    />
  );
}
