import {
  createContext,
  type ReactNode,
  type Ref,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
} from "react";

/**
 * How Enter walks through a form. Steps are marked by `data-step` (every field's frame is one). The listener is native
 * and captures, because React Aria keeps key presses to itself; a popover hangs elsewhere in the page and is not caught.
 * A control that needs Enter for itself says `data-own-enter` and calls `goOn` when it is done; a text of many lines, where Enter
 * begins the next, says `data-own-lines`.
 */
export type FormMoves = {
  readonly goOn: (from: Element) => void;
  readonly goBack: (from: Element) => void;
  readonly goTo: (step: string) => void;
};

const Moves = createContext<FormMoves | null>(null);

export function useFormMoves(): FormMoves | null {
  return use(Moves);
}

export type MovingFormProps = {
  readonly children: ReactNode;
  readonly label: string;
  readonly className?: string | undefined;
  /** Enter on the last step. */
  readonly onEnd: () => void;
  /** Shares the moves with who holds the form: the first error gets the focus when saving is refused. */
  readonly ref?: Ref<FormMoves>;
  /** What was wrong when last asked; the first of a field takes the focus there. Fields are named as their steps. */
  readonly failures?: readonly { readonly field?: string | undefined }[] | undefined;
};

export function MovingForm({ children, label, className, onEnd, ref, failures }: MovingFormProps) {
  const form = useRef<HTMLFormElement>(null);

  const steps = useCallback(
    (): HTMLElement[] => [...(form.current?.querySelectorAll<HTMLElement>("[data-step]") ?? [])],
    [],
  );
  const move = useCallback(
    (from: Element, by: 1 | -1) => {
      const all = steps();
      const here = all.findIndex((step) => step.contains(from));
      if (here < 0) return;
      const ahead = by === 1 ? all.slice(here + 1) : all.slice(0, here).toReversed();
      const control = ahead.map(controlOf).find((each) => each !== null);
      if (control !== undefined && control !== null) focusOn(control);
      else if (by === 1) onEnd();
    },
    [steps, onEnd],
  );
  const moves = useMemo<FormMoves>(
    () => ({
      goOn: (from) => move(from, 1),
      goBack: (from) => move(from, -1),
      goTo: (name) => {
        const control = controlOf(steps().find((step) => step.dataset["step"] === name));
        if (control !== null) focusOn(control);
      },
    }),
    [move, steps],
  );

  const goToWrong = useEffectEvent(moves.goTo);
  // Once for each refusal, never again while it is being mended: the focus selects, and the next key would overwrite.
  useEffect(() => {
    const wrong = failures?.find(({ field }) => field !== undefined)?.field;
    if (wrong !== undefined) goToWrong(wrong);
  }, [failures]);
  useImperativeHandle(ref, () => moves, [moves]);
  useEffect(() => {
    const here = form.current;
    function press(event: KeyboardEvent): void {
      if (event.key !== "Enter" || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.defaultPrevented || event.isComposing || !(event.target instanceof Element)) return;
      if (event.target.closest("[data-step]") === null) return;
      if (!event.shiftKey && event.target.closest("[data-own-enter], [data-own-lines]") !== null) return;
      event.preventDefault();
      event.stopPropagation();
      move(event.target, event.shiftKey ? -1 : 1);
    }
    here?.addEventListener("keydown", press, { capture: true });
    return () => here?.removeEventListener("keydown", press, { capture: true });
  }, [move]);

  return (
    <form
      ref={form}
      className={className}
      aria-label={label}
      noValidate
      onSubmit={(event) => event.preventDefault()}
    >
      <Moves value={moves}>{children}</Moves>
    </form>
  );
}

/** What takes the focus in a step: the chosen radio of a group, else its first control that is not switched off. */
function controlOf(step: Element | undefined): HTMLElement | null {
  if (step === undefined) return null;
  return (
    step.querySelector<HTMLElement>('input[type="radio"]:checked') ??
    step.querySelector<HTMLElement>(
      'input:not(:disabled, [tabindex="-1"]), textarea:not(:disabled), button:not(:disabled, [tabindex="-1"])',
    )
  );
}

function focusOn(control: HTMLElement): void {
  control.focus();
  if (control instanceof HTMLInputElement && control.type !== "radio" && control.type !== "checkbox")
    control.select();
}
