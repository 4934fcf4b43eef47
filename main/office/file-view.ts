import { type FileView } from "../contract/cases.ts";

const types = {
  pdf: "application/pdf",
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
} as const;
export type FileFormat = keyof typeof types;

/**
 * A file for the window to keep. Its name is made of the office's own words, numbers and references, never of what somebody typed;
 * whatever a file system might not take becomes a hyphen.
 */
export function fileView(parts: readonly string[], format: FileFormat, bytes: Uint8Array): FileView {
  const name = parts
    .join("-")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("ł", "l")
    .replaceAll("Ł", "L")
    .replaceAll(/[^A-Za-z0-9.-]+/gu, "-")
    .replaceAll(/^[-.]+|[-.]+$/gu, "");
  return { name: `${name}.${format}`, type: types[format], bytes: Buffer.from(bytes).toString("base64") };
}

export function pdfFile(parts: readonly string[], bytes: Uint8Array): FileView {
  return fileView(parts, "pdf", bytes);
}
