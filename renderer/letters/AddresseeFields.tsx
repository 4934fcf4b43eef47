import { letterWords as say } from "../../main/words/window/letters.ts";
import { TextArea } from "../parts/TextArea.tsx";
import { TextField } from "../parts/TextField.tsx";
import css from "./LetterDesk.module.css";
import { type LetterFieldProps } from "./letter-field-props.ts";
import { MOST_LINES } from "./letter-values.ts";

/** To whom, and what it is called: the head of the letter. */
export function AddresseeFields({ path, typed, set, error }: LetterFieldProps) {
  const wrongLine = Array.from({ length: MOST_LINES }, (_, at) => error(`addressee.lines.${at}`)).find(
    (sentence) => sentence !== undefined,
  );
  return (
    <>
      <div className={css.pair}>
        <TextField
          id={`${path}addressee.name`}
          label={say.addressee}
          value={typed.name}
          onChange={(name) => set({ name })}
          error={error("addressee.name")}
          focused
        />
        <TextField
          id={`${path}theirReference`}
          label={say.theirReference}
          value={typed.theirReference}
          onChange={(theirReference) => set({ theirReference })}
          error={error("theirReference")}
        />
      </div>
      <TextArea
        id={`${path}addressee.lines`}
        label={say.lines}
        description={say.linesHint}
        lines={2}
        manyLines
        value={typed.lines}
        onChange={(lines) => set({ lines })}
        error={error("addressee.lines") ?? wrongLine}
      />
      <TextField
        id={`${path}title`}
        label={say.title}
        value={typed.title}
        onChange={(title) => set({ title })}
        error={error("title")}
      />
    </>
  );
}
