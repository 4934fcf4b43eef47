import { readFileSync } from "node:fs";
import { type Directory, directorySchema } from "../../main/domain/directory/directory.ts";

/** The office's own directory, as it is delivered. */
export const directory: Directory = directorySchema.parse(
  JSON.parse(readFileSync(new URL("../../assets/office/kruszyna.json", import.meta.url), "utf8")),
);
