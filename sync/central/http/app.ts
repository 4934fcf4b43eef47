import { type Context, Hono } from "hono";
import { type Centre } from "../centre.ts";
import { openApi } from "../openapi.ts";
import { refuse } from "../refuse.ts";
import { adminRoutes } from "./admin-routes.ts";
import { Nonces } from "./nonces.ts";
import { type PublicPlace, publicRoutes, troublePage } from "./public-routes.ts";
import { reply } from "./reply.ts";
import { syncRoutes } from "./sync-routes.ts";

/** All that the centre answers over HTTP. */
export function centreApp(
  centre: Centre,
  doors: { readonly adminToken: string; readonly place: PublicPlace },
): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    const began = performance.now();
    await next();
    // The route's pattern and not the address: what somebody typed into an address stays out of the log.
    centre.log.info(
      {
        method: c.req.method,
        route: c.req.routePath,
        status: c.res.status,
        ms: Math.round(performance.now() - began),
      },
      "request",
    );
  });
  app.onError((error, c) => {
    // No message: the database puts values into its own.
    const at = error.stack?.split("\n").filter((line) => line.startsWith("    at "));
    const code = "code" in error ? error.code : undefined;
    centre.log.error({ error: error.name, code, at: at?.slice(0, 6) }, "accident");
    return wantsPage(c) ? troublePage(c, doors.place, "accident") : reply(centre, c, refuse("accident"));
  });
  app.notFound((c) =>
    wantsPage(c) ? troublePage(c, doors.place, "noPage") : reply(centre, c, refuse("unknown-address")),
  );
  app.get("/health", (c) => c.json({ ok: true, store: centre.store }));
  app.get("/openapi.json", (c) => c.json(openApi(centre.statusAddress())));
  app.route("/admin/v1", adminRoutes(centre, doors.adminToken));
  app.route("/", syncRoutes(centre, new Nonces()));
  // Last: what it says for all of its pages would else hold for the doors behind it too.
  app.route("/", publicRoutes(centre, doors.place));
  return app;
}

/** A citizen's browser, to which JSON says nothing. */
function wantsPage(c: Context): boolean {
  return (c.req.header("accept") ?? "").includes("text/html");
}
