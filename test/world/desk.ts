import { type Directory } from "../../main/domain/directory/directory.ts";
import { type Random } from "./random.ts";

/** What whoever acts at a station without a window is given. */
export type Desk = {
  readonly directory: Directory;
  readonly random: Random;
  readonly newId: () => string;
};
