const KEPT_AS = "okienko.key";

type Page = Pick<Window, "location" | "history" | "sessionStorage">;
type Exchange = (code: string) => Promise<string | null>;

/**
 * The loopback host's key. It comes once, in the address (`#key=…`) or for a code in the address that is good once (`#once=…`). It is
 * taken out of the address at once, so that it stays neither in the history nor on the screen, and is kept for this tab only. Null
 * when the page was opened without either, or with a code that somebody has used.
 */
export async function takeAccessKey(page: Page, exchange: Exchange): Promise<string | null> {
  const { hash, pathname, search } = page.location;
  const given = new URLSearchParams(hash.replace(/^#\/?/, ""));
  const [key, once] = [given.get("key"), given.get("once")];
  if (key === null && once === null) return page.sessionStorage.getItem(KEPT_AS);
  page.history.replaceState(null, "", `${pathname}${search}`);
  const got = key ?? (await exchange(once ?? ""));
  if (got === null || got === "") return page.sessionStorage.getItem(KEPT_AS);
  page.sessionStorage.setItem(KEPT_AS, got);
  return got;
}

/** Asks the loopback host for the key with a code that is good once; null when it is not (any more), or nobody answers. */
export async function exchangeCode(origin: string, code: string): Promise<string | null> {
  try {
    const answer = await fetch(new URL("/key", origin), {
      method: "POST",
      headers: { "x-okienko-once": code },
    });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}
