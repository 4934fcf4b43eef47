import { type IconName } from "../parts/Icon.tsx";
import { type StateTone } from "../parts/StateMark.tsx";

/** The pieces of the status bar that open a detail. */
export type Detail = "sync" | "print" | "backup" | "point";

/** How a piece of the status bar looks. */
export type Look = { readonly tone: StateTone; readonly icon: IconName; readonly words: string };
