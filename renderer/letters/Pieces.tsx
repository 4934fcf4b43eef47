import { flushSync } from "react-dom";
import { type LetterPiece } from "../../main/domain/letters/facts.ts";
import { letterWords as say } from "../../main/words/window/letters.ts";
import { useKeys } from "../keys/use-keys.tsx";
import { Button } from "../parts/Button.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Row } from "../parts/Panel.tsx";
import { TextArea } from "../parts/TextArea.tsx";
import { TextField } from "../parts/TextField.tsx";
import css from "./LetterDesk.module.css";
import { freshPiece, type TypedPiece } from "./letter-values.ts";

const kinds = ["paragraph", "heading", "list"] as const;

export type PiecesProps = {
  readonly path: string;
  readonly pieces: readonly TypedPiece[];
  readonly onPieces: (pieces: readonly TypedPiece[]) => void;
  readonly error: string | undefined;
};

/** The text in pieces. Enter in a paragraph begins the next one; an emptied piece falls away when it is saved. */
export function Pieces({ path, pieces, onPieces, error }: PiecesProps) {
  const idOf = (piece: TypedPiece): string => `${path}${piece.key}`;
  function insert(at: number, kind: LetterPiece["kind"]): void {
    const piece = freshPiece(kind);
    // Drawn at once, so that the next key falls into it.
    flushSync(() => onPieces([...pieces.slice(0, at), piece, ...pieces.slice(at)]));
    document.getElementById(idOf(piece))?.focus();
  }
  function change(key: string, text: string): void {
    onPieces(pieces.map((piece) => (piece.key === key ? { ...piece, text } : piece)));
  }
  const focusedAt = (): number => {
    const at = pieces.findIndex((piece) => document.activeElement?.id === idOf(piece));
    return at < 0 ? pieces.length : at + 1;
  };
  useKeys(say.keys.letter, [
    { keys: "Alt+N", does: say.keys.addParagraph, run: () => insert(focusedAt(), "paragraph") },
  ]);
  return (
    <>
      {pieces.map((piece, at) => (
        <div key={piece.key} className={css.piece}>
          <Piece
            piece={piece}
            id={idOf(piece)}
            at={at + 1}
            error={at === 0 ? error : undefined}
            onText={(text) => change(piece.key, text)}
            onNext={() => insert(at + 1, "paragraph")}
          />
          <button
            type="button"
            className={css.remove}
            tabIndex={-1}
            onClick={() => onPieces(pieces.filter(({ key }) => key !== piece.key))}
          >
            <Icon name="close" />
            <span className="for-readers">
              {say.removePiece(say.pieceAt(say.pieces[piece.kind], at + 1))}
            </span>
          </button>
        </div>
      ))}
      <Row>
        {kinds.map((kind) => (
          <Button
            key={kind}
            kind="quiet"
            {...(kind === "paragraph" ? { keys: "Alt+N" } : {})}
            onPress={() => insert(pieces.length, kind)}
          >
            {say.addPiece[kind]}
          </Button>
        ))}
      </Row>
    </>
  );
}

type PieceProps = {
  readonly piece: TypedPiece;
  readonly id: string;
  readonly at: number;
  readonly error: string | undefined;
  readonly onText: (text: string) => void;
  readonly onNext: () => void;
};

function Piece({ piece, id, at, error, onText, onNext }: PieceProps) {
  const label = say.pieceAt(say.pieces[piece.kind], at);
  if (piece.kind === "heading") {
    return <TextField id={id} label={label} value={piece.text} onChange={onText} error={error} />;
  }
  return (
    <TextArea
      id={id}
      label={label}
      lines={piece.kind === "list" ? 3 : 2}
      manyLines
      value={piece.text}
      onChange={onText}
      error={error}
      description={piece.kind === "list" ? say.entriesHint : undefined}
      onKeyDown={(event) => {
        const plain = !event.shiftKey && !event.ctrlKey && !event.altKey;
        if (piece.kind !== "paragraph" || event.key !== "Enter" || !plain) return;
        event.preventDefault();
        onNext();
      }}
    />
  );
}
