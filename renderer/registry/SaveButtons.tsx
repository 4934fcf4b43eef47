import { windowWords as words } from "../../main/words/window/pl.ts";
import { Button } from "../parts/Button.tsx";

const say = words.registry.form;

export type SaveButtonsProps = {
  readonly purpose: "new" | "describing" | "correcting";
  readonly busy: boolean;
  readonly onSave: (how: "label" | "receipt") => void;
  readonly onCancel: () => void;
};

/** One primary action; beside it the other way to save, or the way back. */
export function SaveButtons({ purpose, busy, onSave, onCancel }: SaveButtonsProps) {
  const action = purpose === "new" ? say.save : say.saveDescription;
  return (
    <>
      <Button kind="primary" keys="Ctrl+Enter" disabled={busy} onPress={() => onSave("label")}>
        {busy ? say.saving : action}
      </Button>
      {purpose === "new" ? (
        <Button keys="Ctrl+Shift+Enter" disabled={busy} onPress={() => onSave("receipt")}>
          {say.saveWithReceipt}
        </Button>
      ) : (
        <Button kind="quiet" keys="Esc" onPress={onCancel}>
          {words.parts.cancel}
        </Button>
      )}
    </>
  );
}
