import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readHostStatus } from "../../main/devices/printers/tcp/host-status.ts";
import { socketCode } from "../../main/devices/printers/tcp/socket-codes.ts";
import { tcpPrinter, usualTcpLimits, type TcpLimits } from "../../main/devices/printers/tcp/tcp-printer.ts";
import { type PaperFormat } from "../../main/devices/ports/printer.ts";
import { answering, listeningPrinter, statusText } from "./listening-printer.ts";
import { labelJob, noHurry } from "./papers.ts";

const ready = "0 00000000 00000000";
const paperOut = "1 00000000 00000001";
const query = "~HQES\r\n";

function printerAt(port: number, limits: Partial<TcpLimits> = {}, format: PaperFormat = "zpl") {
  return tcpPrinter({ name: "Etykiety", host: "127.0.0.1", port, format }, { ...usualTcpLimits, ...limits });
}

describe("raw TCP printer", () => {
  test("sends the bytes unchanged between two questions when the printer answers", async () => {
    await using there = await listeningPrinter(answering(ready));
    const job = labelJob();

    const outcome = await printerAt(there.port).send(job, noHurry);

    expect(outcome).toEqual({ fate: "sent", printerJob: null, warning: null });
    expect(there.received()).toEqual(Buffer.concat([Buffer.from(query), job.bytes, Buffer.from(query)]));
  });

  test("sends the bytes unchanged to a printer that never answers and ends in order", async () => {
    await using there = await listeningPrinter((socket) => socket.on("end", () => socket.end()));
    const job = labelJob();

    const outcome = await printerAt(there.port, { statusMs: 30 }).send(job, noHurry);

    expect(outcome).toEqual({ fate: "sent", printerJob: null, warning: null });
    expect(there.received()).toEqual(Buffer.concat([Buffer.from(query), job.bytes]));
  });

  test("sends a PDF without any question", async () => {
    await using there = await listeningPrinter((socket) => socket.on("end", () => socket.end()));
    const job = labelJob({ format: "pdf", bytes: Buffer.alloc(900_000, "%PDF-1.7 ") });

    const outcome = await printerAt(there.port, {}, "pdf").send(job, noHurry);

    expect(outcome.fate).toBe("sent");
    expect(there.received().equals(job.bytes)).toBe(true);
  });

  test("repeats the bytes for each copy", async () => {
    await using there = await listeningPrinter((socket) => socket.on("end", () => socket.end()));
    const job = labelJob({ format: "pdf", copies: 3, bytes: Buffer.from("abc") });

    await printerAt(there.port, {}, "pdf").send(job, noHurry);

    expect(there.received().toString()).toBe("abcabcabc");
  });

  test("fails with paper-out before any byte of the paper when the printer says so", async () => {
    await using there = await listeningPrinter(answering(paperOut));

    const outcome = await printerAt(there.port).send(labelJob(), noHurry);

    expect(outcome).toEqual({ fate: "failed", code: "paper-out" });
    expect(there.received().toString()).toBe(query);
  });

  test("is sent with a warning when the paper ran out after the bytes were in", async () => {
    await using there = await listeningPrinter(answering(ready, paperOut));

    const outcome = await printerAt(there.port).send(labelJob(), noHurry);

    expect(outcome).toEqual({ fate: "sent", printerJob: null, warning: "paper-out" });
  });

  test("fails with refused-connection when nothing listens", async () => {
    const closed = await listeningPrinter(() => undefined);
    const { port } = closed;
    await closed[Symbol.asyncDispose]();

    const outcome = await printerAt(port).send(labelJob(), noHurry);

    expect(outcome).toEqual({ fate: "failed", code: "refused-connection" });
    expect(await printerAt(port).state(noHurry)).toEqual({ state: "trouble", code: "refused-connection" });
  });

  test("fails with unreachable when the name is nobody's", async () => {
    const printer = tcpPrinter({ name: "Etykiety", host: "drukarka.invalid", port: 9100, format: "zpl" });

    const outcome = await printer.send(labelJob(), noHurry);

    expect(outcome).toEqual({ fate: "failed", code: "unreachable" });
  });

  test("does not know the fate when the printer takes the bytes and stalls", async () => {
    await using there = await listeningPrinter(() => undefined);

    const outcome = await printerAt(there.port, { statusMs: 20, settleMs: 40 }).send(labelJob(), noHurry);

    expect(outcome).toEqual({ fate: "unknown", code: "timed-out" });
    expect(there.connections()).toBe(1);
  });

  test("does not know the fate when the printer stops reading in the middle", async () => {
    await using there = await listeningPrinter((socket) => {
      socket.once("data", () => socket.pause());
    });
    const job = labelJob({ format: "pdf", bytes: Buffer.alloc(64 * 1024 * 1024) });

    const outcome = await printerAt(there.port, { writeMs: 300 }, "pdf").send(job, noHurry);

    expect(outcome).toEqual({ fate: "unknown", code: "timed-out" });
  });

  test("does not know the fate when the connection is reset in the middle", async () => {
    await using there = await listeningPrinter((socket) => {
      socket.once("data", () => socket.resetAndDestroy());
    });
    const job = labelJob({ format: "pdf", bytes: Buffer.alloc(16 * 1024 * 1024) });

    const outcome = await printerAt(there.port, {}, "pdf").send(job, noHurry);

    expect(outcome).toEqual({ fate: "unknown", code: "cut-off" });
  });

  test("does not know the fate when the connection is reset instead of the second answer", async () => {
    await using there = await listeningPrinter((socket, received) => {
      socket.on("data", () => {
        if (received().length > query.length) socket.resetAndDestroy();
        else socket.write(statusText(ready));
      });
    });

    const outcome = await printerAt(there.port).send(labelJob(), noHurry);

    expect(outcome).toEqual({ fate: "unknown", code: "cut-off" });
  });

  test("fails and sends nothing when the printer hangs up on the question", async () => {
    await using there = await listeningPrinter((socket) => socket.end());

    const outcome = await printerAt(there.port).send(labelJob(), noHurry);

    expect(outcome).toEqual({ fate: "failed", code: "cut-off" });
    expect(there.received().includes("^XA")).toBe(false);
  });

  test("does not know the fate when it is called off after the bytes left", async () => {
    const caller = new AbortController();
    await using there = await listeningPrinter((socket) => socket.on("data", () => caller.abort()));

    const outcome = await printerAt(there.port, {}, "pdf").send(labelJob({ format: "pdf" }), caller.signal);

    expect(outcome).toEqual({ fate: "unknown", code: "timed-out" });
  });

  test("fails with not-understood when the paper is not what the printer reads", async () => {
    const outcome = await printerAt(9).send(labelJob({ format: "pdf" }), noHurry);

    expect(outcome).toEqual({ fate: "failed", code: "not-understood" });
  });

  test("tells its state from the printer's answer", async () => {
    await using paused = await listeningPrinter(answering("1 00000000 00010000"));

    expect(await printerAt(paused.port).state(noHurry)).toEqual({
      state: "trouble",
      code: "printer-stopped",
    });
  });

  test("cannot tell what became of a job", async () => {
    expect(await printerAt(9).jobState("1", noHurry)).toBe("cannot-tell");
    expect(await printerAt(9).arrival("1", noHurry)).toEqual({ arrived: "cannot-tell" });
  });
});

