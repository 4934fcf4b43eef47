import { describe, expect, test } from "vitest";
import { draft, printerConfig, signInFirst, TestMachine } from "./test-office.ts";

/** An office that is killed while a paper is on its way. Answers the machine as the next start finds it. */
async function killWhilePrinting(machine: TestMachine, arrives: boolean) {
  const printer = machine.printer();
  const { ask } = await machine.openFounded();
  await ask.print.savePrinter(printerConfig("labels"));
  const item = await ask.intake.register(draft);
  printer.become({ does: "slow" });
  void ask.print.label({ item: item.id }).catch(() => undefined);
  await printer.waiting();
  const after = machine.killed();
  if (arrives) printer.release();
  return { item, printer, after };
}

describe("an office that ended while a paper was on its way", () => {
  test("asks about it at the next start, and nothing prints by itself", async () => {
    await using machine = new TestMachine();
    const { item, printer, after } = await killWhilePrinting(machine, false);
    const papers = printer.tray.length;
    // A printer that cannot tell: the raw port.
    after.printers.set("labels", { ...printer, arrival: () => Promise.resolve({ arrived: "cannot-tell" }) });

    await using next = after;
    const office = next.open();
    await signInFirst(office);

    expect(await office.ask.print.pending()).toMatchObject([
      { state: "unknown", code: "office-ended", rpw: item.rpw },
    ]);
    expect((await office.ask.station.status()).printing).toEqual({ queued: 0, failed: 0, unknown: 1 });
    expect(printer.tray).toHaveLength(papers);
  });

  test("learns from a printer that can tell that the paper came out", async () => {
    await using machine = new TestMachine();
    const { item, after } = await killWhilePrinting(machine, true);

    await using next = after;
    const office = next.open();
    await signInFirst(office);
    await expect
      .poll(async () => (await office.ask.registry.item({ item: item.id })).labelState)
      .toBe("sent");

    expect(await office.ask.print.pending()).toEqual([]);
  });

  test("learns that nothing ever arrived, and may print it under the same id", async () => {
    await using machine = new TestMachine();
    const { item, printer, after } = await killWhilePrinting(machine, false);

    await using next = after;
    const office = next.open();
    await signInFirst(office);
    await expect
      .poll(async () => (await office.ask.registry.item({ item: item.id })).labelState)
      .toBe("failed");
    const [job] = await office.ask.print.pending();
    printer.become({ does: "print" });
    await office.ask.print.retry({ job: job?.id ?? "" });

    expect(printer.tray.map(({ jobId }) => jobId)).toEqual([job?.id]);
  });

  test("believes the person who looked more than the printer that answers later", async () => {
    await using machine = new TestMachine();
    const { item, printer, after } = await killWhilePrinting(machine, false);
    const { promise: asked, resolve: answer } = Promise.withResolvers<{ arrived: "no" }>();
    after.printers.set("labels", { ...printer, arrival: () => asked });

    await using next = after;
    const office = next.open();
    await signInFirst(office);
    const [job] = await office.ask.print.pending();
    await office.ask.print.settle({ job: job?.id ?? "", printed: true });
    answer({ arrived: "no" });
    await asked;

    expect((await office.ask.registry.item({ item: item.id })).labelState).toBe("verified");
  });
});
