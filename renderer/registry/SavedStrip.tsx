import { useQuery } from "@tanstack/react-query";
import { groupedReceipt } from "../../main/words/window/dates.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { useOffice } from "../api/office.tsx";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { ErrorState } from "../parts/Notice.tsx";
import { useNow } from "../parts/use-now.ts";
import { useThingInHand } from "../shell/thing-in-hand.ts";
import { LabelMark, ReceiptMark } from "./job-state.tsx";
import { type JustSaved, type Saving } from "./saving.ts";
import css from "./SavedStrip.module.css";

const say = words.registry.saved;

/** The number, large enough to be read aloud. The form behind it is already empty and has the focus. */
export function SavedStrip({ saving }: { readonly saving: Saving }) {
  return saving.saved === null ? null : <Strip saved={saving.saved} saving={saving} />;
}

type StripProps = {
  readonly saved: JustSaved;
  readonly saving: Saving;
};

function Strip({ saved, saving }: StripProps) {
  const { queries } = useOffice();
  const today = useQuery(queries.registry.today.queryOptions());
  const now = useNow(1000);
  const row = today.data?.find((item) => item.id === saved.item.id);
  const verified = row?.labelState === "verified";
  const seconds = Math.max(0, Math.ceil((saved.undoUntil - now.getTime()) / 1000));
  const canUndo = seconds > 0 && !verified && !saved.undone;
  const { open } = useThingInHand();
  const show = (): void => open(saved.item.id);
  useKeys(say.label, [{ keys: "F10", does: words.registry.keys.undo, run: saving.undo }], canUndo);
  // From the item in hand its folder or case is one key away.
  useKeys(say.label, [{ keys: "Alt+Enter", does: say.open, run: show }], !saved.undone);

  return (
    <section
      className={css.strip}
      aria-label={say.label}
      aria-live="polite"
      data-undone={saved.undone || undefined}
    >
      <div>
        <p className={css.number}>{saved.item.rpw}</p>
        {saved.undone ? <p>{say.undone(saved.item.rpw)}</p> : null}
        {saved.undone || saved.item.receipt === null ? null : (
          <p className={css.receipt}>
            <span className={css.caption}>{say.receipt}</span> {groupedReceipt(saved.item.receipt)}
          </p>
        )}
      </div>
      {saved.undone ? null : (
        <dl className={css.papers}>
          <div>
            <dt>{say.labelPaper}</dt>
            <dd>{row?.labelState ? <LabelMark state={row.labelState} /> : say.notAsked}</dd>
          </div>
          <div>
            <dt>{say.receiptPaper}</dt>
            <dd>{row?.receiptState ? <ReceiptMark state={row.receiptState} /> : say.notAsked}</dd>
          </div>
        </dl>
      )}
      <div className={css.actions}>
        {saved.undone ? null : (
          <Button kind="quiet" keys="Alt+Enter" onPress={show} tabStop={false}>
            {say.open}
          </Button>
        )}
        {canUndo ? (
          <Button icon="undo" keys="F10" onPress={saving.undo} tabStop={false}>
            {say.undo(seconds)}
          </Button>
        ) : null}
      </div>
      {[...saved.troubles, saving.undoFailure].map((failure) =>
        failure === undefined ? null : (
          <div key={failure.code} className={css.trouble}>
            <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
          </div>
        ),
      )}
    </section>
  );
}
