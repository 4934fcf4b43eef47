import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { EmptyState, ErrorState, Note, Waiting } from "../parts/Notice.tsx";
import { Row } from "../parts/Panel.tsx";
import { may, usePerson } from "../shell/person.tsx";
import { CaseRules } from "./CaseRules.tsx";
import { ClassList } from "./ClassList.tsx";
import { ImportPlan } from "./ImportPlan.tsx";
import { PlanVersions } from "./PlanVersions.tsx";
import css from "./RecordPlan.module.css";
import { VersionLine } from "./VersionLine.tsx";

const say = words.recordPlan;

/** The record plan: the version in force with its classes, what the archivist confirmed, and how a new one comes in. */
export function RecordPlanSettings() {
  const { queries } = useOffice();
  const me = usePerson();
  const plans = useQuery(queries.recordPlan.plans.queryOptions());
  const [importing, setImporting] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const keeps = may(me, "recordPlan.adopt");
  useKeys(
    say.keys,
    [{ keys: "Alt+W", does: say.import, run: () => setImporting(true) }],
    keeps && !importing,
  );

  if (plans.error !== null) {
    const failure = failureOf(plans.error);
    return <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />;
  }
  if (plans.data === undefined) return <Waiting>{words.parts.loading}</Waiting>;
  if (importing) {
    return (
      <ImportPlan
        onDone={(adopted) => {
          setShown(adopted);
          setImporting(false);
        }}
      />
    );
  }
  const inForce = plans.data.find(({ state }) => state === "in-force");
  const plan = plans.data.find(({ id }) => id === shown) ?? inForce;
  return (
    <>
      <div className={css.head}>
        {plan === undefined ? null : <VersionLine plan={plan} />}
        {keeps ? (
          <Row>
            <Button kind="primary" keys="Alt+W" onPress={() => setImporting(true)}>
              {say.import}
            </Button>
          </Row>
        ) : null}
      </div>
      {plan?.source === "shipped" ? <Note tone="waits">{say.shippedNote}</Note> : null}
      {plan === undefined ? <EmptyState>{say.none}</EmptyState> : <ClassList key={plan.id} plan={plan.id} />}
      {keeps ? <CaseRules /> : null}
      <PlanVersions plans={plans.data} shown={plan?.id} onShow={setShown} />
    </>
  );
}
