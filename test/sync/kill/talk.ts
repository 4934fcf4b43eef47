/** What a process with an office in it is told to do. */
export type Task =
  | {
      readonly do: "found";
      readonly folder: string;
      readonly centralUrl: string;
      readonly code: string;
      readonly printerPort: number;
    }
  | { readonly do: "print" | "push" | "pull"; readonly folder: string }
  /** Until nothing waits any more, then end by itself. */
  | { readonly do: "finish"; readonly folder: string };
/** What it says. */
export type Says =
  | { readonly say: "loaded" }
  /** The states of all papers, right after the start. */
  | { readonly say: "opened"; readonly asked: number; readonly queued: number }
  | { readonly say: "registered"; readonly rpw: readonly string[] }
  | { readonly say: "printed"; readonly state: string }
  | { readonly say: "done" };
