import { windowWords as words } from "../../main/words/window/pl.ts";
import { type Failure } from "../api/failure.ts";
import { Button } from "./Button.tsx";
import { ErrorState } from "./Notice.tsx";
import { Row } from "./Panel.tsx";

export type FormButtonsProps = {
  /** What the first button does, as a verb: "Przekaż". */
  readonly does: string;
  /** Undefined where the form itself submits. */
  readonly onDo?: (() => void) | undefined;
  readonly kind?: "primary" | "danger";
  readonly keys?: string | undefined;
  readonly busy?: boolean;
  /** The way out; "Anuluj" unless it is called otherwise. */
  readonly leave?: string;
  readonly leaveKeys?: string;
  readonly onLeave: () => void;
  /** What went wrong with the whole, not with one field: it stands above the buttons. */
  readonly failure?: Failure | undefined;
};

/** How every small form ends: what was refused, the one action, the way out. */
export function FormButtons(props: FormButtonsProps) {
  const { kind = "primary", busy = false, failure, onDo, keys, leaveKeys } = props;
  return (
    <>
      {failure === undefined ? null : (
        <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
      )}
      <Row>
        <Button
          kind={kind}
          disabled={busy}
          type={onDo === undefined ? "submit" : "button"}
          {...(onDo === undefined ? {} : { onPress: onDo })}
          {...(keys === undefined ? {} : { keys })}
        >
          {props.does}
        </Button>
        <Button
          kind="quiet"
          onPress={props.onLeave}
          {...(leaveKeys === undefined ? {} : { keys: leaveKeys })}
        >
          {props.leave ?? words.parts.cancel}
        </Button>
      </Row>
    </>
  );
}
