import { join } from "node:path";
import { type PaperFormat, type PrintData, type PrinterPort, type SendOutcome } from "../../ports/printer.ts";
import { checkedJobId, failed, fateUnknown, sent, systemCode } from "../outcome.ts";
import { folderCode } from "./folder-codes.ts";
import { diskFiles, type FolderFiles } from "./folder-files.ts";

const formats: readonly PaperFormat[] = ["pdf", "zpl"];

/**
 * A folder that takes papers as files named by their job id. The invariant: a file under its final name is whole, and there is
 * one for a job however often it is sent, because it is written under another name, brought to the disk, and then renamed.
 * The folder is never created: a network drive that is away must not become a local folder nobody looks into. It keeps one file
 * whatever the number of copies: who prints from the folder says how many.
 */
export function folderPrinter(
  settings: { readonly name: string; readonly folder: string },
  files: FolderFiles = diskFiles,
): PrinterPort {
  const { name, folder } = settings;

  async function written(data: PrintData, signal: AbortSignal): Promise<SendOutcome> {
    const paper = fileName(data.jobId, data.format);
    const final = join(folder, paper);
    const draft = join(folder, `.${paper}.part`);
    try {
      await files.checkWritable(folder);
      if (await files.exists(final)) return sent(paper);
      if (signal.aborted) return failed("timed-out");
      await files.writeDurably(draft, data.bytes);
      await files.rename(draft, final);
    } catch (error) {
      const code = folderCode(systemCode(error));
      // A draft that cannot be removed either has the same cause; its name says that it is not a paper.
      await files.remove(draft).catch(() => undefined);
      // A network drive may say no to a rename it has made.
      return (await mayBeThere(final)) ? fateUnknown(code) : failed(code);
    }
    try {
      await files.syncFolder(folder);
    } catch (error) {
      return fateUnknown(folderCode(systemCode(error)));
    }
    return sent(paper);
  }

  async function mayBeThere(path: string): Promise<boolean> {
    try {
      return await files.exists(path);
    } catch (error) {
      // Without the folder there is no file in it; any other failure to look leaves the question open.
      return !["folder-missing", "folder-read-only"].includes(folderCode(systemCode(error)));
    }
  }

  return {
    name,
    kind: "folder",
    accepts: formats,

    async send(data, signal) {
      checkedJobId(data.jobId);
      if (signal.aborted) return failed("timed-out");
      return written(data, signal);
    },

    async state() {
      try {
        await files.checkWritable(folder);
        return { state: "ready", code: null };
      } catch (error) {
        return { state: "trouble", code: folderCode(systemCode(error)) };
      }
    },

    async jobState(printerJob) {
      try {
        return (await files.exists(join(folder, printerJob))) ? "done" : "gone";
      } catch {
        return "cannot-tell";
      }
    },

    async arrival(jobId) {
      checkedJobId(jobId);
      try {
        await files.checkWritable(folder);
        for (const format of formats) {
          const paper = fileName(jobId, format);
          if (await files.exists(join(folder, paper))) return { arrived: "yes", printerJob: paper };
        }
        // Somebody may have taken the paper out of the folder since: its absence proves nothing.
        return { arrived: "cannot-tell" };
      } catch {
        return { arrived: "cannot-tell" };
      }
    },
  };
}

function fileName(jobId: string, format: PaperFormat): string {
  return `${jobId}.${format}`;
}
