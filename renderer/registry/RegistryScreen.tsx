import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { parseCivilDate } from "../../main/domain/calendar/civil-date.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { ErrorState, Waiting } from "../parts/Notice.tsx";
import { may, usePerson } from "../shell/person.tsx";
import { useThingInHand } from "../shell/thing-in-hand.ts";
import { BatchDialog } from "./BatchDialog.tsx";
import { DescribeItem } from "./DescribeItem.tsx";
import { NewItem } from "./NewItem.tsx";
import css from "./RegistryScreen.module.css";
import { SavedStrip } from "./SavedStrip.tsx";
import { useSaving } from "./saving.ts";
import { TodayList } from "./TodayList.tsx";
import { focusTable } from "../parts/table-focus.ts";

/** The front desk: the form at the left, today's items beside it, what was just saved between the two. */
export function RegistryScreen() {
  const { queries } = useOffice();
  const person = usePerson();
  const { item, open, describe, startDescribing, stopDescribing } = useThingInHand();
  const [batch, setBatch] = useState(false);
  const saving = useSaving();
  const form = useQuery(queries.intake.form.queryOptions());
  const registers = may(person, "intake.register");

  const today = useQuery(queries.registry.today.queryOptions());
  // Oldest first: the letters lie in the order in which they were labelled.
  const bare = today.data?.findLast((row) => row.bare && row.state !== "CANCELLED_ENTRY")?.id;

  useKeys(
    words.shell.keys.list,
    bare === undefined
      ? []
      : [{ keys: "Alt+O", does: words.registry.keys.describeNext, run: () => startDescribing(bare) }],
    registers && item === undefined,
  );
  useKeys(
    words.registry.title,
    [{ keys: "F7", does: words.registry.keys.batch, run: () => setBatch(true) }],
    registers,
  );

  if (form.data === undefined) {
    if (form.error === null) return <Waiting>{words.parts.loading}</Waiting>;
    const failure = failureOf(form.error);
    return <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />;
  }
  const day = parseCivilDate(form.data.today);
  if (day === null) throw new Error("The contract's civil day is no civil date");
  const office = { ...form.data, today: day };
  return (
    <div className={css.screen} data-form={registers || undefined}>
      <div className={css.saved}>
        <SavedStrip saving={saving} />
      </div>
      {registers ? (
        <div className={css.form}>
          {describe === undefined ? (
            <NewItem office={office} saving={saving} onLeave={() => focusTable("today")} />
          ) : (
            <DescribeItem key={describe} item={describe} office={office} onDone={stopDescribing} />
          )}
        </div>
      ) : null}
      <div className={css.list}>
        <TodayList opened={item} onOpen={open} />
      </div>
      <BatchDialog open={batch} onClose={() => setBatch(false)} />
    </div>
  );
}
