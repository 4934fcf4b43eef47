import { FileTrigger } from "react-aria-components";
import { Button, type ButtonProps } from "./Button.tsx";

export type FilePickProps = Pick<ButtonProps, "children" | "kind" | "keys" | "disabled"> & {
  /** Endings (`.csv`) and media types that the system's dialog offers first. */
  readonly accept: readonly string[];
  readonly onPick: (file: File) => void;
};

/** A button that asks the system for one file. */
export function FilePick({ accept, onPick, ...button }: FilePickProps) {
  return (
    <FileTrigger
      acceptedFileTypes={[...accept]}
      onSelect={(files) => {
        const file = files?.item(0);
        if (file !== null && file !== undefined) onPick(file);
      }}
    >
      <Button {...button} />
    </FileTrigger>
  );
}
