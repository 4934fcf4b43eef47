import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TestMachine } from "../office/test-office.ts";
import { type HttpBorder, KEY, ONCE, overLoopback } from "./borders.ts";

/** Who may reach the office over the loopback, and what of the disk the window's address may show. Real requests on a real port. */
let machine: TestMachine;
let border: HttpBorder;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "okienko-window-"));
  mkdirSync(join(folder, "window", "assets"), { recursive: true });
  writeFileSync(join(folder, "window", "index.html"), "<!doctype html><title>Okienko</title>");
  writeFileSync(join(folder, "window", "assets", "app.js"), "export {};");
  writeFileSync(join(folder, "secret.txt"), "not for the window");
  machine = new TestMachine();
  border = await overLoopback(await machine.openFounded(), join(folder, "window"));
});
afterAll(async () => {
  await border.close();
  await machine[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const STATUS = "/api/station/status";
const key = { authorization: `Bearer ${KEY}` };

type Asked = {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Readable;
};
type Answered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
};

/** node:http, for it sends Host and paths as they are given, as an attacker's program would. */
function send({ path, method = "GET", headers = {}, body }: Asked): Promise<Answered> {
  const { port } = new URL(border.origin);
  const { promise, resolve, reject } = Promise.withResolvers<Answered>();
  const asked = httpRequest({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
    let text = "";
    answer.setEncoding("utf8");
    answer.on("data", (piece: string) => {
      text += piece;
    });
    answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
  });
  // A server that has answered may hang up on the rest of a body that it does not want.
  asked.on("error", reject);
  if (body instanceof Readable) body.pipe(asked);
  else asked.end(body);
  return promise;
}

const post = (more: Partial<Asked> = {}): Promise<Answered> =>
  send({
    path: STATUS,
    method: "POST",
    body: "{}",
    ...more,
    headers: { "content-type": "application/json", ...key, ...more.headers },
  });

const ask = (once: string, more: Readonly<Record<string, string>> = {}): Promise<Answered> =>
  send({ path: "/key", method: "POST", headers: { "x-okienko-once": once, ...more } });

describe("the code that a browser is started with", () => {
  test("gives the key once, to our own page, for the right code only", async () => {
    expect(await ask(`${ONCE}x`)).toMatchObject({ status: 401, body: "" });
    expect(await ask(ONCE, { origin: "https://evil.example" })).toMatchObject({ status: 403, body: "" });
    expect(await ask(ONCE, { host: "evil.example" })).toMatchObject({ status: 403, body: "" });

    expect(await ask(ONCE)).toMatchObject({ status: 200, body: KEY });
    expect(await ask(ONCE)).toMatchObject({ status: 401, body: "" });
  });
});

describe("a call to the office", () => {
  test("with this start's key is answered", async () => {
    expect(await post()).toMatchObject({ status: 200, body: expect.stringContaining('"store":"open"') });
  });

  test.each([
    ["none", { authorization: "" }],
    ["another start's", { authorization: `Bearer ${KEY.replace("a", "b")}` }],
    ["the key's beginning", { authorization: `Bearer ${KEY.slice(0, -1)}` }],
    ["another scheme", { authorization: `Basic ${KEY}` }],
    ["the key as a cookie", { authorization: "", cookie: `key=${KEY}` }],
  ])("with a wrong key (%s) is refused and told nothing", async (_why, headers) => {
    expect(await post({ headers })).toMatchObject({ status: 401, body: "" });
  });

  test("with the key in its address is refused: addresses end in logs", async () => {
    expect(await post({ path: `${STATUS}?key=${KEY}`, headers: { authorization: "" } })).toMatchObject({
      status: 401,
    });
  });

  test.each([
    ["a name that was rebound to this machine", "okienko.example"],
    ["localhost", "localhost"],
    ["another port", "127.0.0.1:1"],
    ["no port", "127.0.0.1"],
    ["IPv6", "[::1]"],
  ])("to another host (%s) is refused, even with the key", async (_why, host) => {
    expect(await post({ headers: { host } })).toMatchObject({ status: 403, body: "" });
  });

  test.each(["https://evil.example", "null", "http://localhost:3000", "app://okienko", "http://127.0.0.1"])(
    "from another page (%s) is refused, even with the key",
    async (origin) => {
      expect(await post({ headers: { origin } })).toMatchObject({ status: 403, body: "" });
    },
  );

  test("from another site by the browser's own word is refused", async () => {
    expect(await post({ headers: { "sec-fetch-site": "cross-site" } })).toMatchObject({ status: 403 });
    expect(await post({ headers: { "sec-fetch-site": "same-site" } })).toMatchObject({ status: 403 });
  });

  test("from our own page is answered", async () => {
    const headers = { origin: border.origin, "sec-fetch-site": "same-origin" };

    expect(await post({ headers })).toMatchObject({ status: 200 });
  });

  test("asked for in advance by a foreign page gets no leave", async () => {
    const headers = {
      origin: "https://evil.example",
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization",
    };
    const answer = await send({ path: STATUS, method: "OPTIONS", headers });

    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  test("by GET changes nothing, even with the key", async () => {
    const answer = await send({ path: "/api/people/signOut", headers: key });

    expect(answer.status).toBe(405);
    expect(await border.client.people.desk()).toMatchObject({ state: "signed-in" });
  });
});

describe("a body that is too large", () => {
  const FIFTY_MB = 50 * 1024 * 1024;

  test("is refused when it says so", async () => {
    const body = JSON.stringify({ json: { text: "x".repeat(FIFTY_MB), scanned: false } });

    expect(await post({ path: "/api/registry/find", body })).toMatchObject({ status: 413 });
  });

  test("is refused when it comes in pieces and does not say so", async () => {
    const piece = Buffer.alloc(64 * 1024, "x");
    const body = Readable.from(
      (function* pieces() {
        for (let sent = 0; sent < FIFTY_MB; sent += piece.length) yield piece;
      })(),
    );

    expect(await post({ path: "/api/registry/find", body })).toMatchObject({ status: 413 });
  });

  test("of one without the key is not even read", async () => {
    const body = "x".repeat(FIFTY_MB);

    const answer = await post({ path: "/api/registry/find", body, headers: { authorization: "" } });

    expect(answer).toMatchObject({ status: 401 });
  });

  test("does not stop the next call", async () => {
    expect(await post()).toMatchObject({ status: 200 });
  });
});

describe("the window's files", () => {
  test("are served without a key, for there is no secret in them", async () => {
    const page = await send({ path: "/" });
    const script = await send({ path: "/assets/app.js" });

    expect(page).toMatchObject({ status: 200, body: expect.stringContaining("<title>Okienko") });
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(script.headers["content-type"]).toBe("text/javascript; charset=utf-8");
  });

  test.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/..\\secret.txt",
    "/assets//../../secret.txt",
    "/.hidden",
    "/assets",
    "/index.html%00.js",
    "//evil.example/secret.txt",
    "/nothing.js",
  ])("do not lead out of their folder: %s", async (path) => {
    const answer = await send({ path });

    // A path that is no path at all does not even get as far as to be looked for.
    expect([400, 404]).toContain(answer.status);
    expect(answer.body).toBe("");
  });

  test("do not go to a foreign page or a rebound name", async () => {
    expect(await send({ path: "/", headers: { host: "okienko.example" } })).toMatchObject({ status: 403 });
    expect(await send({ path: "/", headers: { origin: "https://evil.example" } })).toMatchObject({
      status: 403,
    });
    expect(await send({ path: "/", headers: { "sec-fetch-site": "cross-site" } })).toMatchObject({
      status: 403,
    });
  });

  test.each(["POST", "PUT", "DELETE", "PATCH"])("know no %s", async (method) => {
    expect(await send({ path: "/", method })).toMatchObject({ status: 405 });
  });
});

describe("every answer", () => {
  test.each([
    ["a page", { path: "/" }],
    ["a missing file", { path: "/nothing.js" }],
    ["a refused host", { path: "/", headers: { host: "okienko.example" } }],
    ["a call", { path: STATUS, method: "POST", headers: key }],
    ["a call without its key", { path: STATUS, method: "POST" }],
    ["an unknown call", { path: "/api/intake/burn", method: "POST", headers: key }],
  ] satisfies [string, Asked][])("carries the guarding headers: %s", async (_what, asked) => {
    const { headers } = await send(asked);

    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
    });
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
    expect(headers["set-cookie"]).toBeUndefined();
  });
});
