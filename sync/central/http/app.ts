import { Hono } from "hono";
import { type Centre } from "../centre.ts";
import { refuse } from "../refuse.ts";
import { adminRoutes } from "./admin-routes.ts";
import { Nonces } from "./nonces.ts";
import { reply } from "./reply.ts";
import { syncRoutes } from "./sync-routes.ts";

/** All that the centre answers over HTTP. */
export function centreApp(centre: Centre, adminToken: string): Hono {
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
    centre.log.error({ error: error.name, stack: error.stack?.split("\n").slice(1, 6) }, "accident");
    return reply(centre, c, refuse("accident"));
  });
  app.notFound((c) => reply(centre, c, refuse("unknown-address")));
  app.get("/health", (c) => c.json({ ok: true, store: centre.store }));
  app.route("/admin/v1", adminRoutes(centre, adminToken));
  app.route("/", syncRoutes(centre, new Nonces()));
  return app;
}
