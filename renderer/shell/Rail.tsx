import { Link, useNavigate } from "@tanstack/react-router";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { type ProcedureName } from "../../main/contract/contract.ts";
import { useKeys } from "../keys/use-keys.tsx";
import { Icon } from "../parts/Icon.tsx";
import { may, usePerson } from "./person.tsx";
import css from "./Rail.module.css";
import { useLock } from "./switching.ts";

type Place = {
  readonly to: "/kancelaria" | "/sprawy" | "/wysylka" | "/rejestr" | "/ustawienia";
  readonly name: string;
  readonly letter: string;
  readonly needs: ProcedureName;
};

const places: readonly Place[] = [
  { to: "/kancelaria", name: words.shell.rail.registry, letter: "K", needs: "registry.today" },
  { to: "/sprawy", name: words.shell.rail.cases, letter: "S", needs: "cases.board" },
  { to: "/wysylka", name: words.shell.rail.outgoing, letter: "W", needs: "letters.register" },
  { to: "/rejestr", name: words.shell.rail.register, letter: "R", needs: "registry.page" },
  { to: "/ustawienia", name: words.shell.rail.settings, letter: "U", needs: "print.printers" },
];

/** The counters that this person may use, each with its letter; below, who works here and the key to change that. */
export function Rail() {
  const person = usePerson();
  const navigate = useNavigate();
  const lock = useLock();
  const shown = places.filter((place) => may(person, place.needs));
  useKeys(words.shell.rail.label, [
    ...shown.map((place) => ({
      keys: `Alt+${place.letter}`,
      does: place.name,
      run: () => void navigate({ to: place.to }),
    })),
    { keys: "F8", does: words.shell.rail.switchPerson, run: lock },
  ]);

  return (
    <nav className={css.rail} aria-label={words.shell.rail.label}>
      <p className={css.brand}>
        <span className={css.window} aria-hidden="true" />
        <span className={css.word}>{words.shell.name}</span>
      </p>
      <ul className={css.places}>
        {shown.map((place) => (
          <li key={place.to}>
            <Link to={place.to} className={css.place} activeProps={{ "aria-current": "page" }}>
              <span className={css.word}>{place.name}</span>
              <kbd className={css.letter}>{place.letter}</kbd>
            </Link>
          </li>
        ))}
      </ul>
      <button type="button" className={css.person} onClick={lock} title={words.shell.rail.switchPerson}>
        <Icon name="person" />
        <span className={css.word}>{person.name}</span>
        <kbd className={css.letter}>F8</kbd>
      </button>
    </nav>
  );
}
