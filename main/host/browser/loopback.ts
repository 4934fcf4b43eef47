import { readFile } from "node:fs/promises";
import { type AddressInfo } from "node:net";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { type Caller, fileHeaders, mayCall, mayLoad, safeHeaders, sameText, windowFile } from "../safety.ts";

export type Loopback = {
  readonly port: number;
  /** Opens the window: the key stands in the fragment, which no server and no log ever sees. */
  readonly address: string;
  close(): Promise<void>;
};

export type LoopbackOptions = {
  /** 0: any free port. */
  readonly port: number;
  /** At least 32 random bytes, base64url. */
  readonly key: string;
  /**
   * A code for which the key is handed out once, to whoever asks first. It stands in the address that a browser is started with,
   * because other users of the machine can read command lines; the key itself never does.
   */
  readonly once: string | null;
  /** Folder of the built window. */
  readonly windowDir: string;
  /** Answers what lies under `/api`; null is "no such procedure". */
  readonly answer: (request: Request) => Promise<Response | null>;
};

/**
 * Serves one window on 127.0.0.1: its files, and the office under `/api`. Every request is judged by `safety.ts` before
 * anything else; what is refused gets a bare status and no reason that would help to guess.
 */
export async function serveLoopback(options: LoopbackOptions): Promise<Loopback> {
  let port = options.port;
  let once = options.once;
  const handOver = (code: string): Response => {
    if (once === null || !sameText(code, once)) return bare(401);
    once = null;
    return new Response(options.key, { headers: { ...safeHeaders, "Content-Type": "text/plain" } });
  };
  const server = serve({
    hostname: "127.0.0.1",
    port: options.port,
    fetch: (request) => answerRequest(request, port, { ...options, handOver }),
  });
  await new Promise<void>((done, fail) => {
    server.once("listening", done);
    server.once("error", fail);
  });
  // A TCP server that listens on a port has an AddressInfo, never a pipe's name.
  port = (server.address() as AddressInfo).port;
  return {
    port,
    address: `http://127.0.0.1:${port}/#key=${options.key}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

type Answering = LoopbackOptions & { readonly handOver: (code: string) => Response };

async function answerRequest(request: Request, port: number, options: Answering): Promise<Response> {
  const { pathname } = new URL(request.url);
  const api = pathname === "/api" || pathname.startsWith("/api/");
  const verdict = api ? mayCall(callerOf(request), port, options.key) : mayLoad(callerOf(request), port);
  if (verdict !== "allowed") return bare(verdict === "wrong-key" ? 401 : 403);
  if (api) {
    const answer = await options.answer(request);
    if (answer === null) return bare(404);
    for (const [name, value] of Object.entries(safeHeaders)) answer.headers.set(name, value);
    return answer;
  }
  if (pathname === "/key" && request.method === "POST") {
    return options.handOver(request.headers.get("x-okienko-once") ?? "");
  }
  if (request.method !== "GET" && request.method !== "HEAD") return bare(405);
  return file(pathname, options.windowDir);
}

async function file(pathname: string, windowDir: string): Promise<Response> {
  const name = windowFile(pathname);
  if (name === null) return bare(404);
  try {
    const bytes = await readFile(join(windowDir, name));
    return new Response(new Uint8Array(bytes), { headers: fileHeaders(name) });
  } catch {
    return bare(404);
  }
}

function callerOf(request: Request): Caller {
  const header = (name: string) => request.headers.get(name);
  return {
    host: header("host"),
    origin: header("origin"),
    authorization: header("authorization"),
    fetchSite: header("sec-fetch-site"),
  };
}

function bare(status: number): Response {
  return new Response(null, { status, headers: safeHeaders });
}
