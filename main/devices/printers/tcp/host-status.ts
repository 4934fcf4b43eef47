import { type PrinterCode, type PrinterState } from "../../ports/printer.ts";

/** Asks a ZPL printer how it is: errors and warnings as bits, answered at once, printed never. */
export const statusQuery = "~HQES\r\n";

/**
 * Reads a printer's answer to `~HQES` or `~HS` out of what has arrived so far. Answers undefined until the answer is whole, so
 * that it can be asked again with each piece.
 */
export function readHostStatus(text: string): PrinterState | undefined {
  return readErrorBits(text) ?? readHostStrings(text);
}

/*
 * ~HQES:   <STX>
 *            PRINTER STATUS
 *             ERRORS:   1 00000000 00010005     present, bits 63-32, bits 31-0
 *             WARNINGS: 0 00000000 00000000
 *          <ETX>
 */
function readErrorBits(text: string): PrinterState | undefined {
  const found =
    /ERRORS:\s*([01])\s+([0-9A-Fa-f]{8})\s+([0-9A-Fa-f]{8})[\s\S]*?WARNINGS:\s*[01]\s+[0-9A-Fa-f]{8}\s+[0-9A-Fa-f]{8}/.exec(
      text,
    );
  if (found === null) return undefined;
  if (found[1] === "0") return { state: "ready", code: null };
  return trouble(codeOfBits(Number.parseInt(found[3] ?? "0", 16)));
}

const mediaOut = 0x1;
const ribbonOut = 0x2;

function codeOfBits(bits: number): PrinterCode {
  // Out of labels or of ribbon: both are "put in what has run out". An open head, a pause, a jam, heat: the printer has stopped.
  return (bits & (mediaOut | ribbonOut)) !== 0 ? "paper-out" : "printer-stopped";
}

/*
 * ~HS, three strings, each <STX>…<ETX><CR><LF>:
 *   030,paperOut,paused,length,formats,bufferFull,diagnostic,partial,000,ramLost,cold,hot
 *   mmm,0,headUp,ribbonOut,thermalTransfer,mode,width,labelWaiting,labelsLeft,formatting,graphics
 *   xxxx,y
 */
function readHostStrings(text: string): PrinterState | undefined {
  const strings = [...text.matchAll(/\u0002([^\u0002\u0003]*)\u0003/g)].map((match) =>
    (match[1] ?? "").split(","),
  );
  const first = strings.find((fields) => fields.length === 12);
  const second = strings.find((fields) => fields.length === 11);
  if (first === undefined || second === undefined) return undefined;
  if (set(first[1]) || set(second[3])) return trouble("paper-out");
  if (set(first[2]) || set(first[9]) || set(first[10]) || set(first[11]) || set(second[2])) {
    return trouble("printer-stopped");
  }
  const busy = Number(first[4]) > 0 || Number(second[8]) > 0;
  return { state: busy ? "busy" : "ready", code: null };
}

function set(flag: string | undefined): boolean {
  return flag === "1";
}

function trouble(code: PrinterCode): PrinterState {
  return { state: "trouble", code };
}
