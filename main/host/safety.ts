import { timingSafeEqual } from "node:crypto";

/**
 * Pure decisions about who may speak to a host. The hosts only carry them out; nothing about safety is decided twice.
 */

/** What the loopback host is asked with, as the request's headers say it. */
export type Caller = {
  readonly host: string | null;
  readonly origin: string | null;
  readonly authorization: string | null;
  readonly fetchSite: string | null;
};

export type Verdict = "allowed" | "wrong-host" | "wrong-origin" | "wrong-key";

/**
 * May this request reach the office? The `Host` must be the loopback address that we listen on (a rebound DNS name is not), the
 * `Origin`, where the browser sends one, must be our own page, and the key must be the one of this start.
 */
export function mayCall(caller: Caller, port: number, key: string): Verdict {
  const verdict = mayLoad(caller, port);
  if (verdict !== "allowed") return verdict;
  const sent = caller.authorization?.startsWith("Bearer ") === true ? caller.authorization.slice(7) : "";
  return sameText(sent, key) ? "allowed" : "wrong-key";
}

/** May this request load the page itself? It holds no secret, so no key is asked; another site may still not frame or fetch it. */
export function mayLoad(caller: Caller, port: number): Verdict {
  if (caller.host !== `127.0.0.1:${port}`) return "wrong-host";
  if (caller.origin !== null && caller.origin !== `http://127.0.0.1:${port}`) return "wrong-origin";
  if (caller.fetchSite !== null && !["same-origin", "none"].includes(caller.fetchSite)) return "wrong-origin";
  return "allowed";
}

/** Compares two secrets without telling by time how far they agree. */
export function sameText(one: string, other: string): boolean {
  const first = Buffer.from(one);
  const second = Buffer.from(other);
  return first.length === second.length && timingSafeEqual(first, second);
}

/** What the page may load and reach: itself, nothing else; no inline script, no plugin, no frame. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "object-src blob:",
  "frame-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Headers of every answer that the loopback host gives. */
export const safeHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": contentSecurityPolicy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(self), microphone=(), geolocation=()",
  "Cache-Control": "no-store",
};

/**
 * Headers of a file of the built window. What lies in `assets/` is named after its content and holds nothing of the office: the
 * browser may keep it, and what it has compiled of it, until the program is built anew.
 */
export function fileHeaders(name: string): Readonly<Record<string, string>> {
  const own = { ...safeHeaders, "Content-Type": mediaType(name) };
  return name.startsWith("assets/")
    ? { ...own, "Cache-Control": "private, max-age=31536000, immutable" }
    : own;
}

/** The scheme under which Electron serves the window. */
export const APP_ORIGIN = "app://okienko";

/** May the window go there? Only within the program's own pages. */
export function mayNavigate(address: string): boolean {
  return URL.canParse(address) && address.startsWith(`${APP_ORIGIN}/`);
}

/** May this link be handed to the system's browser? Only plain web addresses, never files or other programs' schemes. */
export function mayOpenOutside(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return (protocol === "https:" || protocol === "http:") && username === "" && password === "";
}

/**
 * The permissions that the window may ask the system for: the camera, to read codes, and only for its own page, named by its origin or
 * by its address.
 */
export function mayUse(permission: string, requesting: string): boolean {
  return permission === "media" && `${requesting}/`.startsWith(`${APP_ORIGIN}/`);
}

const FILE = /^(?:[A-Za-z0-9_-]+\/)*[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.[a-z0-9]+$/;

/**
 * The file of the built window that an address path names, relative to its folder with forward slashes; null for anything
 * that could leave the folder (dots, percent signs, backslashes, drive letters).
 */
export function windowFile(pathname: string): string | null {
  if (pathname === "/" || pathname === "") return "index.html";
  const path = pathname.startsWith("/") ? pathname.slice(1) : pathname;
  return FILE.test(path) ? path : null;
}

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
  woff: "font/woff",
  woff2: "font/woff2",
  wasm: "application/wasm",
  txt: "text/plain; charset=utf-8",
};

/** The media type by a file's ending; unknown endings are bytes that no browser runs. */
export function mediaType(file: string): string {
  return types[file.slice(file.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}
