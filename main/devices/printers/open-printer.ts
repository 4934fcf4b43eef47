import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import { type OpenPrinter } from "../ports/printer.ts";
import { cupsPrinter } from "./cups/cups-printer.ts";
import { cupsServer } from "./cups/cups-server.ts";
import { folderPrinter } from "./folder/folder-printer.ts";
import { tcpPrinter } from "./tcp/tcp-printer.ts";
import { runTool } from "./windows/run-tool.ts";
import { windowsPrinter } from "./windows/windows-printer.ts";

/** What of the machine a printer may need; the composition root reads it once. */
export type Machine = {
  /** As the system's own tools understand `CUPS_SERVER`; undefined for the local server. */
  readonly cupsServer: string | undefined;
  /** SumatraPDF's program file, where the office has it. */
  readonly sumatra: string | null;
};

/** Makes printers of their settings. Opening one touches nothing: a printer that is off shows when it is asked or sent to. */
export function printersOf(machine: Machine): OpenPrinter {
  return (config) => {
    const { name, format } = config;
    switch (config.kind) {
      case "folder":
        return folderPrinter({ name, folder: config.folder });
      case "tcp":
        return tcpPrinter({ name, format, host: config.host, port: config.port });
      case "cups": {
        const server = cupsServer(machine.cupsServer, existsSync);
        return cupsPrinter({ name, format, queue: config.queue, server, user: userInfo().username });
      }
      case "windows":
        return windowsPrinter({
          name,
          format,
          printer: config.printer,
          run: runTool,
          sumatra: machine.sumatra,
        });
      default:
        return config satisfies never;
    }
  };
}
