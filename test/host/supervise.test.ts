import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { endChild, supervise } from "../../main/host/supervise.ts";

/** A real child that lives until it is ended. */
const living = (): ChildProcess =>
  spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });

describe("supervise", () => {
  it("starts a child again that was killed", async () => {
    const children: ChildProcess[] = [];
    const born = Promise.withResolvers<ChildProcess>();
    const kept = supervise({
      start: () => {
        const child = living();
        children.push(child);
        if (children.length === 2) born.resolve(child);
        return child;
      },
      onDeath: (how) => expect(how).toBe("SIGKILL"),
      onGivenUp: () => expect.unreachable(),
    });

    children[0]?.kill("SIGKILL");
    const second = await born.promise;

    expect(second.exitCode).toBeNull();
    await kept.end();
    expect(second.signalCode).toBe("SIGTERM");
    expect(children).toHaveLength(2);
  });

  it("pauses longer with each death and gives up on a child that cannot live", async () => {
    const pauses: number[] = [];
    const over = Promise.withResolvers<void>();
    const dead = supervise({
      start: () => spawn(process.execPath, ["-e", "process.exit(3)"], { stdio: "ignore" }),
      onDeath: (_how, pauseMs) => {
        pauses.push(pauseMs);
        if (pauses.length === 3) over.resolve();
      },
      onGivenUp: () => undefined,
    });

    await over.promise;
    await dead.end();

    expect(pauses).toEqual([100, 200, 400]);
  });
});

describe("endChild", () => {
  it("waits for a child that ends in its own time", async () => {
    const child = spawn(
      process.execPath,
      [
        "-e",
        "process.once('SIGTERM', () => setTimeout(() => process.exit(7), 50)); console.log('up'); setInterval(() => {}, 1000)",
      ],
      { stdio: ["ignore", "pipe", "ignore"] },
    );
    await once(child.stdout, "data");

    await endChild(child);

    expect(child.exitCode).toBe(7);
  });

  it("has nothing to do for one that is gone", async () => {
    const child = spawn(process.execPath, ["-e", ""], { stdio: "ignore" });
    await once(child, "exit");

    await endChild(child);

    expect(child.exitCode).toBe(0);
  });
});
