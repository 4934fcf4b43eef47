import { useQueryClient } from "@tanstack/react-query";
import { type LetterView } from "../../main/contract/case-views.ts";
import { useOffice } from "../api/office.tsx";

/** What to do with a letter that came back changed: it is shown as it is now; its case and the outgoing register ask again. */
export function useLetterChanged(): (changed: LetterView) => void {
  const { queries } = useOffice();
  const cache = useQueryClient();
  return (changed) => {
    cache.setQueryData(queries.letters.letter.queryKey({ input: { letter: changed.id } }), changed);
    const stale = [queries.letters.register, queries.letters.toDispatch, queries.cases.case];
    for (const list of [...stale, queries.cases.board])
      void cache.invalidateQueries({ queryKey: list.key() });
  };
}
