import { type CivilDate } from "../../main/domain/calendar/civil-date.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { DateField } from "../parts/DateField.tsx";
import { TextField } from "../parts/TextField.tsx";
import { type FieldTools } from "./field-tools.ts";
import css from "./ItemForm.module.css";
import { readingOf } from "./typed.ts";

const say = words.registry.form;

/** Empty means now. The day of receipt is not the day of registration only with a reason (domain.md §2.4). */
export function ReceivedFields({ tools, today }: { readonly tools: FieldTools; readonly today: CivilDate }) {
  const { values, set, error } = tools;
  const another = [values.receivedOn, values.receivedTime, values.receivedReason].some(
    (text) => text.trim() !== "",
  );
  return (
    <>
      <div className={css.pair}>
        <DateField
          id="receivedOn"
          label={say.received}
          placeholder={say.receivedNow}
          value={values.receivedOn}
          onChange={(receivedOn) => set({ receivedOn })}
          reading={readingOf(values.receivedOn, today, true)}
          error={error("receivedOn")}
        />
        {another ? (
          <TextField
            id="receivedTime"
            label={say.receivedTime}
            kind="figure"
            placeholder="10:42"
            value={values.receivedTime}
            onChange={(receivedTime) => set({ receivedTime })}
            error={error("receivedTime") === undefined ? undefined : say.timeWrong}
          />
        ) : null}
      </div>
      {another ? (
        <TextField
          id="receivedReason"
          label={say.receivedReason}
          value={values.receivedReason}
          onChange={(receivedReason) => set({ receivedReason })}
          error={error("receivedReason")}
        />
      ) : null}
    </>
  );
}
