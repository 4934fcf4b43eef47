import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type z } from "zod";
import { type Address } from "../../protocol/addresses.ts";
import { exchanges } from "../../protocol/exchanges.ts";
import { MAX_BODY_BYTES } from "../../protocol/limits.ts";
import { caseList } from "../cases/case-list.ts";
import { caseNumber } from "../cases/case-number.ts";
import { type Centre } from "../centre.ts";
import { enrol } from "../enrol.ts";
import { hello } from "../hello.ts";
import { pull } from "../pull.ts";
import { push } from "../push.ts";
import { type Refused, refuse } from "../refuse.ts";
import { type Sender } from "../sender.ts";
import { parsed } from "./body.ts";
import { type Nonces } from "./nonces.ts";
import { reply } from "./reply.ts";
import { senderOf, wrongEnrolment } from "./signed.ts";

/** The messages of sync/protocol. Each: signature, shape, then the work. */
export function syncRoutes(centre: Centre, nonces: Nonces): Hono {
  const routes = new Hono();
  routes.use("/sync/*", bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => reply(centre, c, tooLarge()) }));

  const signed = <Message extends { office: string; station: string }>(
    address: Address,
    schema: z.ZodType<Message>,
    work: (sender: Sender, message: Message, signal: AbortSignal) => Promise<object>,
  ): void => {
    routes.post(address, async (c) => {
      const body = new Uint8Array(await c.req.arrayBuffer());
      const header = c.req.header("authorization") ?? "";
      const sender = await senderOf(centre, nonces, { header, path: address, body });
      if ("ok" in sender) return reply(centre, c, sender);
      const message = parsed(schema, body);
      if ("ok" in message) return reply(centre, c, message);
      if (message.value.office !== sender.office || message.value.station !== sender.station) {
        return reply(centre, c, refuse("not-yours"));
      }
      return reply(centre, c, await work(sender, message.value, c.req.raw.signal));
    });
  };

  signed(exchanges.hello.address, exchanges.hello.up, (sender, message) => hello(centre, sender, message));
  signed(exchanges.push.address, exchanges.push.up, (sender, message) => push(centre, sender, message));
  signed(exchanges.pull.address, exchanges.pull.up, (sender, message, signal) =>
    pull(centre, sender, { message, signal }),
  );
  signed(exchanges.caseNumber.address, exchanges.caseNumber.up, (sender, message) =>
    caseNumber(centre, sender, message),
  );
  signed(exchanges.caseList.address, exchanges.caseList.up, (sender, message) =>
    caseList(centre, sender, message),
  );

  routes.post(exchanges.enrol.address, async (c) => {
    const body = new Uint8Array(await c.req.arrayBuffer());
    const header = c.req.header("authorization") ?? "";
    const message = parsed(exchanges.enrol.up, body);
    if ("ok" in message) return reply(centre, c, message);
    const { publicKey } = message.value;
    const wrong = await wrongEnrolment(centre, nonces, {
      header,
      path: exchanges.enrol.address,
      body,
      publicKey,
    });
    return reply(centre, c, wrong ?? (await enrol(centre, message.value)));
  });
  return routes;
}

function tooLarge(): Refused {
  return refuse("too-large", { max: MAX_BODY_BYTES });
}