function strings(one: string, two: string): string {
  return `\u0002${one}\u0003\r\n\u0002${two}\u0003\r\n\u00021234,0\u0003\r\n`;
}

function first(paper: string, pause: string, formats = "000"): string {
  return `030,${paper},${pause},0406,${formats},0,0,0,000,0,0,0`;
}

function second(head: string, ribbon: string): string {
  return `001,0,${head},${ribbon},1,2,6,0,00000000,1,000`;
}

describe("host status", () => {
  test.each([
    { answer: statusText(ready), state: { state: "ready", code: null } },
    { answer: statusText(paperOut), state: { state: "trouble", code: "paper-out" } },
    { answer: statusText("1 00000000 00000002"), state: { state: "trouble", code: "paper-out" } },
    { answer: statusText("1 00000000 00000004"), state: { state: "trouble", code: "printer-stopped" } },
    { answer: statusText("1 00000000 00010005"), state: { state: "trouble", code: "paper-out" } },
    { answer: strings(first("0", "0"), second("0", "0")), state: { state: "ready", code: null } },
    { answer: strings(first("0", "0", "003"), second("0", "0")), state: { state: "busy", code: null } },
    { answer: strings(first("1", "0"), second("0", "0")), state: { state: "trouble", code: "paper-out" } },
    {
      answer: strings(first("0", "1"), second("0", "0")),
      state: { state: "trouble", code: "printer-stopped" },
    },
    {
      answer: strings(first("0", "0"), second("1", "0")),
      state: { state: "trouble", code: "printer-stopped" },
    },
    { answer: strings(first("0", "0"), second("0", "1")), state: { state: "trouble", code: "paper-out" } },
  ])("reads an answer as $state.state $state.code", ({ answer, state }) => {
    expect(readHostStatus(answer)).toEqual(state);
  });

  test("waits for the rest of an answer that came in pieces", () => {
    const whole = statusText(paperOut);

    for (let length = 0; length < whole.indexOf("WARNINGS"); length += 1) {
      expect(readHostStatus(whole.slice(0, length))).toBeUndefined();
    }
    expect(readHostStatus(whole)?.code).toBe("paper-out");
  });

  test("never fails on what a stranger answers", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const state = readHostStatus(text);
        expect(state === undefined || typeof state.state === "string").toBe(true);
      }),
    );
  });
});

describe("socket codes", () => {
  test.each([
    ["EHOSTUNREACH", "unreachable"],
    ["ENOTFOUND", "unreachable"],
    ["ETIMEDOUT", "timed-out"],
    ["EPIPE", "cut-off"],
    ["EPERM", "unknown"],
  ] as const)("%s reads as %s", (systemCode, code) => {
    expect(socketCode(systemCode)).toBe(code);
  });
});
