import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useDeferredValue } from "react";
import { shortDay } from "../../main/words/window/dates.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { useOffice } from "../api/office.tsx";
import { useThingInHand } from "../shell/thing-in-hand.ts";
import { type IntakeValues } from "./intake-values.ts";
import css from "./ItemForm.module.css";

const say = words.registry.duplicates;

/** What looks like the same item, said beside the field that looks alike. It warns and never blocks; an item is no duplicate of itself. */
export function useDuplicates(values: IntakeValues, today: string, own: string | null): Warnings {
  const { queries } = useOffice();
  const { open } = useThingInHand();
  const sender = values.sender.kind === "known" ? values.sender.id : null;
  const title = useDeferredValue(values.title.trim());
  const reference = useDeferredValue(values.reference.trim());
  const found = useQuery(
    queries.intake.duplicates.queryOptions({
      input: { sender, title: title === "" ? null : title, reference: reference === "" ? null : reference },
      enabled: sender !== null && (title !== "" || reference !== ""),
    }),
  );
  const lines = sender === null ? [] : (found.data ?? []);
  const about = (why: "reference" | "title") => {
    const duplicate = lines.find((line) => line.why === why && line.item.id !== own)?.item;
    if (duplicate === undefined) return undefined;
    return (
      <>
        {why === "reference"
          ? say.reference(duplicate.rpw, shortDay(duplicate.receivedOn, today))
          : say.title(duplicate.rpw)}{" "}
        <button type="button" tabIndex={-1} className={css.look} onClick={() => open(duplicate.id)}>
          {say.look}
        </button>
      </>
    );
  };
  return { reference: about("reference"), title: about("title") };
}

type Warnings = { readonly reference: ReactNode; readonly title: ReactNode };
