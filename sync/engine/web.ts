import { type RequestToSign } from "../protocol/signing.ts";

/**
 * What HTTP needs of the machine, given from outside, because this room knows no platform. `Signal` is the platform's
 * `AbortSignal`. Under Node: `fetch`, `() => new AbortController()`, SHA-256 and 16 random bytes of `node:crypto`.
 */
export type Web<Signal> = {
  readonly fetch: (
    url: string,
    init: {
      readonly method: "POST";
      readonly headers: Record<string, string>;
      readonly body: string;
      readonly signal: Signal;
    },
  ) => Promise<{ readonly status: number; text(): Promise<string> }>;
  readonly aborter: () => { readonly signal: Signal; abort(): void };
  /** SHA-256 of the UTF-8 bytes of a text, base64url without padding. */
  readonly bodyHash: (text: string) => string;
  /** 16 random bytes or more, base64url. */
  readonly nonce: () => string;
  /** Milliseconds since 1970 by this machine's clock, which may be wrong: the centre's answers correct it. */
  readonly wallMs: () => number;
  /** Rings once after `ms`; the returned function takes the wish back. */
  readonly ring: (ms: number, then: () => void) => () => void;
};

/** The value of the `authorization` header (`signRequest` of the protocol, with the station's key). */
export type Sign = (request: RequestToSign) => Promise<string>;
