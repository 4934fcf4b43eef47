import { type ReactNode, useEffect, useRef } from "react";
import { useForm, useWatch } from "react-hook-form";
import { type Matter, type Unit } from "../../main/domain/directory/directory.ts";
import { type CivilDate, parseCivilDate } from "../../main/domain/calendar/civil-date.ts";
import { channels } from "../../main/domain/intake/channel.ts";
import { type ItemDraft } from "../../main/domain/intake/draft.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { type Failure } from "../api/failure.ts";
import { useKeys } from "../keys/use-keys.tsx";
import { type FormMoves, MovingForm } from "../parts/form-moves.tsx";
import { Checkbox } from "../parts/Checkbox.tsx";
import { EscapeScope } from "../parts/KeyScope.tsx";
import { ErrorState } from "../parts/Notice.tsx";
import { Select } from "../parts/Select.tsx";
import { TextField } from "../parts/TextField.tsx";
import { SaveButtons } from "./SaveButtons.tsx";
import { useDuplicates } from "./duplicates.tsx";
import { type FieldTools } from "./field-tools.ts";
import { fieldOf, fieldOrder, type IntakeField, intakeResolver } from "./intake-resolver.ts";
import { type IntakeValues } from "./intake-values.ts";
import css from "./ItemForm.module.css";
import { LetterFields } from "./LetterFields.tsx";
import { MatterFields } from "./MatterFields.tsx";
import { NewSenderFields } from "./NewSenderFields.tsx";
import { ReceivedFields } from "./ReceivedFields.tsx";
import { readTypedDate } from "./typed.ts";
import { SenderField } from "./SenderField.tsx";

const say = words.registry.form;

export type ItemFormProps = {
  readonly heading: ReactNode;
  /** The item that is being described; null for a new one. */
  readonly own: string | null;
  readonly label: string;
  readonly initial: IntakeValues;
  readonly today: CivilDate;
  readonly matters: readonly Matter[];
  readonly units: readonly Unit[];
  /** `describing`: an item that has its number already; nothing about the moment of receipt is asked. */
  readonly purpose: "new" | "describing" | "correcting";
  readonly pinned: ReadonlySet<IntakeField>;
  readonly onPinned: (pinned: ReadonlySet<IntakeField>) => void;
  readonly failure: Failure | undefined;
  /** Keeps what is typed wherever the form goes: another screen, the lock, a dead office. */
  readonly onTyped: (values: IntakeValues) => void;
  /** Called with what the contract's schema has taken; `how` is the key that asked for it. */
  readonly onSave: (draft: ItemDraft, values: IntakeValues, how: "label" | "receipt") => void;
  readonly onEscape: () => void;
  readonly busy: boolean;
};

