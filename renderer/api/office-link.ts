import { type ClientContext, type ClientLink, type ClientOptions } from "@orpc/client";

/**
 * The link under the one client. The transport beneath may be replaced (the office was started anew and handed over a new
 * port) while the client, and every query made of it, stays. A call made before the first transport waits for it.
 */
export class OfficeLink implements ClientLink<ClientContext> {
  #current: Promise<ClientLink<ClientContext>>;
  #arrived: (link: ClientLink<ClientContext>) => void;

  constructor() {
    const { promise, resolve } = Promise.withResolvers<ClientLink<ClientContext>>();
    this.#current = promise;
    this.#arrived = resolve;
  }

  use(link: ClientLink<ClientContext>): void {
    this.#arrived(link);
    this.#current = Promise.resolve(link);
  }

  async call(
    path: readonly string[],
    input: unknown,
    options: ClientOptions<ClientContext>,
  ): Promise<unknown> {
    const link = await this.#current;
    return link.call(path, input, options);
  }
}
