import css from "./Icon.module.css";

/** Drawn on a grid of 16, stroke 1.5, so that they stand beside 14 px text without shouting. */
const drawings = {
  done: "M3 8.5 6.5 12 13 4.5",
  wrong: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 5v3.5M8 11v.01",
  warning: "M8 2.5 14 13H2zM8 6.5v3M8 11.2v.01",
  waits: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 4.8V8l2.2 1.6",
  unknown: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M6.3 6.4a1.8 1.8 0 1 1 2.4 1.7c-.5.2-.7.5-.7 1M8 11v.01",
  cancelled: "M4 4l8 8M12 4l-8 8",
  printed:
    "M4.5 6V2.5h7V6M4.5 11.5H3a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v3.5a1 1 0 0 1-1 1h-1.5M4.5 9.5h7v4h-7z",
  pin: "M6 2.5h4M7 2.5v4L5 9h6L9 6.5v-4M8 9v4.5",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3 13.5 13.5",
  camera: "M2 5h3l1-1.5h4L11 5h3v8H2zM8 6.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4",
  person: "M8 2.5a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2M2.8 13.5c.5-2.8 2.6-4 5.2-4s4.7 1.2 5.2 4",
  lock: "M3.5 7.5h9v6h-9zM5.2 7.5V5.2a2.8 2.8 0 0 1 5.6 0v2.3",
  link: "M3 8a5 5 0 0 1 8.8-3.2M13 8a5 5 0 0 1-8.8 3.2M12 2v3H9M4 14v-3h3",
  cut: "M3 8a5 5 0 0 1 8.8-3.2M13 8a5 5 0 0 1-8.8 3.2M2.5 2.5l11 11",
  archive: "M2.5 3h11v3h-11zM3.5 6v7.5h9V6M6.5 8.5h3",
  place:
    "M8 14s4.5-4 4.5-7.3a4.5 4.5 0 0 0-9 0C3.5 10 8 14 8 14M8 5.2a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2",
  close: "M4 4l8 8M12 4l-8 8",
  open: "M4 6.5 8 10.5l4-4",
  undo: "M6 3.5 3 6.5l3 3M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7",
  pause: "M5.5 3.5v9M10.5 3.5v9",
  goes: "M5.5 3.5v9l6.5-4.5z",
  folder: "M2 4.5h4.2l1.3 1.5H14v7H2z",
  envelope: "M2 4h12v8.5H2zM2.3 4.5 8 9l5.7-4.5",
  save: "M8 2.5v7M4.8 6.5 8 9.7l3.2-3.2M2.5 13h11",
  mark: "M2.5 2.5h11v11h-11zM5 8.2 7.2 10.5 11 5.8",
} as const;

export type IconName = keyof typeof drawings;

/** A picture beside a word. It is never the only carrier of meaning, so readers of the screen do not hear it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={css.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
