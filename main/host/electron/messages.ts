/** What Electron's own process says to the office process. The window's port travels beside `window`. */
export type ToOffice =
  | {
      readonly kind: "start";
      readonly data: string;
      readonly root: string;
      readonly storeKey: string;
      readonly demo: boolean;
      readonly centralUrl: string | null;
      readonly enrol: EnrolHint | null;
    }
  | { readonly kind: "window" }
  | { readonly kind: "end" };

/** A centre and a one-time code to enrol with at the first start, given by `npm start` for its embedded centre. */
export type EnrolHint = { readonly centralUrl: string; readonly code: string };

/** The name under which the preload hands the port to the page. */
export const PORT_MESSAGE = "okienko:port";
