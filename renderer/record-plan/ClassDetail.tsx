import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { type RecordClassView } from "../../main/contract/record-plan.ts";
import { shortDay } from "../../main/words/window/dates.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { useOffice } from "../api/office.tsx";
import { Button } from "../parts/Button.tsx";
import { FactLine, Facts, Row } from "../parts/Panel.tsx";
import { useToday } from "../parts/use-now.ts";
import { may, usePerson } from "../shell/person.tsx";
import { ReasonForm } from "./ReasonForm.tsx";
import css from "./RecordPlan.module.css";

const say = words.recordPlan;

export type ClassDetailProps = {
  readonly plan: string;
  readonly listing: RecordClassView;
  readonly busy: boolean;
  /** Undefined where this person may not, or where marked classes are to be confirmed instead. */
  readonly onConfirm?: () => void;
};

/** The class in hand: whole title, both categories, notes, and the archivist's word. */
export function ClassDetail({ plan, listing, busy, onConfirm }: ClassDetailProps) {
  const { queries } = useOffice();
  const me = usePerson();
  const today = useToday();
  const [doubting, setDoubting] = useState<string | null>(null);
  const doubt = useMutation(queries.recordPlan.doubt.mutationOptions({ onSuccess: () => setDoubting(null) }));
  const { symbol, title, category, categoryElsewhere, leaf, confirmed, confirmedBy, confirmedOn, note } =
    listing;
  // On a low screen it stands below the fold, and the row that was opened must stay in sight with it.
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    // Braces: newer browsers answer with a promise, which an effect would take for its way to clean up.
    void card.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <article ref={card} className={css.card} aria-label={say.detail.title(symbol)}>
      <p className={css.versionName}>
        <span>{say.detail.title(symbol)}</span>
        <span>{title}</span>
      </p>
      {leaf ? (
        <Facts>
          <FactLine name={say.detail.category}>{category ?? say.detail.noCategory}</FactLine>
          <FactLine name={say.detail.elsewhere}>{categoryElsewhere ?? say.detail.noCategory}</FactLine>
        </Facts>
      ) : (
        <p>{say.detail.above}</p>
      )}
      {note === "" ? null : <p>{note}</p>}
      {confirmedBy === null || confirmedOn === null ? null : (
        <p className={css.soft}>{say.detail.confirmedBy(confirmedBy, shortDay(confirmedOn, today))}</p>
      )}
      <Row>
        {leaf && !confirmed && onConfirm !== undefined ? (
          <Button kind="primary" keys="Alt+P" disabled={busy} onPress={onConfirm}>
            {say.confirm}
          </Button>
        ) : null}
        {confirmed && may(me, "recordPlan.doubt") ? (
          <Button kind="quiet" onPress={() => setDoubting(doubting === symbol ? null : symbol)}>
            {say.doubt}
          </Button>
        ) : null}
      </Row>
      {confirmed && doubting === symbol ? (
        <ReasonForm
          id="doubtReason"
          title={say.doubt}
          label={say.doubtReason}
          missing={say.doubtMissing}
          busy={doubt.isPending}
          error={doubt.error}
          onSend={(reason) => doubt.mutate({ plan, symbol, reason })}
          onLeave={() => setDoubting(null)}
        />
      ) : null}
    </article>
  );
}
