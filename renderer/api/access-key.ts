const KEPT_AS = "okienko.key";

type Page = Pick<Window, "location" | "history" | "sessionStorage">;

/**
 * The loopback host's key. It comes once in the address (`#key=…`), is taken out of it at once, so that it stays neither in
 * the history nor on the screen, and is kept for this tab only. Null when the page was opened without it.
 */
export function takeAccessKey(page: Page): string | null {
  const { hash, pathname, search } = page.location;
  const given = new URLSearchParams(hash.replace(/^#\/?/, "")).get("key");
  if (given === null || given === "") return page.sessionStorage.getItem(KEPT_AS);
  page.sessionStorage.setItem(KEPT_AS, given);
  page.history.replaceState(null, "", `${pathname}${search}`);
  return given;
}
