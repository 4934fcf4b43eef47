import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Before its fuses, `electron` holds this mark; then the version of the wire, its length, and one digit a fuse (1 on, 0 off). */
const FUSE_MARK = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";

/** The fuses as Electron ships them: run-as-node on, cookies in the clear, inspecting on, no integrity … */
const SHIPPED = "101100011";

/**
 * A folder that the packer takes for an unpacked Electron: its binary cannot be had on the machines that build and test this. All
 * that the packer does with a real one (copy, rename, flip fuses) it does with this one; only nothing in it could ever run.
 */
export async function electronStandIn(folder: string): Promise<string> {
  await mkdir(join(folder, "locales"), { recursive: true });
  await mkdir(join(folder, "resources"));
  await writeFile(join(folder, "electron"), `stand-in\0${FUSE_MARK}\u0001\u0009${SHIPPED}\0`);
  await chmod(join(folder, "electron"), 0o755);
  await writeFile(join(folder, "version"), "0.0.0");
  await writeFile(join(folder, "LICENSE"), "stand-in");
  await writeFile(join(folder, "locales", "pl.pak"), "stand-in");
  return folder;
}
