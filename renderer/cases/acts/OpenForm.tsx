import { useQuery } from "@tanstack/react-query";
import { casesContract } from "../../../main/contract/cases.ts";
import { caseWords as say } from "../../../main/words/window/cases.ts";
import { windowWords as words } from "../../../main/words/window/pl.ts";
import { failureOf } from "../../api/failure.ts";
import { useOffice } from "../../api/office.tsx";
import { ErrorState, Note, Waiting } from "../../parts/Notice.tsx";
import { useToday } from "../../parts/use-now.ts";
import { typedOf } from "../../registry/typed.ts";
import { ActForm } from "./ActForm.tsx";
import { type ActProps } from "./act-props.ts";
import { useCaseForm } from "./case-form.ts";
import { openingFields, openingOf, type TypedOpening } from "./opening.ts";
import { OpeningFields } from "./OpeningFields.tsx";
import { PublicChoice } from "./PublicChoice.tsx";

/** A folder becomes a case: what the office proposes lies ready, and it says who will give the number. */
export function OpenForm(props: ActProps) {
  const { queries } = useOffice();
  const opening = useQuery(
    queries.cases.openingFor.queryOptions({ input: { case: props.view.id }, staleTime: 0, gcTime: 0 }),
  );
  const failure = opening.error === null ? undefined : failureOf(opening.error);
  if (failure !== undefined)
    return <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />;
  if (opening.data === undefined) return <Waiting>{words.parts.loading}</Waiting>;
  return <Open {...props} offer={opening.data} />;
}

type Offer = {
  readonly jrwa: string | null;
  readonly proceeding: TypedOpening["proceeding"];
  readonly startOn: string;
  readonly numberFrom: "here" | "centre" | "held-elsewhere" | "frozen";
  readonly holder: string | null;
};

function Open(props: ActProps & { readonly offer: Offer }) {
  const { view, offer, onLeave } = props;
  const { queries } = useOffice();
  const today = useToday();
  const form = useQuery(queries.cases.form.queryOptions());
  const fresh: TypedOpening = {
    jrwa: offer.jrwa ?? "",
    group: "",
    isGroup: false,
    proceeding: offer.proceeding,
    startOn: typedOf(offer.startOn),
    public: true,
    unconfirmedSeen: false,
  };
  const { typed, set, act } = useCaseForm(props, {
    name: "open",
    fresh,
    asked: casesContract.openCase,
    options: queries.cases.openCase.mutationOptions(),
    fields: openingFields(),
  });
  return (
    <ActForm
      title={say.acts.openCase}
      does={say.form.openDo}
      act={act}
      onSend={() => act.send({ case: view.id, ...openingOf(typed, today) })}
      onLeave={onLeave}
    >
      <OpeningFields typed={typed} set={set} error={(field) => act.at(field)} proposed={offer.jrwa} />
      <PublicChoice
        view={view}
        to="CASE_OPENED"
        value={typed.public}
        onChange={(told) => set({ public: told })}
      />
      {typed.jrwa === (offer.jrwa ?? "") && typed.jrwa !== "" ? (
        <Note
          tone={offer.numberFrom === "held-elsewhere" || offer.numberFrom === "frozen" ? "waits" : "plain"}
        >
          <p>{whoNumbers(offer, form.data?.centreReachable ?? true)}</p>
        </Note>
      ) : null}
    </ActForm>
  );
}

/** Who will give the number, and what comes of it without a line. */
function whoNumbers({ numberFrom, holder }: Offer, centreReachable: boolean): string {
  if (numberFrom === "held-elsewhere") return say.form.numberFrom["held-elsewhere"](holder ?? say.elsewhere);
  if (numberFrom === "centre" && !centreReachable) return say.form.centreAway;
  return say.form.numberFrom[numberFrom];
}
