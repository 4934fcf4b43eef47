import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { Kbd } from "../parts/Kbd.tsx";
import { useScans } from "../scan/scans.tsx";
import { type OfficeForm } from "./DescribeItem.tsx";
import { useDeskMemory } from "./desk-memory.tsx";
import { type IntakeField } from "./intake-resolver.ts";
import { emptyValues, type IntakeValues, valuesOf } from "./intake-values.ts";
import { ItemForm } from "./ItemForm.tsx";
import { type Saving } from "./saving.ts";

const say = words.registry.form;

export type NewItemProps = {
  readonly office: OfficeForm;
  readonly saving: Saving;
  readonly onLeave: () => void;
};

/** The form of a new item. It comes back empty after each save, but for what is pinned. */
export function NewItem({ office, saving, onLeave }: NewItemProps) {
  const { client, queries } = useOffice();
  const memory = useDeskMemory();
  const { clear } = useScans();
  const today = useQuery(queries.registry.today.queryOptions());
  const [pinned, setPinned] = useState<ReadonlySet<IntakeField>>(memory.pinned);
  const [start, setStart] = useState(() => ({ turn: 0, values: memory.draft ?? blank(office) }));

  function begin(values: IntakeValues): void {
    memory.keepDraft(values);
    // Drawn at once, so that not one key typed after saving falls beside the new form.
    flushSync(() => setStart(({ turn }) => ({ turn: turn + 1, values })));
    focusSender();
  }

  async function repeatLast(): Promise<void> {
    const newest = today.data?.find((row) => !row.bare && !row.erased);
    if (memory.last === null && newest === undefined) return;
    begin(memory.last ?? valuesOf(await client.registry.item({ item: newest?.id ?? "" })));
  }

  // Whoever comes to the counter begins to type: nothing of it may fall beside the form.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) focusSender();
  }, []);

  useKeys(words.registry.title, [
    { keys: "F2", does: words.registry.keys.newItem, run: focusSender },
    { keys: "F4", does: words.registry.keys.repeat, run: () => void repeatLast() },
  ]);

  return (
    <ItemForm
      key={start.turn}
      heading={
        <>
          {say.label} <Kbd keys="F2" quiet />
        </>
      }
      label={say.label}
      own={null}
      purpose="new"
      initial={start.values}
      today={office.today}
      matters={office.matters}
      units={office.units}
      pinned={pinned}
      onPinned={(next) => {
        memory.keepPinned(next);
        setPinned(next);
      }}
      failure={saving.failure}
      onTyped={(values) => {
        memory.keepDraft(values);
      }}
      onSave={(draft, values, how) =>
        saving.save(draft, how, () => {
          clear();
          memory.keepLast(values);
          begin(carriedOver(values, blank(office), pinned));
        })
      }
      onEscape={onLeave}
      busy={saving.busy}
    />
  );
}

function focusSender(): void {
  const field = document.getElementById("senderName");
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}

/** The office's catch-all is proposed until the clerk says more (domain.md §2.17). */
function blank(office: OfficeForm): IntakeValues {
  const general = office.matters.find((matter) => matter.code === "GENERAL_LETTER") ?? office.matters[0];
  return emptyValues(general?.code ?? "", general?.unit ?? "");
}

/** Pinned fields keep their values; with the sender goes all that tells who it is, with the matter its unit. */
function carriedOver(
  values: IntakeValues,
  fresh: IntakeValues,
  pinned: ReadonlySet<IntakeField>,
): IntakeValues {
  const together: Partial<Record<IntakeField, readonly IntakeField[]>> = {
    senderName: ["sender", "senderName", "address", "pesel", "nip", "regon"],
    title: ["title", "titleNoData"],
    matter: ["matter", "matterChosen", "unit", "unitChosen"],
    documentDate: ["documentDate", "documentDateNoData"],
    reference: ["reference", "referenceNoData"],
  };
  const kept = [...pinned].flatMap((field) => together[field] ?? [field]);
  return { ...fresh, ...Object.fromEntries(kept.map((field) => [field, values[field]])) };
}
