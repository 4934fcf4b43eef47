import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import { printersOf } from "../../../main/devices/printers/open-printer.ts";
import { systemChance, systemClock, systemWeb } from "../../../main/host/machine.ts";
import { openOffice } from "../../../main/office/office.ts";
import { installedFontsDirectory } from "../../../main/paper/fonts.ts";
import { directory, recordPlan } from "../../world/directory.ts";
import { letter } from "../../world/letters.ts";
import { type Says, type Task } from "./talk.ts";

/** A real office, told by messages what to do, and killed from outside at any moment. */
const PIN = "271828";
const KEY = Buffer.alloc(32, 9);

process.once("message", (task: Task) => {
  void run(task);
});
process.once("disconnect", () => process.exit(0));
say({ say: "loaded" });

function say(said: Says): void {
  process.send?.(said);
}

async function run(task: Task): Promise<void> {
  const office = openOffice({
    clock: systemClock,
    chance: { ...systemChance, bytes: (count) => randomBytes(count) },
    log: { note: () => undefined, trouble: () => undefined },
    web: systemWeb,
    devices: { openPrinter: printersOf({ cupsServer: undefined, sumatra: null }), scanner: null },
    furnishings: {
      directory,
      recordPlan,
      fonts: installedFontsDirectory(),
      version: "0.1.0",
      machine: "okienko-test",
    },
    files: {
      store: join(task.folder, "station.db"),
      key: KEY,
      backups: join(task.folder, "backups"),
      journal: join(task.folder, "journal"),
    },
  });
  const ask = createRouterClient(office.router, { context: {} });
  if (task.do === "found") {
    await ask.station.enrol({ centralUrl: task.centralUrl, code: task.code });
    await ask.people.found({ name: "Jan Testowy", initials: "JT", pin: PIN, repeated: PIN });
    await ask.print.savePrinter({
      id: "labels",
      name: "Etykiety",
      kind: "tcp",
      host: "127.0.0.1",
      port: task.printerPort,
      serves: ["label"],
      format: "zpl",
      dpi: 203,
      labelSize: "50x25",
      receiptSize: "A5",
    });
    await office.close();
    return say({ say: "done" });
  }

  const [first] = await ask.people.names();
  await ask.people.signIn({ clerk: first?.id ?? "", pin: PIN });
  const { printing } = await ask.station.status();
  say({ say: "opened", asked: printing.unknown, queued: printing.queued });
  switch (task.do) {
    case "print":
      for (;;) {
        const { id, rpw } = await ask.intake.register(letter);
        say({ say: "registered", rpw: [rpw] });
        say({ say: "printed", state: (await ask.print.label({ item: id })).state });
      }
    case "push":
      for (;;) {
        const items = await ask.intake.registerBatch({ count: 10 });
        say({ say: "registered", rpw: items.map(({ rpw }) => rpw) });
        // So that answers and kills come in between, as they do between two letters.
        await new Promise((next) => setTimeout(next, 5));
      }
    case "pull":
      return;
    case "finish": {
      while ((await ask.station.status()).sync.state !== "in-step")
        await new Promise((next) => setTimeout(next, 20));
      await office.close();
      return say({ say: "done" });
    }
    default:
      task satisfies never;
  }
}
