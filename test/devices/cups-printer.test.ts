import { createServer, type RequestListener } from "node:http";
import { once } from "node:events";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jobsOf, printerStateOf, refusalOf } from "../../main/devices/printers/cups/cups-answers.ts";
import { cupsPrinter, usualCupsLimits } from "../../main/devices/printers/cups/cups-printer.ts";
import { cupsServer, type CupsServer } from "../../main/devices/printers/cups/cups-server.ts";
import { decodeIpp, encodeIpp, type IppAnswer } from "../../main/devices/printers/cups/ipp-message.ts";
import { recorded, type RecordedCups } from "./recorded-cups.ts";
import { labelJob, noHurry, temporaryFolder } from "./papers.ts";

const ourJob = "0197f0a0-0000-7000-8000-000000000007";
const operations = { 0x0002: "print", 0x0009: "job", 0x000a: "jobs", 0x000b: "printer" } as const;
type Operation = (typeof operations)[keyof typeof operations];

/** A print server on a socket that gives the recorded answers and keeps what it was asked. */
async function recordedServer(answers: Partial<Record<Operation, RecordedCups>>, onPrint?: RequestListener) {
  const folder = await temporaryFolder();
  const asked: { operation: Operation; path: string; body: Buffer }[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const body = Buffer.concat(pieces);
      const code = body.readUInt16BE(2);
      const operation = Object.entries(operations).find(([known]) => Number(known) === code)?.[1];
      if (operation === undefined) throw new Error(`operation ${code}`);
      asked.push({ operation, path: request.url ?? "", body });
      const reply = answers[operation];
      if (operation === "print" && onPrint !== undefined) onPrint(request, response);
      else if (reply === undefined) response.writeHead(404).end("nothing here");
      else response.writeHead(200, { "Content-Type": "application/ipp" }).end(recorded(reply));
    });
  });
  const socketPath = join(folder.path, "cups.sock");
  server.listen(socketPath);
  await once(server, "listening");
  return {
    asked,
    operations: () => asked.map((one) => one.operation),
    printer: queueAt({ socketPath }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

function queueAt(server: CupsServer) {
  return cupsPrinter(
    { name: "Etykiety", queue: "etykiety", format: "zpl", server, user: "urzad" },
    usualCupsLimits,
  );
}

function answer(name: RecordedCups): IppAnswer {
  const read = decodeIpp(recorded(name));
  if (read === undefined) throw new Error("recorded answer does not read");
  return read;
}

describe("CUPS queue", () => {
  test("sends the bytes untouched at the end of a request that names the job", async () => {
    await using there = await recordedServer({ jobs: "missingJob", print: "printed", printer: "ready" });
    await using empty = await recordedServer({ jobs: "ready", print: "printed", printer: "ready" });
    const job = labelJob();

    const outcome = await empty.printer.send(job, noHurry);

    expect(outcome).toEqual({ fate: "sent", printerJob: "2", warning: null });
    const printed = empty.asked.find((one) => one.operation === "print");
    expect(printed?.path).toBe("/printers/etykiety");
    expect(printed?.body.subarray(-job.bytes.length)).toEqual(Buffer.from(job.bytes));
    const head = printed?.body.subarray(0, -job.bytes.length).toString("latin1") ?? "";
    expect(head).toContain(`job-name\u0000\u002dEtykieta ${job.jobId}`);
    expect(head).toContain("application/vnd.cups-raw");
    expect(await there.printer.send(job, noHurry)).toEqual({ fate: "failed", code: "queue-missing" });
    expect(there.operations()).toEqual(["jobs"]);
  });

  test("does not send again a job that waits in the queue", async () => {
    await using there = await recordedServer({ jobs: "waiting", print: "printed", printer: "ready" });

    const outcome = await there.printer.send(labelJob({ jobId: ourJob }), noHurry);

    expect(outcome).toEqual({ fate: "sent", printerJob: "2", warning: null });
    expect(there.operations()).toEqual(["jobs"]);
  });

  test("is sent with a warning when the queue is paused and keeps the job", async () => {
    await using there = await recordedServer({ jobs: "ready", print: "printed", printer: "paused" });

    expect(await there.printer.send(labelJob(), noHurry)).toEqual({
      fate: "sent",
      printerJob: "2",
      warning: "printer-stopped",
    });
  });

  test("fails when the queue takes no jobs", async () => {
    await using there = await recordedServer({ jobs: "ready", print: "notTaken" });

    expect(await there.printer.send(labelJob(), noHurry)).toEqual({
      fate: "failed",
      code: "printer-stopped",
    });
  });

  test("does not know the fate when the server breaks off after it had the paper", async () => {
    await using there = await recordedServer({ jobs: "ready" }, (request) => request.socket.destroy());

    expect(await there.printer.send(labelJob(), noHurry)).toEqual({ fate: "unknown", code: "cut-off" });
  });

  test("does not know the fate when the answer is no IPP", async () => {
    await using there = await recordedServer({ jobs: "ready" }, (_request, response) => response.end("ok"));

    expect((await there.printer.send(labelJob(), noHurry)).fate).toBe("unknown");
  });

  test("does not know the fate when it is called off while the server has the paper", async () => {
    const caller = new AbortController();
    await using there = await recordedServer({ jobs: "ready" }, () => caller.abort());

    expect(await there.printer.send(labelJob(), caller.signal)).toEqual({
      fate: "unknown",
      code: "timed-out",
    });
  });

  test("fails with tool-missing when no print service runs here", async () => {
    await using folder = await temporaryFolder();
    const printer = queueAt({ socketPath: join(folder.path, "cups.sock") });

    expect(await printer.send(labelJob(), noHurry)).toEqual({ fate: "failed", code: "tool-missing" });
    expect(await printer.state(noHurry)).toEqual({ state: "trouble", code: "tool-missing" });
    expect(await printer.jobState("2", noHurry)).toBe("cannot-tell");
  });

  test("tells what became of a job", async () => {
    await using known = await recordedServer({ job: "oneJob" });
    await using gone = await recordedServer({ job: "missingJob" });

    expect(await known.printer.jobState("1", noHurry)).toBe("done");
    expect(await gone.printer.jobState("1", noHurry)).toBe("gone");
    expect(await gone.printer.jobState("not a number", noHurry)).toBe("cannot-tell");
  });

  test("finds a job after a crash, and does not call one absent while names are hidden", async () => {
    await using there = await recordedServer({ jobs: "all" });

    expect(await there.printer.arrival(ourJob, noHurry)).toEqual({ arrived: "yes", printerJob: "2" });
    expect(await there.printer.arrival("0197f0a0-0000-7000-8000-000000000099", noHurry)).toEqual({
      arrived: "cannot-tell",
    });
  });

  test("refuses a PDF on a queue for labels", async () => {
    await using there = await recordedServer({});

    expect(await there.printer.send(labelJob({ format: "pdf" }), noHurry)).toEqual({
      fate: "failed",
      code: "not-understood",
    });
    expect(there.asked).toEqual([]);
  });
});

describe("CUPS answers", () => {
  test.each([
    { name: "ready", state: { state: "ready", code: null } },
    { name: "paused", state: { state: "trouble", code: "printer-stopped" } },
    { name: "rejecting", state: { state: "trouble", code: "printer-stopped" } },
    { name: "connecting", state: { state: "trouble", code: "unreachable" } },
    { name: "missingQueue", state: { state: "trouble", code: "queue-missing" } },
  ] as const)("a recorded $name printer reads as $state.state $state.code", ({ name, state }) => {
    expect(printerStateOf(answer(name))).toEqual(state);
  });

  test.each([
    { reason: "media-empty-error", state: 5, code: "paper-out" },
    { reason: "media-needed", state: 4, code: "paper-out" },
    { reason: "offline-report", state: 3, code: "unreachable" },
    { reason: "media-jam-warning", state: 4, code: "printer-stopped" },
    { reason: "none", state: 5, code: "printer-stopped" },
  ])("a printer that says $reason is in trouble: $code", ({ reason, state, code }) => {
    const attributes = new Map<string, (string | number)[]>([
      ["printer-state", [state]],
      ["printer-state-reasons", ["none", reason]],
    ]);

    expect(printerStateOf({ status: 0, groups: [{ tag: 4, attributes }] })).toEqual({
      state: "trouble",
      code,
    });
  });

  test("a document format that nobody prints is not understood", () => {
    expect(refusalOf(answer("strange"))).toBe("not-understood");
    expect(refusalOf(answer("printed"))).toBeUndefined();
  });

  test("jobs come with number, name and state, and a stranger's without its name", () => {
    expect(jobsOf(answer("all"))).toEqual([
      { id: 1, name: null, state: "done" },
      { id: 2, name: `Etykieta ${ourJob}`, state: "waiting" },
    ]);
  });
});

describe("IPP message", () => {
  test("an answer that is cut short anywhere does not read", () => {
    const whole = recorded("all");

    for (let length = 0; length < whole.length; length += 1) {
      expect(decodeIpp(whole.subarray(0, length))).toBeUndefined();
    }
    expect(decodeIpp(whole)).toBeDefined();
  });

  test("never fails on bytes that are no IPP", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const read = decodeIpp(bytes);
        expect(read === undefined || Array.isArray(read.groups)).toBe(true);
      }),
    );
  });

  test("reads back what it writes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", maxLength: 50 }), { minLength: 1 }),
        fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { minLength: 1 }),
        (texts, numbers) => {
          const bytes = encodeIpp({
            operation: 0x0002,
            operationAttributes: [{ name: "job-name", is: "name", values: texts }],
            jobAttributes: [{ name: "copies", is: "integer", values: numbers }],
          });

          const read = decodeIpp(bytes);

          expect(read?.groups.map((group) => [group.tag, [...group.attributes]])).toEqual([
            [1, [["job-name", texts]]],
            [2, [["copies", numbers]]],
          ]);
        },
      ),
    );
  });
});

describe("print server's address", () => {
  test.each([
    { setting: undefined, socket: true, server: { socketPath: "/run/cups/cups.sock" } },
    { setting: "", socket: false, server: { host: "localhost", port: 631 } },
    { setting: "/run/own.sock", socket: true, server: { socketPath: "/run/own.sock" } },
    { setting: "druk.gmina.example", socket: true, server: { host: "druk.gmina.example", port: 631 } },
    { setting: "druk:8631/version=1.1", socket: true, server: { host: "druk", port: 8631 } },
  ])("setting $setting leads to $server", ({ setting, socket, server }) => {
    expect(cupsServer(setting, () => socket)).toEqual(server);
  });
});
