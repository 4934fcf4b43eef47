import { z } from "zod";
import { type Paper } from "../../domain/printing/facts.ts";
import { type PrinterConfig, printerConfigSchema } from "../../domain/printing/printer-config.ts";
import { type PrintingRefusal } from "../../domain/printing/refusals.ts";
import { accepted, type Outcome, refused } from "../../domain/refusal.ts";
import { type Tx } from "../../store/store.ts";

const SETTING = "printers";

type Settings = Pick<Tx, "setting">;

/** The printers of this station, in the order in which they were added. */
export function printersOf(from: Settings): readonly PrinterConfig[] {
  return z.array(printerConfigSchema).safeParse(from.setting(SETTING)).data ?? [];
}

export function printerNameOf(from: Settings, id: string): string | undefined {
  return printersOf(from).find((printer) => printer.id === id)?.name;
}

/**
 * The printer for a paper: the one asked for, else the first that serves it. Refuses `printer-unknown`, `printer-format` (it
 * is not for such papers) and `printer-none`.
 */
export function choosePrinter(
  printers: readonly PrinterConfig[],
  paper: Paper,
  wanted: string | null,
): Outcome<PrinterConfig, PrintingRefusal> {
  const use = useOf(paper);
  if (wanted === null) {
    const first = printers.find(({ serves }) => serves.includes(use));
    return first === undefined ? refused("printer-none") : accepted(first);
  }
  const printer = printers.find(({ id }) => id === wanted);
  if (printer === undefined) return refused("printer-unknown", { field: "printer" });
  return printer.serves.includes(use) ? accepted(printer) : refused("printer-format", { field: "printer" });
}

/** Adds a printer or replaces the one of its id. Refuses ZPL for anything but labels: only they are drawn in it. */
export function savePrinter(
  tx: Settings & Pick<Tx, "saveSetting">,
  config: PrinterConfig,
): Outcome<null, PrintingRefusal> {
  if (config.format === "zpl" && config.serves.some((use) => use !== "label")) {
    return refused("printer-format", { field: "format" });
  }
  const printers = printersOf(tx);
  const known = printers.some(({ id }) => id === config.id);
  const next = known
    ? printers.map((each) => (each.id === config.id ? config : each))
    : [...printers, config];
  tx.saveSetting(SETTING, next);
  return accepted(null);
}

export function removePrinter(
  tx: Settings & Pick<Tx, "saveSetting">,
  id: string,
): Outcome<null, PrintingRefusal> {
  const printers = printersOf(tx);
  const next = printers.filter((printer) => printer.id !== id);
  if (next.length === printers.length) return refused("printer-unknown", { field: "printer" });
  tx.saveSetting(SETTING, next);
  return accepted(null);
}

function useOf(paper: Paper): PrinterConfig["serves"][number] {
  switch (paper) {
    case "label":
    case "receipt":
      return paper;
    case "outgoing-label":
      return "label";
    case "label-sheet":
    case "register-sheet":
    case "letter":
    case "case-list":
    case "case-metric":
    case "morning-sheet":
      return "sheet";
    default:
      return paper satisfies never;
  }
}
