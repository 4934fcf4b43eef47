import { type KeyboardEvent, useState } from "react";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { startsAlike } from "../parts/same-letters.ts";
import { TextField } from "../parts/TextField.tsx";
import css from "./PersonPicker.module.css";

export type PickedPerson = { readonly id: string; readonly name: string; readonly initials: string };

export type PersonPickerProps = {
  readonly people: readonly PickedPerson[];
  readonly begun: string;
  readonly onPick: (person: PickedPerson) => void;
};

const SHOWN = 8;

/** The names of those who work here, narrowed by typing a piece of the name or the initials; Enter takes the marked one. */
export function PersonPicker(props: PersonPickerProps) {
  const [typed, setTyped] = useState(props.begun);
  const [at, setAt] = useState(0);
  const fitting = props.people
    .filter((person) => typed.trim() === "" || startsAlike(`${person.name} ${person.initials}`, typed.trim()))
    .slice(0, SHOWN);
  const marked = Math.min(at, Math.max(0, fitting.length - 1));

  function press(event: KeyboardEvent): void {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const person = fitting[marked];
    if (by !== 0 && fitting.length > 0) setAt((marked + by + fitting.length) % fitting.length);
    else if (event.key === "Enter" && person !== undefined) props.onPick(person);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div onKeyDownCapture={press}>
      <TextField
        id="who"
        label={words.shell.signIn.who}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setAt(0);
        }}
        placeholder={words.shell.signIn.whoHint}
        focused
      />
      <ul className={css.list} aria-label={words.shell.signIn.who}>
        {fitting.map((person, index) => (
          <li key={person.id}>
            <button
              type="button"
              tabIndex={-1}
              className={css.person}
              data-marked={index === marked || undefined}
              aria-current={index === marked || undefined}
              onClick={() => props.onPick(person)}
            >
              <span>{person.name}</span>
              <span className={css.initials}>{person.initials}</span>
            </button>
          </li>
        ))}
        {fitting.length === 0 ? <li className={css.none}>{words.parts.nothingFound}</li> : null}
      </ul>
    </div>
  );
}
