import { createRouterClient } from "@orpc/server";
import { BodyLimitPlugin, RPCHandler as FetchHandler } from "@orpc/server/fetch";
import { RPCHandler as PortHandler } from "@orpc/server/message-port";
import { type OfficeClient } from "../contract/client.ts";
import { type Office } from "../office/office.ts";

/** The three ways to one office: in process, over HTTP, over a message port. None of them knows what is asked. */

/** Any of the ports that oRPC can serve: Electron's, a worker's, the browser's. */
type MessagePortLike = Parameters<PortHandler<Record<never, never>>["upgrade"]>[0];

/** Calls from within this process, as a window would make them. */
export function clientOf(office: Office): OfficeClient {
  return createRouterClient(office.router, { context: {} });
}

/** Bytes of one call: a record plan's file of 5 MB as base64, and some room. What is larger is a mistake or an attack. */
const LARGEST_CALL = 8 * 1024 * 1024;

/** Answers HTTP requests under `/api`; null where no such procedure is, 413 for a body over eight megabytes. */
export function officeAnswers(office: Office): (request: Request) => Promise<Response | null> {
  const handler = new FetchHandler(office.router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: LARGEST_CALL })],
  });
  return async (request) => {
    const answer = await handler.handle(request, { prefix: "/api", context: {} });
    return answer.matched ? answer.response : null;
  };
}

/** Serves a window at the other end of a message port. */
export function servePort(office: Office, port: MessagePortLike): void {
  new PortHandler(office.router).upgrade(port, { context: {} });
}
