import { useMutation, useQuery } from "@tanstack/react-query";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { Section } from "../parts/Panel.tsx";
import { Segmented } from "../parts/Segmented.tsx";

const say = words.recordPlan;
const choices = ["warn", "forbid"] as const;

/** What happens when somebody opens a case in a class that the archivist has not confirmed: for the whole office, from today. */
export function CaseRules() {
  const { queries } = useOffice();
  const rules = useQuery(queries.recordPlan.rules.queryOptions());
  const set = useMutation(queries.recordPlan.setRules.mutationOptions());
  if (rules.data === undefined) return null;
  return (
    <Section title={say.rules}>
      <Segmented
        id="unconfirmedClasses"
        label={say.rulesLabel}
        options={choices.map((value) => ({ value, label: say.ruleChoices[value] }))}
        value={rules.data.unconfirmedClasses}
        onChange={(unconfirmedClasses) => set.mutate({ unconfirmedClasses })}
        error={set.error === null ? undefined : failureOf(set.error).sentence}
      />
    </Section>
  );
}
