import { useEffect, useState } from "react";
import { TextField } from "./TextField.tsx";

const PAUSE_MS = 150;

export type SearchFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly placeholder?: string;
};

/** Types at once, asks after a breath, so that the address and the office do not follow every letter. */
export function SearchField({ id, label, query, onQuery, placeholder }: SearchFieldProps) {
  const [typed, setTyped] = useState(query);
  const [before, setBefore] = useState(query);
  if (query !== before) {
    setBefore(query);
    if (query !== typed.trim()) setTyped(query);
  }
  useEffect(() => {
    if (typed.trim() === query) return undefined;
    const timer = setTimeout(() => onQuery(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, query, onQuery]);
  return (
    <TextField
      id={id}
      label={label}
      value={typed}
      onChange={setTyped}
      focused
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  );
}