/** The form of one item, in the order in which the eye reads the letter. It holds no rule: the contract's schema checks it. */
export function ItemForm(props: ItemFormProps) {
  const { today, failure, pinned, purpose } = props;
  const moves = useRef<FormMoves | null>(null);
  const form = useForm<IntakeValues, unknown, ItemDraft>({
    defaultValues: props.initial,
    resolver: intakeResolver(today),
    shouldFocusError: false,
  });
  const values = useWatch({ control: form.control, compute: (typed: IntakeValues) => typed });
  const { errors } = form.formState;
  const duplicates = useDuplicates(values, today, props.own);

  function set(change: Partial<IntakeValues>): void {
    // Object.entries loses the pairing of key and value, which Partial<IntakeValues> has just guaranteed.
    for (const [field, value] of Object.entries(change) as [IntakeField, never][])
      form.setValue(field, value);
    form.clearErrors(Object.keys(change) as IntakeField[]);
    props.onTyped(form.getValues());
  }

  const refusedField = fieldOf(failure?.field);
  const tools: FieldTools = {
    values,
    set,
    error: (field) =>
      errors[field]?.message ??
      (failure !== undefined && refusedField === field ? failure.sentence : undefined),
    pin: (field) => ({ pinned: pinned.has(field), onPin: () => togglePin(field) }),
  };

  function togglePin(field: IntakeField): void {
    const next = new Set(pinned);
    if (!next.delete(field)) next.add(field);
    props.onPinned(next);
  }

  const save = (how: "label" | "receipt"): void => {
    void form.handleSubmit(
      (draft) => props.onSave(draft, form.getValues(), how),
      (wrong) => {
        const first = fieldOrder.find((field) => wrong[field] !== undefined);
        // The field may only now be on the screen (a reason that another day asks for).
        if (first !== undefined) requestAnimationFrame(() => moves.current?.goTo(first));
      },
    )();
  };

  useEffect(() => {
    if (purpose !== "new") moves.current?.goTo("senderName");
  }, [purpose, moves]);
  useKeys(say.label, [
    { keys: "Enter", does: words.registry.keys.goOn },
    { keys: "Shift+Enter", does: words.registry.keys.goBack },
    { keys: "Ctrl+Enter", does: words.registry.keys.save, run: () => save("label") },
    ...(purpose === "new"
      ? [{ keys: "Ctrl+Shift+Enter", does: words.registry.keys.saveWithReceipt, run: () => save("receipt") }]
      : []),
    { keys: "Ctrl+B", does: words.registry.keys.noData },
    { keys: "Esc", does: words.registry.keys.escape },
    { keys: "F9", does: words.registry.keys.pin, run: () => pinFocused(togglePin) },
  ]);
  useEffect(() => {
    if (refusedField !== undefined) moves.current?.goTo(refusedField);
  }, [refusedField, moves]);

  return (
    <EscapeScope className={css.form} onEscape={props.onEscape}>
      <MovingForm label={props.label} className={css.fields} onEnd={() => save("label")} ref={moves}>
        <h2 className={css.heading}>{props.heading}</h2>
        <Select
          id="channel"
          label={say.channel}
          options={channels.map((value) => ({ value, label: words.registry.channels[value] }))}
          value={values.channel}
          onChange={(channel) => set({ channel })}
          warning={channelWarning(values)}
          {...tools.pin("channel")}
        />
        <SenderField
          name={values.senderName}
          sender={values.sender}
          onName={(senderName) =>
            set(values.sender.kind === "new" ? { senderName } : { senderName, sender: { kind: "none" } })
          }
          onSender={(sender, senderName) => set({ sender, senderName })}
          error={ownSentence("senderName", values, errors.senderName?.type) ?? tools.error("senderName")}
          {...tools.pin("senderName")}
        />
        <NewSenderFields tools={tools} />
        <TextField
          id="title"
          label={say.title}
          placeholder={say.titleHint}
          value={values.title}
          onChange={(title) => set({ title })}
          error={ownSentence("title", values, errors.title?.type) ?? tools.error("title")}
          warning={duplicates.title}
          noData={values.titleNoData}
          onNoData={(titleNoData) => set({ titleNoData })}
          {...tools.pin("title")}
        />
        <MatterFields
          tools={tools}
          matters={props.matters}
          units={props.units}
          receivedOn={parseCivilDate(readTypedDate(values.receivedOn, today)) ?? today}
        />
        <LetterFields tools={tools} today={today} referenceWarning={duplicates.reference} />
        {purpose === "new" ? <ReceivedFields tools={tools} today={today} /> : null}
        <Checkbox
          id="nameOnReceipt"
          checked={values.nameOnReceipt}
          onChange={(nameOnReceipt) => set({ nameOnReceipt })}
        >
          {say.consent}
        </Checkbox>
        {purpose === "correcting" ? (
          <TextField
            id="correctionReason"
            label={say.correctionReason}
            value={values.correctionReason}
            onChange={(correctionReason) => set({ correctionReason })}
            error={tools.error("correctionReason")}
          />
        ) : null}
      </MovingForm>
      <div className={css.save}>
        {failure !== undefined && refusedField === undefined ? (
          <div className={css.failure}>
            <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
          </div>
        ) : null}
        <SaveButtons purpose={purpose} busy={props.busy} onSave={save} onCancel={props.onEscape} />
      </div>
    </EscapeScope>
  );
}

/** What is missing is said by its own name and key; a sender typed but not chosen needs another sentence again. */
function ownSentence(
  field: "senderName" | "title",
  values: IntakeValues,
  code: string | undefined,
): string | undefined {
  if (code !== "required") return undefined;
  if (field === "title") return say.titleMissing;
  return values.sender.kind === "none" && values.senderName.trim() !== ""
    ? say.chooseSender
    : say.senderMissing;
}

function channelWarning(values: IntakeValues): string | undefined {
  if (values.channel === "EMAIL") return say.emailWarning;
  return values.channel === "EPUAP" ? say.epuapWarning : undefined;
}

function pinFocused(togglePin: (field: IntakeField) => void): void {
  const step = document.activeElement?.closest<HTMLElement>("[data-step]")?.dataset["step"];
  const field = fieldOrder.find((name) => name === step);
  if (field !== undefined && field !== "unit") togglePin(field);
}
