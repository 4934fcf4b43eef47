import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { runTool, type RunTool, type ToolRun } from "../../main/devices/printers/windows/run-tool.ts";
import {
  readMadeJob,
  readSpoolQueue,
  readSpoolState,
  spoolJobState,
  win32Code,
} from "../../main/devices/printers/windows/windows-answers.ts";
import { windowsPrinter } from "../../main/devices/printers/windows/windows-printer.ts";
import {
  jobsScript,
  powershellArguments,
  printToScript,
  rawScript,
  stateScript,
} from "../../main/devices/printers/windows/windows-scripts.ts";
import { type PaperFormat } from "../../main/devices/ports/printer.ts";
import { labelJob, noHurry } from "./papers.ts";

const scripts = { state: stateScript, jobs: jobsScript, raw: rawScript, printTo: printToScript };
type Script = keyof typeof scripts;
type Call = { script: Script | "sumatra"; args: readonly string[]; input: string };

const answered = (value: object): ToolRun => ({ ran: true, exitCode: 0, stdout: JSON.stringify(value) });
const emptyQueue = answered({ queue: [] });

/** Windows as its programs answer: what each script gives back, and what it was asked. */
function windows(answers: Partial<Record<Script | "sumatra", ToolRun>>) {
  const calls: Call[] = [];
  const run: RunTool = async (file, args, { input }) => {
    const script = Buffer.from(args.at(-1) ?? "", "base64").toString("utf16le");
    const known = Object.entries(scripts).find(([, text]) => text === script)?.[0];
    const name = file === "powershell.exe" ? (known as Script) : "sumatra"; // every script here is one of the four
    calls.push({ script: name, args, input });
    return answers[name] ?? { ran: false, code: "tool-missing", left: false };
  };
  return {
    calls,
    printer: (format: PaperFormat, sumatra: string | null = null) =>
      windowsPrinter({ name: "Etykiety", printer: "Zebra 'ZD421' $(x)", format, run, sumatra }),
  };
}

describe("Windows printer", () => {
  test("sends a label's bytes raw under a document name that carries the job", async () => {
    const there = windows({ jobs: emptyQueue, raw: answered({ job: 17 }) });
    const job = labelJob({ copies: 2 });

    const outcome = await there.printer("zpl").send(job, noHurry);

    expect(outcome).toEqual({ fate: "sent", printerJob: "17", warning: null });
    const raw = there.calls.find((call) => call.script === "raw");
    expect(JSON.parse(raw?.input ?? "{}")).toEqual({
      printer: "Zebra 'ZD421' $(x)",
      document: `Etykieta ${job.jobId}`,
      copies: 2,
      base64: Buffer.from(job.bytes).toString("base64"),
    });
  });

  test("does not send again a job that waits in the queue", async () => {
    const job = labelJob();
    const queue = [{ id: 4, name: `Etykieta ${job.jobId}`, status: 0 }];
    const there = windows({ jobs: answered({ queue }), raw: answered({ job: 5 }) });

    const outcome = await there.printer("zpl").send(job, noHurry);

    expect(outcome).toEqual({ fate: "sent", printerJob: "4", warning: null });
    expect(there.calls.map((call) => call.script)).toEqual(["jobs"]);
  });

  test.each([
    { raw: answered({ error: 112, begun: false }), outcome: { fate: "failed", code: "disk-full" } },
    { raw: answered({ error: 112, begun: true }), outcome: { fate: "unknown", code: "disk-full" } },
    { raw: answered({ nothing: true }), outcome: { fate: "unknown", code: "unknown" } },
    { raw: { ran: false, code: "timed-out", left: true }, outcome: { fate: "unknown", code: "timed-out" } },
    {
      raw: { ran: false, code: "tool-missing", left: false },
      outcome: { fate: "failed", code: "tool-missing" },
    },
  ] as const)("reads an answer of the spooler as $outcome.fate $outcome.code", async ({ raw, outcome }) => {
    const there = windows({ jobs: emptyQueue, raw });

    expect(await there.printer("zpl").send(labelJob(), noHurry)).toEqual(outcome);
  });

  test("fails before sending when the queue is not there", async () => {
    const there = windows({ jobs: answered({ error: 1801, begun: false }), raw: answered({ job: 1 }) });

    expect(await there.printer("zpl").send(labelJob(), noHurry)).toEqual({
      fate: "failed",
      code: "queue-missing",
    });
    expect(there.calls).toHaveLength(1);
  });

  test("prints a PDF by the system's program, and leaves no file behind", async () => {
    const there = windows({ jobs: emptyQueue, printTo: answered({ job: 9 }) });
    const job = labelJob({ format: "pdf" });

    const outcome = await there.printer("pdf").send(job, noHurry);

    expect(outcome).toEqual({ fate: "sent", printerJob: "9", warning: null });
    const asked: unknown = JSON.parse(there.calls.at(-1)?.input ?? "{}");
    expect(asked).toMatchObject({
      jobId: job.jobId,
      copies: 1,
      file: expect.stringContaining(`${job.jobId}.pdf`),
    });
    const file = String(Object(asked).file);
    await expect(readFile(file)).rejects.toThrow("ENOENT");
  });

  test("does not know the fate of a PDF that was never seen in the queue", async () => {
    const there = windows({ jobs: emptyQueue, printTo: answered({ job: null }) });

    expect(await there.printer("pdf").send(labelJob({ format: "pdf" }), noHurry)).toEqual({
      fate: "unknown",
      code: "timed-out",
    });
  });

  test("prints a PDF by SumatraPDF with the name as one argument", async () => {
    const there = windows({ jobs: emptyQueue, sumatra: { ran: true, exitCode: 0, stdout: "" } });

    const outcome = await there
      .printer("pdf", "SumatraPDF.exe")
      .send(labelJob({ format: "pdf", copies: 2 }), noHurry);

    expect(outcome.fate).toBe("sent");
    expect(there.calls.at(-1)?.args.slice(0, 4)).toEqual([
      "-print-to",
      "Zebra 'ZD421' $(x)",
      "-print-settings",
      "2x",
    ]);
  });

  test("tells what became of a job only while the queue holds it", async () => {
    const job = labelJob();
    const queue = [{ id: 4, name: job.jobId, status: 0x40 }];
    const there = windows({ jobs: answered({ queue }) });
    const printer = there.printer("zpl");

    expect(await printer.jobState("4", noHurry)).toBe("stopped");
    expect(await printer.jobState("5", noHurry)).toBe("gone");
    expect(await printer.arrival(job.jobId, noHurry)).toEqual({ arrived: "yes", printerJob: "4" });
    expect(await printer.arrival("other", noHurry)).toEqual({ arrived: "cannot-tell" });
  });
});

