import { type Directory } from "../../domain/directory/directory.ts";
import { type PrintJob } from "../../domain/printing/job.ts";
import { type PlanShelf } from "../../domain/record-plan/in-force.ts";
import { type PaperFonts } from "../../paper/fonts.ts";
import { type Store } from "../../store/store.ts";

/** What papers are drawn from. */
export type Desktop = {
  readonly store: Store;
  readonly directory: Directory;
  readonly fonts: () => Promise<PaperFonts>;
  /** Stands in a PDF's properties. */
  readonly now: () => Date;
  /** Civil day in Warsaw. */
  readonly today: () => string;
  readonly shelf: PlanShelf;
};

/** What of a job says how its paper looks. */
export type Wish = Pick<PrintJob, "paper" | "items" | "copy" | "language" | "size">;
