import { createHash } from "node:crypto";
import { type Zippable, zipSync } from "fflate";
import { type CasePackageContent } from "./case-package-content.ts";
import { packageMetadata } from "./case-package-metadata.ts";
import { packagePaths } from "./case-package-names.ts";

/**
 * The files of a case as one ZIP: `dokumenty/`, drafts apart in `robocze/`, `metadane.xml` (our own small vocabulary,
 * decisions/0001-case-package.md) and `manifest-sha256.txt`, which `sha256sum -c` checks. Files are stored, not compressed, and
 * bear the day of `exportedOn`; the same content gives the same bytes on any machine. Throws on a day that is none.
 */
export function casePackage(content: CasePackageContent): Uint8Array {
  const stamp = stampOf(content.exportedOn);
  const paths = packagePaths(content.documents);
  const files = new Map(content.documents.map(({ bytes }, index) => [paths[index] ?? "", bytes]));
  const packed = paths.map((path, index) => ({
    path,
    sha256: sha256(content.documents[index]?.bytes ?? new Uint8Array()),
  }));
  files.set("metadane.xml", new TextEncoder().encode(packageMetadata(content, packed)));
  files.set("manifest-sha256.txt", new TextEncoder().encode(manifestOf(files)));

  const archive: Zippable = {};
  for (const [path, bytes] of files) archive[path] = bytes;
  return zipSync(archive, { level: 0, mtime: stamp });
}

/** One line a file: fingerprint, two blanks, path; in the order of the package. */
function manifestOf(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files].map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join("");
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A ZIP keeps local figures without a zone, so the day is made of local figures; noon is an hour that every day has. */
function stampOf(day: string): Date {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) throw new TypeError("A package's exportedOn must be an ISO day.");
  return new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]), 12);
}
