import { useState } from "react";
import { failureOf } from "../api/failure.ts";
import { FormButtons } from "../parts/FormButtons.tsx";
import { MovingForm } from "../parts/form-moves.tsx";
import { TextField } from "../parts/TextField.tsx";
import css from "./RecordPlan.module.css";

export type ReasonFormProps = {
  readonly id: string;
  /** What the button does. */
  readonly title: string;
  readonly label: string;
  /** Said when the reason is left out. */
  readonly missing: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSend: (reason: string) => void;
  readonly onLeave: () => void;
};

/** Asks why, in place, before something is taken back. */
export function ReasonForm(props: ReasonFormProps) {
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  function send(): void {
    setMissing(reason.trim() === "");
    if (reason.trim() !== "") props.onSend(reason);
  }
  return (
    <MovingForm label={props.title} className={css.ask} onEnd={send}>
      <TextField
        id={props.id}
        label={props.label}
        value={reason}
        onChange={setReason}
        error={missing ? props.missing : undefined}
        focused
      />
      <FormButtons
        kind="danger"
        does={props.title}
        onDo={send}
        busy={props.busy}
        onLeave={props.onLeave}
        failure={props.error === null ? undefined : failureOf(props.error)}
      />
    </MovingForm>
  );
}