describe("Windows answers", () => {
  test.each([
    { status: 0, jobs: 0, state: { state: "ready", code: null } },
    { status: 0, jobs: 2, state: { state: "busy", code: null } },
    { status: 0x400, jobs: 0, state: { state: "busy", code: null } },
    { status: 0x10 | 0x2, jobs: 1, state: { state: "trouble", code: "paper-out" } },
    { status: 0x80, jobs: 0, state: { state: "trouble", code: "unreachable" } },
    { status: 0x1, jobs: 0, state: { state: "trouble", code: "printer-stopped" } },
    { status: 0x8, jobs: 0, state: { state: "trouble", code: "printer-stopped" } },
    { status: 0x20000, jobs: 0, state: { state: "ready", code: null } },
  ])("status $status with $jobs jobs reads as $state.state $state.code", ({ status, jobs, state }) => {
    expect(readSpoolState(JSON.stringify({ status, jobs }))).toEqual(state);
  });

  test.each([
    [0, "waiting"],
    [0x8, "waiting"],
    [0x10, "printing"],
    [0x40 | 0x2, "stopped"],
    [0x4, "cancelled"],
    [0x80, "done"],
    [0x1000, "done"],
  ] as const)("job status %i reads as %s", (status, state) => {
    expect(spoolJobState(status)).toBe(state);
  });

  test.each([
    [5, "printer-stopped"],
    [1155, "tool-missing"],
    [1722, "tool-missing"],
    [28, "paper-out"],
    [-1, "unknown"],
  ] as const)("error %i reads as %s", (error, code) => {
    expect(win32Code(error)).toBe(code);
  });

  test.each(["", "not json", "[]", '{"queue":[{"id":"x"}]}'])(
    "an answer %j is not taken for a good one",
    (text) => {
      expect(readSpoolQueue(text)).toEqual({ refused: "unknown", begun: true });
      expect(readMadeJob(text)).toEqual({ refused: "unknown", begun: true });
      expect(readSpoolState(text)).toEqual({ state: "trouble", code: "unknown" });
    },
  );
});

describe("Windows scripts", () => {
  test.each(Object.entries(scripts))(
    "%s fits into a command line and takes nothing by its text",
    (_name, script) => {
      const line = ["powershell.exe", ...powershellArguments(script)].join(" ");

      expect(line.length).toBeLessThan(32_767);
      expect(script).not.toContain("undefined");
      // A here-string ends only at the beginning of a line.
      expect(script.match(/@'$/gm)?.length ?? 0).toBe(script.match(/^'@/gm)?.length ?? 0);
      expect(script.split("{").length).toBe(script.split("}").length);
      expect(script.split("(").length).toBe(script.split(")").length);
    },
  );
});

describe("running a program", () => {
  const how = { input: "do środka", signal: noHurry, withinMs: 10_000 };

  test("gives it its input and brings back what it wrote", async () => {
    const echo = "process.stdin.pipe(process.stdout)";

    expect(await runTool(process.execPath, ["-e", echo], how)).toEqual({
      ran: true,
      exitCode: 0,
      stdout: "do środka",
    });
  });

  test("passes arguments as they are, without a shell", async () => {
    const args = ["-e", "process.stdout.write(process.argv[1])", "$(echo x); `y` \"z\" 'q'"];

    expect(await runTool(process.execPath, args, how)).toMatchObject({ stdout: "$(echo x); `y` \"z\" 'q'" });
  });

  test("says with which code it ended", async () => {
    expect(await runTool(process.execPath, ["-e", "process.exit(3)"], how)).toEqual({
      ran: true,
      exitCode: 3,
      stdout: "",
    });
  });

  test("says that it is not there", async () => {
    expect(await runTool("okienko-no-such-program", [], how)).toEqual({
      ran: false,
      code: "tool-missing",
      left: false,
    });
  });

  test("ends it when the time is over", async () => {
    const forEver = "setInterval(() => undefined, 1000)";

    expect(await runTool(process.execPath, ["-e", forEver], { ...how, withinMs: 150 })).toEqual({
      ran: false,
      code: "timed-out",
      left: true,
    });
  });
});
