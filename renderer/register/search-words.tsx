import { createContext, type ReactNode, use, useMemo, useState } from "react";
import { usePerson } from "../shell/person.tsx";

type SearchWords = { readonly text: string; readonly search: (text: string) => void };

const Words = createContext<SearchWords | null>(null);

/** As much as the contract takes. */
const LONGEST = 300;

/**
 * The words by which the register is searched. They are mostly somebody's name, so alone of all filters they do not stand in the
 * address: a browser writes its addresses down, in the clear. Another person at the desk does not find them.
 */
export function SearchWordsProvider({ children }: { readonly children: ReactNode }) {
  const { id } = usePerson();
  const [said, setSaid] = useState({ by: id, text: "" });
  const text = said.by === id ? said.text : "";
  const words = useMemo(
    () => ({ text, search: (next: string) => setSaid({ by: id, text: next.slice(0, LONGEST) }) }),
    [text, id],
  );
  return <Words value={words}>{children}</Words>;
}

export function useSearchWords(): SearchWords {
  const words = use(Words);
  if (words === null) throw new Error("SearchWordsProvider is missing above");
  return words;
}
