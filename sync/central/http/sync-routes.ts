import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type z } from "zod";
import { type Address } from "../../protocol/addresses.ts";
import { exchanges } from "../../protocol/exchanges.ts";
import { MAX_BODY_BYTES } from "../../protocol/limits.ts";
import { refusals } from "../../protocol/refusal.ts";
import { LOWEST_SERVED, PROTOCOL, served } from "../../protocol/version.ts";
import { type Centre, isoNow } from "../centre.ts";
import { enrol } from "../enrol.ts";
import { hello } from "../hello.ts";
import { pull } from "../pull.ts";
import { push } from "../push.ts";
import { type Refused, refuse } from "../refuse.ts";
import { type Sender } from "../sender.ts";
import { type Nonces } from "./nonces.ts";
import { senderOf, wrongEnrolment } from "./signed.ts";

type Reply = { readonly ok: boolean };

/** The four messages of sync/protocol. Each: signature, shape, then the work. */
export function syncRoutes(centre: Centre, nonces: Nonces): Hono {
  const routes = new Hono();
  routes.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => reply(centre, c, tooLarge()) }));

  const signed = <Message extends { office: string; station: string }>(
    address: Address,
    schema: z.ZodType<Message>,
    work: (sender: Sender, message: Message, signal: AbortSignal) => Promise<Reply>,
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

/** Adds the centre's time to a refusal and gives it its status. */
export function reply(centre: Centre, c: Context, answer: Reply | Refused): Response {
  if (!("code" in answer)) return c.json(answer);
  const { status } = refusals[answer.code];
  c.set("code", answer.code);
  return c.json({ ...answer, now: isoNow(centre) }, status);
}

function tooLarge(): Refused {
  return refuse("too-large", { max: MAX_BODY_BYTES });
}

/** SHAPE-1, VERSION-2. Says where a message is wrong, never with what value. */
function parsed<Message>(
  schema: z.ZodType<Message>,
  body: Uint8Array,
): { readonly value: Message } | Refused {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return refuse("bad-shape", { at: "" });
  }
  if (typeof json === "object" && json !== null && "protocol" in json && typeof json.protocol === "number") {
    const verdict = served(json.protocol);
    if (verdict !== "yes") {
      return refuse(`protocol-${verdict}`, { lowest: LOWEST_SERVED, highest: PROTOCOL });
    }
  }
  const result = schema.safeParse(json);
  if (result.success) return { value: result.data };
  return refuse("bad-shape", { at: (result.error.issues[0]?.path ?? []).slice(0, 3).join(".") });
}
