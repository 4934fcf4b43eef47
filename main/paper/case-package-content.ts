/** What a document of a case is; decides what its file is called. */
export const packageDocumentKinds = [
  "incoming",
  "outgoing",
  "attachment",
  "internal-note",
  "case-metric",
  "case-list",
  "other",
] as const;
export type PackageDocumentKind = (typeof packageDocumentKinds)[number];

/** A document of a case with its bytes. Days are ISO and as far as they are known: "2026-11-19", "2026-11", "2026". */
export type PackageDocument = {
  /** The office's own id of the document, for ever the same. */
  readonly id: string;
  readonly kind: PackageDocumentKind;
  /** A draft is kept apart: it is no part of the case's files. */
  readonly draft: boolean;
  /** "RPW/K1/417/2026" or "WY/K1/12/2026". */
  readonly number?: string;
  readonly title: string;
  /** Who made it, who it was for: names stand in the metadata only, never in a file's name. */
  readonly author?: string;
  readonly addressee?: string;
  readonly documentDate?: string;
  readonly receivedOn?: string;
  readonly sentOn?: string;
  readonly servedOn?: string;
  readonly theirReference?: string;
  /** The document to which an attachment belongs: its `id`. */
  readonly attachedTo?: string;
  /** "application/pdf". */
  readonly mediaType: string;
  readonly access: "open" | "restricted";
  readonly bytes: Uint8Array;
};

export type CasePackageContent = {
  readonly office: { readonly name: string; readonly regon?: string };
  /** "FN.3120.77.2026". */
  readonly reference: string;
  readonly title: string;
  readonly unit: { readonly symbol: string; readonly name: string };
  readonly recordClass: { readonly symbol: string; readonly title: string };
  /** Retention category: "B5". */
  readonly category: string;
  readonly officer: string;
  readonly parties: readonly string[];
  readonly openedOn: string;
  readonly closedOn?: string;
  readonly settlement?: string;
  /** ISO day on which the package is made; every file in it bears that day. */
  readonly exportedOn: string;
  readonly documents: readonly PackageDocument[];
};
