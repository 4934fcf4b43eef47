import { hash, timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type z } from "zod";
import { dayFileSchema } from "../../protocol/day-file.ts";
import { importDayFile, newCode, newStationEpoch, revoke, stationsOf } from "../admin.ts";
import {
  codeRequestSchema,
  newEpochSchema,
  officeSchema,
  revocationSchema,
  stationSchema,
  yearSchema,
} from "../admin-schemas.ts";
import { caseListsOf, letNumbersGoOn, takeBackLists } from "../cases/admin-lists.ts";
import { type Centre } from "../centre.ts";
import { continuityOf } from "../continuity.ts";
import { openCentreEpoch } from "../epochs.ts";
import { refuse } from "../refuse.ts";
import { parsed } from "./body.ts";
import { reply } from "./reply.ts";

/** Day files may be a week of a busy office. */
const MAX_DAY_FILE_BYTES = 256 * 1024 * 1024;

/**
 * What an administrator or the program that started this centre may do, with the token of the centre's data folder.
 * Everything is a POST with a JSON body: nothing that names anybody travels in an address.
 */
export function adminRoutes(centre: Centre, token: string): Hono {
  const routes = new Hono();
  routes.use(
    bodyLimit({ maxSize: MAX_DAY_FILE_BYTES, onError: (c) => reply(centre, c, refuse("too-large")) }),
  );
  routes.use(async (c, next) => {
    if (!sameSecret(c.req.header("authorization") ?? "", `Bearer ${token}`)) {
      return reply(centre, c, refuse("bad-signature"));
    }
    return await next();
  });

  const act = <Message>(
    path: string,
    schema: z.ZodType<Message>,
    work: (message: Message) => Promise<object>,
  ): void => {
    routes.post(path, async (c) => {
      const message = parsed(schema, new Uint8Array(await c.req.arrayBuffer()));
      return reply(centre, c, "ok" in message ? message : await work(message.value));
    });
  };

  act("/codes", codeRequestSchema, (asked) => newCode(centre, asked));
  act("/stations", officeSchema, ({ office }) => stationsOf(centre, office));
  act("/continuity", yearSchema, async ({ office, year }) => ({
    ok: true,
    points: await continuityOf(centre.db, office, year),
  }));
  act("/revoke", revocationSchema, (asked) => revoke(centre, asked));
  act("/epoch", newEpochSchema, (asked) => newStationEpoch(centre, asked));
  act("/case-lists", officeSchema, ({ office }) => caseListsOf(centre, office));
  act("/take-back-lists", stationSchema, (asked) => takeBackLists(centre, asked));
  act("/case-numbers-go-on", officeSchema, (asked) => letNumbersGoOn(centre, asked));
  act("/import", dayFileSchema, (file) => importDayFile(centre, file));
  act("/centre-epoch", officeSchema, async ({ office }) => {
    const { centre_epoch: above } = await centre.db
      .selectFrom("counters")
      .select("centre_epoch")
      .where("office", "=", office)
      .executeTakeFirstOrThrow();
    return {
      ok: true,
      centreEpoch: await openCentreEpoch(centre, office, { above, why: "an administrator's order" }),
    };
  });
  return routes;
}

/** Hashing first makes both sides of equal length, so that the time of the comparison tells nothing. */
function sameSecret(given: string, wanted: string): boolean {
  return timingSafeEqual(hash("sha256", given, "buffer"), hash("sha256", wanted, "buffer"));
}
