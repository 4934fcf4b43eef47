import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type PlanView } from "../../main/contract/record-plan.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { useOffice } from "../api/office.tsx";
import { Button } from "../parts/Button.tsx";
import { Row, Section, Stack } from "../parts/Panel.tsx";
import { may, usePerson } from "../shell/person.tsx";
import { ReasonForm } from "./ReasonForm.tsx";
import { VersionLine } from "./VersionLine.tsx";

const say = words.recordPlan;

export type PlanVersionsProps = {
  readonly plans: readonly PlanView[];
  readonly shown: string | undefined;
  readonly onShow: (plan: string) => void;
};

/** Every version, the last first. One that does not hold yet can be called off. */
export function PlanVersions({ plans, shown, onShow }: PlanVersionsProps) {
  const { queries } = useOffice();
  const me = usePerson();
  const [asking, setAsking] = useState<string | null>(null);
  const withdraw = useMutation(
    queries.recordPlan.withdraw.mutationOptions({ onSuccess: () => setAsking(null) }),
  );
  const withdraws = may(me, "recordPlan.withdraw");
  if (plans.length < 2) return null;
  return (
    <Section title={say.versions}>
      <Stack>
        {plans.map((plan) => (
          <div key={plan.id}>
            <VersionLine plan={plan} />
            <Row>
              {plan.id === shown ? null : (
                <Button kind="quiet" onPress={() => onShow(plan.id)} label={`${say.show}: ${plan.name}`}>
                  {say.show}
                </Button>
              )}
              {withdraws && plan.state === "coming" ? (
                <Button kind="quiet" onPress={() => setAsking(asking === plan.id ? null : plan.id)}>
                  {say.withdraw}
                </Button>
              ) : null}
            </Row>
            {asking === plan.id ? (
              <ReasonForm
                id="withdrawReason"
                title={say.withdraw}
                label={say.withdrawReason}
                missing={say.withdrawMissing}
                busy={withdraw.isPending}
                error={withdraw.error}
                onSend={(reason) => withdraw.mutate({ plan: plan.id, reason })}
                onLeave={() => setAsking(null)}
              />
            ) : null}
          </div>
        ))}
      </Stack>
    </Section>
  );
}
