import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import { folderPrinter } from "../../main/devices/printers/folder/folder-printer.ts";
import { systemChance, systemClock } from "../../main/host/machine.ts";
import { openOffice } from "../../main/office/office.ts";
import { installedFontsDirectory } from "../../main/paper/fonts.ts";
import { nodeWeb } from "../world/web.ts";
import { directory, recordPlan } from "../world/directory.ts";
import { centreThatEnrols, draft, pin, printerConfig } from "./test-office.ts";

/**
 * An office in a process of its own, which registers and prints until it is killed, and says each thing only once it was answered.
 * argv: its folder, its key (hex). It waits for a message before it begins, so that starting it costs the test no time.
 */
const [folder = "", key = ""] = process.argv.slice(2);
const prints = join(folder, "prints");

process.once("message", () => void work());
process.send?.("ready");

async function work(): Promise<void> {
  const office = openOffice({
    clock: systemClock,
    chance: systemChance,
    log: { note: () => undefined, trouble: () => undefined },
    devices: { openPrinter: ({ name }) => folderPrinter({ name, folder: prints }), scanner: null },
    furnishings: {
      directory,
      recordPlan,
      fonts: installedFontsDirectory(),
      version: "0.1.0",
      machine: "victim",
    },
    web: nodeWeb(centreThatEnrols),
    files: {
      store: join(folder, "station.db"),
      key: Buffer.from(key, "hex"),
      backups: join(folder, "backups"),
      journal: join(folder, "journal"),
    },
  });
  const ask = createRouterClient(office.router, { context: {} });
  const [clerk] = await ask.people.names();
  if (clerk === undefined) {
    await ask.station.enrol({ centralUrl: "http://127.0.0.1:9", code: "kruszyna-7K3M" });
    await ask.people.found({ name: "Jan Testowy", initials: "JT", pin, repeated: pin });
    await ask.print.savePrinter(printerConfig("prints"));
  } else {
    await ask.people.signIn({ clerk: clerk.id, pin });
  }
  process.send?.("open");
  for (;;) {
    const { id, rpw } = await ask.intake.register({ ...draft, sender: { kind: "no-data" } });
    process.send?.({ item: id, rpw });
    for (const print of [ask.print.label({ item: id }), ask.print.receipt({ item: id, language: "pl" })]) {
      const job = await print;
      process.send?.({ job: job.id, state: job.state });
    }
  }
}
