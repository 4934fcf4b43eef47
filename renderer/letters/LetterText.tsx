import { type LetterView } from "../../main/contract/case-views.ts";
import { type LetterPiece } from "../../main/domain/letters/facts.ts";
import css from "./LetterDesk.module.css";

/** The letter to be read on the screen, in the order of the paper. */
export function LetterText({ text }: { readonly text: NonNullable<LetterView["text"]> }) {
  return (
    <article className={css.text}>
      <p className={css.addressee}>
        <b>{text.addressee.name}</b>
        <br />
        <span className={css.pre}>{text.addressee.lines.join("\n")}</span>
      </p>
      <h3>{text.title}</h3>
      {text.text.map((piece, at) => (
        // A signed text never changes: its pieces have no other names than their places.
        // oxlint-disable-next-line react/no-array-index-key -- see above
        <Piece key={at} piece={piece} />
      ))}
    </article>
  );
}

function Piece({ piece }: { readonly piece: LetterPiece }) {
  switch (piece.kind) {
    case "paragraph":
      return <p className={css.pre}>{piece.text}</p>;
    case "heading":
      return <h4>{piece.text}</h4>;
    case "list":
      return (
        <ol>
          {piece.entries.map((entry) => (
            <li key={entry}>{entry}</li>
          ))}
        </ol>
      );
    default:
      return piece satisfies never;
  }
}
