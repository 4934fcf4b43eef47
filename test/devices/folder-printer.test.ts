import { readdir, readFile, writeFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderCode } from "../../main/devices/printers/folder/folder-codes.ts";
import { diskFiles, type FolderFiles } from "../../main/devices/printers/folder/folder-files.ts";
import { folderPrinter } from "../../main/devices/printers/folder/folder-printer.ts";
import { labelJob, noHurry, temporaryFolder } from "./papers.ts";

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe("folder printer", () => {
  test("writes the paper byte for byte under its job id", async () => {
    await using folder = await temporaryFolder();
    const job = labelJob();

    const outcome = await folderPrinter({ name: "Teczka", folder: folder.path }).send(job, noHurry);

    expect(outcome).toEqual({ fate: "sent", printerJob: `${job.jobId}.zpl`, warning: null });
    expect(await readdir(folder.path)).toEqual([`${job.jobId}.zpl`]);
    expect(await readFile(join(folder.path, `${job.jobId}.zpl`))).toEqual(Buffer.from(job.bytes));
  });

  test("keeps the first file when the same job is sent again", async () => {
    await using folder = await temporaryFolder();
    const printer = folderPrinter({ name: "Teczka", folder: folder.path });
    const job = labelJob();
    await printer.send(job, noHurry);

    const again = await printer.send({ ...job, bytes: new TextEncoder().encode("other") }, noHurry);

    expect(again.fate).toBe("sent");
    expect(await readdir(folder.path)).toEqual([`${job.jobId}.zpl`]);
    expect(await readFile(join(folder.path, `${job.jobId}.zpl`))).toEqual(Buffer.from(job.bytes));
  });

  test("replaces a half written draft that a crash left behind", async () => {
    await using folder = await temporaryFolder();
    const job = labelJob();
    await writeFile(join(folder.path, `.${job.jobId}.zpl.part`), "^XA^FO2");

    const outcome = await folderPrinter({ name: "Teczka", folder: folder.path }).send(job, noHurry);

    expect(outcome.fate).toBe("sent");
    expect(await readdir(folder.path)).toEqual([`${job.jobId}.zpl`]);
  });

  test("fails with folder-missing and creates nothing when the folder is away", async () => {
    await using folder = await temporaryFolder();
    const away = join(folder.path, "drive", "prints");
    const printer = folderPrinter({ name: "Teczka", folder: away });

    const outcome = await printer.send(labelJob(), noHurry);

    expect(outcome).toEqual({ fate: "failed", code: "folder-missing" });
    expect(await printer.state(noHurry)).toEqual({ state: "trouble", code: "folder-missing" });
    expect(await readdir(folder.path)).toEqual([]);
  });

  test("fails with folder-missing when the folder is a file", async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, "prints");
    await writeFile(file, "");

    const outcome = await folderPrinter({ name: "Teczka", folder: file }).send(labelJob(), noHurry);

    expect(outcome).toEqual({ fate: "failed", code: "folder-missing" });
  });

  test.each([
    { fault: "EROFS", code: "folder-read-only" },
    { fault: "EACCES", code: "folder-read-only" },
    { fault: "ENOSPC", code: "disk-full" },
    { fault: "EDQUOT", code: "disk-full" },
    { fault: "EIO", code: "unknown" },
  ] as const)("fails with $code and leaves no draft when writing meets $fault", async ({ fault, code }) => {
    await using folder = await temporaryFolder();
    const broken: FolderFiles = {
      ...diskFiles,
      async writeDurably(path, bytes) {
        await diskFiles.writeDurably(path, bytes.subarray(0, 10));
        throw systemError(fault);
      },
    };

    const outcome = await folderPrinter({ name: "Teczka", folder: folder.path }, broken).send(
      labelJob(),
      noHurry,
    );

    expect(outcome).toEqual({ fate: "failed", code });
    expect(await readdir(folder.path)).toEqual([]);
  });

  test("fails with disk-full when the system's own full device takes the bytes", async () => {
    await using folder = await temporaryFolder();
    const full: FolderFiles = {
      ...diskFiles,
      writeDurably: (_path, bytes) => diskFiles.writeDurably("/dev/full", bytes),
    };

    const outcome = await folderPrinter({ name: "Teczka", folder: folder.path }, full).send(
      labelJob(),
      noHurry,
    );

    expect(outcome).toEqual({ fate: "failed", code: "disk-full" });
  });

  test("does not know the fate when a rename is refused and the file is there all the same", async () => {
    await using folder = await temporaryFolder();
    const lying: FolderFiles = {
      ...diskFiles,
      async rename(from, to) {
        await diskFiles.rename(from, to);
        throw systemError("EIO");
      },
    };

    const outcome = await folderPrinter({ name: "Teczka", folder: folder.path }, lying).send(
      labelJob(),
      noHurry,
    );

    expect(outcome).toEqual({ fate: "unknown", code: "unknown" });
  });

  test("finds the paper of a job whose answer was lost, and says when it was taken away", async () => {
    await using folder = await temporaryFolder();
    const printer = folderPrinter({ name: "Teczka", folder: folder.path });
    const job = labelJob({ format: "pdf" });
    await printer.send(job, noHurry);

    const there = await printer.arrival(job.jobId, noHurry);
    await rm(join(folder.path, `${job.jobId}.pdf`));
    const taken = await printer.arrival(job.jobId, noHurry);

    expect(there).toEqual({ arrived: "yes", printerJob: `${job.jobId}.pdf` });
    expect(taken).toEqual({ arrived: "cannot-tell" });
    expect(await printer.jobState(`${job.jobId}.pdf`, noHurry)).toBe("gone");
  });

  test("does nothing when it was called off before it began", async () => {
    await using folder = await temporaryFolder();

    const outcome = await folderPrinter({ name: "Teczka", folder: folder.path }).send(
      labelJob(),
      AbortSignal.abort(),
    );

    expect(outcome).toEqual({ fate: "failed", code: "timed-out" });
    expect(await readdir(folder.path)).toEqual([]);
  });

  test("refuses as a bug a job id that would leave the folder", async () => {
    await using folder = await temporaryFolder();
    const printer = folderPrinter({ name: "Teczka", folder: folder.path });

    await expect(printer.send(labelJob({ jobId: "../out" }), noHurry)).rejects.toThrow("job id");
  });
});

describe("folder codes", () => {
  test.each([
    ["ESTALE", "unreachable"],
    ["ETIMEDOUT", "timed-out"],
    ["", "unknown"],
    ["EMFILE", "unknown"],
  ] as const)("%s reads as %s", (systemCode, code) => {
    expect(folderCode(systemCode)).toBe(code);
  });
});
