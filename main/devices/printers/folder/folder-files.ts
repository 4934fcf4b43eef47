import { access, constants, open, rename, rm, stat } from "node:fs/promises";

/** What the folder printer asks of a disk; a test puts a full one in its place. */
export interface FolderFiles {
  exists(path: string): Promise<boolean>;
  /** Creates the file, writes all and waits until it is on the disk; refuses to overwrite. */
  writeDurably(path: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes a rename survive a power cut. */
  syncFolder(folder: string): Promise<void>;
  /** Throws the system's error if the folder is not there or takes no files. */
  checkWritable(folder: string): Promise<void>;
}

export const diskFiles: FolderFiles = {
  async exists(path) {
    try {
      await stat(path);
      return true;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
      throw error;
    }
  },

  async writeDurably(path, bytes) {
    await using file = await open(path, "w");
    await file.writeFile(bytes);
    await file.sync();
  },

  rename,

  async remove(path) {
    await rm(path, { force: true });
  },

  async syncFolder(folder) {
    // Windows opens no folders as files, and NTFS journals the rename itself.
    if (process.platform === "win32") return;
    await using handle = await open(folder, "r");
    await handle.sync();
  },

  async checkWritable(folder) {
    const found = await stat(folder);
    if (!found.isDirectory()) throw Object.assign(new Error("not a folder"), { code: "ENOTDIR" });
    await access(folder, constants.W_OK | constants.X_OK);
  },
};
