import { type ItemView } from "../../main/contract/item.ts";
import { refusalSentence } from "../../main/words/refusals/pl.ts";
import { shortInstant } from "../../main/words/window/dates.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { useNow } from "../parts/use-now.ts";
import { historySentence } from "./history-words.ts";
import css from "./ItemPane.module.css";

/** What happened to it, newest first, and who did it. */
export function ItemHistory({ item }: { readonly item: ItemView }) {
  const now = useNow();
  return (
    <ol className={css.history}>
      {item.history.toReversed().map((line) => (
        <li key={line.id} className={css.event}>
          <span className={css.when}>{shortInstant(line.at, now)}</span>
          <span>
            {historySentence(line.kind)}
            {detailOf(line.details)}{" "}
            <span className={css.by}>· {line.by ?? words.registry.history.program}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function detailOf(details: ItemView["history"][number]["details"]): string {
  const { reason, unit, code, paper } = details;
  const parts = [
    typeof paper === "string" && paper in words.registry.papers ? paperWord(paper) : "",
    typeof unit === "string" ? unit : "",
    typeof reason === "string" ? reason : "",
    typeof code === "string" ? refusalSentence(code) : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `: ${parts.join(" · ")}`;
}

function paperWord(paper: string): string {
  const papers: Readonly<Record<string, string>> = words.registry.papers;
  return (papers[paper] ?? paper).toLowerCase();
}
