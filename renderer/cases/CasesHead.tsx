import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { type ProcedureName } from "../../main/contract/contract.ts";
import { caseWords as say } from "../../main/words/window/cases.ts";
import { useKeys } from "../keys/use-keys.tsx";
import tabs from "../parts/Tabs.module.css";
import { may, usePerson } from "../shell/person.tsx";
import css from "./cases.module.css";

type Tab = {
  readonly to: "/sprawy" | "/sprawy/lista" | "/sprawy/do-zalozenia" | "/sprawy/spisy" | "/sprawy/brakowanie";
  readonly name: string;
  readonly keys: string;
  readonly needs: ProcedureName;
};

const all: readonly Tab[] = [
  { to: "/sprawy", name: say.tabs.board, keys: "Alt+T", needs: "cases.board" },
  { to: "/sprawy/lista", name: say.tabs.list, keys: "Alt+L", needs: "cases.page" },
  { to: "/sprawy/do-zalozenia", name: say.tabs.inbox, keys: "Alt+Z", needs: "cases.inbox" },
  { to: "/sprawy/spisy", name: say.tabs.lists, keys: "Alt+I", needs: "cases.lists" },
  { to: "/sprawy/brakowanie", name: say.tabs.disposal, keys: "Alt+B", needs: "cases.disposal" },
];

/** The views of the counter side by side, each with its key; whose cases one looks at goes along from view to view. */
export function CasesHead({ children }: { readonly children?: ReactNode }) {
  const person = usePerson();
  const navigate = useNavigate();
  const { whose, unit } = useSearch({ strict: false });
  const along = { ...(whose === undefined ? {} : { whose }), ...(unit === undefined ? {} : { unit }) };
  const shown = all.filter(({ needs }) => may(person, needs));
  useKeys(
    say.tabs.label,
    shown.map(({ to, name, keys }) => ({
      keys,
      does: name,
      run: () => void navigate({ to, search: along }),
    })),
  );
  return (
    <header className={css.top}>
      <nav className={tabs.tabs} aria-label={say.tabs.label}>
        {shown.map(({ to, name, keys }) => (
          <Link
            key={to}
            to={to}
            search={along}
            className={tabs.tab}
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ "aria-current": "page" }}
          >
            {name} <kbd className={tabs.keys}>{keys}</kbd>
          </Link>
        ))}
      </nav>
      <div className={css.tools}>{children}</div>
    </header>
  );
}
