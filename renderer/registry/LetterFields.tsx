import { type ReactNode } from "react";
import { type CivilDate } from "../../main/domain/calendar/civil-date.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { DateField } from "../parts/DateField.tsx";
import { TextField } from "../parts/TextField.tsx";
import { type FieldTools } from "./field-tools.ts";
import css from "./ItemForm.module.css";
import { readingOf } from "./typed.ts";

const say = words.registry.form;

export type LetterFieldsProps = {
  readonly tools: FieldTools;
  readonly today: CivilDate;
  readonly referenceWarning: ReactNode;
};

/** What stands on the letter and comes with it. Short fields stand in pairs, still in the order in which one reads. */
export function LetterFields({ tools, today, referenceWarning }: LetterFieldsProps) {
  const { values, set, error, pin } = tools;
  return (
    <>
      <div className={css.pair}>
        <DateField
          id="documentDate"
          label={say.documentDate}
          placeholder={say.documentDateHint}
          value={values.documentDate}
          onChange={(documentDate) => set({ documentDate })}
          reading={readingOf(values.documentDate, today, false)}
          error={error("documentDate")}
          noData={values.documentDateNoData}
          onNoData={(documentDateNoData) => set({ documentDateNoData })}
          {...pin("documentDate")}
        />
        <TextField
          id="reference"
          label={say.reference}
          value={values.reference}
          onChange={(reference) => set({ reference })}
          error={error("reference")}
          warning={referenceWarning}
          noData={values.referenceNoData}
          onNoData={(referenceNoData) => set({ referenceNoData })}
          {...pin("reference")}
        />
      </div>
      {values.channel === "POST" ? (
        <div className={css.pair}>
          <DateField
            id="postedOn"
            label={say.postedOn}
            value={values.postedOn}
            onChange={(postedOn) => set({ postedOn })}
            reading={readingOf(values.postedOn, today, true)}
            error={error("postedOn")}
            {...pin("postedOn")}
          />
          <TextField
            id="postalNumber"
            label={say.postalNumber}
            kind="code"
            value={values.postalNumber}
            onChange={(postalNumber) => set({ postalNumber })}
            error={error("postalNumber")}
          />
        </div>
      ) : null}
      <div className={css.counts}>
        <TextField
          id="attachments"
          label={say.attachments}
          kind="figure"
          placeholder="0"
          value={values.attachments}
          onChange={(attachments) => set({ attachments })}
          error={error("attachments")}
          {...pin("attachments")}
        />
        <TextField
          id="pages"
          label={say.pages}
          kind="figure"
          placeholder={say.pagesHint}
          value={values.pages}
          onChange={(pages) => set({ pages })}
          error={error("pages")}
          {...pin("pages")}
        />
        <TextField
          id="remarks"
          label={say.remarks}
          placeholder={say.remarksHint}
          value={values.remarks}
          onChange={(remarks) => set({ remarks })}
          error={error("remarks")}
          {...pin("remarks")}
        />
      </div>
    </>
  );
}
