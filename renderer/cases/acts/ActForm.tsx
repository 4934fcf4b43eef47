import { type ReactNode, useEffect, useRef } from "react";
import { windowWords as words } from "../../../main/words/window/pl.ts";
import { useKeys } from "../../keys/use-keys.tsx";
import { FormButtons } from "../../parts/FormButtons.tsx";
import { MovingForm } from "../../parts/form-moves.tsx";
import { EscapeScope } from "../../parts/KeyScope.tsx";
import { type Act } from "../case-act.ts";
import css from "./acts.module.css";

export type ActFormProps = {
  readonly title: string;
  /** What the button does, as a verb. */
  readonly does: string;
  readonly kind?: "primary" | "danger";
  readonly act: Pick<Act<never>, "general" | "failures" | "busy">;
  readonly onSend: () => void;
  readonly onLeave: () => void;
  readonly children: ReactNode;
};

/** A small form beside the case. Enter walks, Ctrl+Enter sends from anywhere, Esc leaves and keeps what was typed. */
export function ActForm(props: ActFormProps) {
  const { title, does, kind = "primary", act, onSend, onLeave } = props;
  useKeys(title, [
    { keys: "Ctrl+Enter", does, run: onSend },
    { keys: "Esc", does: words.registry.keys.escape },
  ]);
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // At 200 % zoom it may begin below the edge; a page without a layout knows no scrolling.
    here.current?.scrollIntoView?.({ block: "nearest" });
    const desk = here.current?.closest<HTMLElement>('[tabindex="-1"]');
    return () => {
      // The focus goes with the form: it comes back to the desk, whose Esc would not be heard otherwise.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) desk?.focus();
      });
    };
  }, []);
  return (
    <EscapeScope onEscape={onLeave}>
      <div ref={here}>
        <MovingForm label={title} className={css.form} onEnd={onSend} failures={act.failures}>
          <h3 className={css.title}>{title}</h3>
          {props.children}
          <FormButtons
            does={does}
            kind={kind}
            keys="Ctrl+Enter"
            onDo={onSend}
            busy={act.busy}
            leaveKeys="Esc"
            onLeave={onLeave}
            failure={act.general}
          />
        </MovingForm>
      </div>
    </EscapeScope>
  );
}
