import { senderTypes } from "../../main/domain/senders/facts.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { Segmented } from "../parts/Segmented.tsx";
import { TextField } from "../parts/TextField.tsx";
import { type FieldTools } from "./field-tools.ts";
import css from "./ItemForm.module.css";

const say = words.registry.form;

/** A sender not met before. Identifiers are checked when given and never required: a letter needs none. */
export function NewSenderFields({ tools }: { readonly tools: FieldTools }) {
  const { values, set, error } = tools;
  if (values.sender.kind !== "new") return null;
  const { type } = values.sender;
  return (
    <fieldset className={css.fresh}>
      <legend className="for-readers">{say.senderType}</legend>
      <Segmented
        id="senderType"
        label={say.senderType}
        options={senderTypes.map((value) => ({ value, label: words.registry.senderTypes[value] }))}
        value={type}
        onChange={(next) => set({ sender: { kind: "new", type: next } })}
      />
      <TextField
        id="address"
        label={say.address}
        value={values.address}
        onChange={(address) => set({ address })}
        error={error("address")}
      />
      {type === "person" ? (
        <TextField
          id="pesel"
          label={say.pesel}
          kind="code"
          placeholder={words.parts.optional}
          value={values.pesel}
          onChange={(pesel) => set({ pesel })}
          error={error("pesel")}
        />
      ) : null}
      {type === "company" ? (
        <div className={css.pair}>
          <TextField
            id="nip"
            label={say.nip}
            kind="code"
            placeholder={words.parts.optional}
            value={values.nip}
            onChange={(nip) => set({ nip })}
            error={error("nip")}
          />
          <TextField
            id="regon"
            label={say.regon}
            kind="code"
            placeholder={words.parts.optional}
            value={values.regon}
            onChange={(regon) => set({ regon })}
            error={error("regon")}
          />
        </div>
      ) : null}
    </fieldset>
  );
}
