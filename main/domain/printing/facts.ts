import { z } from "zod";

export const papers = [
  "label",
  "receipt",
  "label-sheet",
  "register-sheet",
  "letter",
  "outgoing-label",
  "case-list",
  "case-metric",
  "morning-sheet",
] as const;
export const paperSchema = z.enum(papers);
export type Paper = z.infer<typeof paperSchema>;

/** Papers of one incoming item; the others are of letters, cases and days. */
export const itemPapers: ReadonlySet<Paper> = new Set<Paper>(["label", "receipt", "label-sheet"]);

/** The print ledger. subject of each: the job's id, which a retry keeps. */
export const printingKinds = {
  /** Written before any byte leaves. */
  PrintQueued: {
    scope: "registry",
    body: z.strictObject({
      paper: paperSchema,
      /**
       * What is on the paper, in order: one item for a label or a receipt, the letter of a letter or of its label, the case of a
       * metric; none for the register of a day, a list of cases or a morning sheet, whose `size` names them.
       */
      items: z.array(z.string().max(80)).max(500),
      printer: z.string().min(1).max(80),
      /** 0 is the original, n the n-th DUPLIKAT. */
      copy: z.int().min(0).max(999),
      language: z.enum(["pl", "en", "uk"]),
      size: z.string().min(1).max(80),
    }),
    sealed: null,
  },
  /** The bytes went out whole; what the printer calls the job, where it says so. */
  PrintSent: {
    scope: "registry",
    body: z.strictObject({ printerJob: z.string().max(120).nullable() }),
    sealed: null,
  },
  /** Certainly nothing came out. `code` is one of the devices' closed list. */
  PrintFailed: { scope: "registry", body: z.strictObject({ code: z.string().min(1).max(60) }), sealed: null },
  /** Perhaps it came out, perhaps not: a person is asked, nothing is sent again by itself. */
  PrintFateUnknown: {
    scope: "registry",
    body: z.strictObject({ code: z.string().min(1).max(60) }),
    sealed: null,
  },
  /** A scan of the paper proves it. */
  PrintVerified: { scope: "registry", body: z.strictObject({}), sealed: null },
  /** What the person said of a job of unknown fate. */
  PrintSettled: { scope: "registry", body: z.strictObject({ printed: z.boolean() }), sealed: null },
  /** Given up by a person; it will not be printed. */
  PrintDropped: { scope: "registry", body: z.strictObject({}), sealed: null },
} as const;
