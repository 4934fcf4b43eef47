import { createServer, type Server, type Socket } from "node:net";
import { once } from "node:events";

/** A printer's end of a raw port: what it got, and how it behaves. */
export type ListeningPrinter = AsyncDisposable & {
  readonly port: number;
  received(): Buffer;
  /** Resolves at the next connection that has ended. */
  ended(): Promise<void>;
  connections(): number;
};

export async function listeningPrinter(
  behave: (socket: Socket, received: () => Buffer) => void,
): Promise<ListeningPrinter> {
  let pieces: Buffer[] = [];
  let connections = 0;
  const sockets = new Set<Socket>();
  const received = (): Buffer => Buffer.concat(pieces);
  const endings: (() => void)[] = [];
  const server: Server = createServer({ allowHalfOpen: true }, (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    socket.on("data", (piece) => {
      pieces.push(Buffer.from(piece));
    });
    socket.on("end", () => {
      for (const done of endings.splice(0)) done();
    });
    behave(socket, received);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    port: address.port,
    received,
    connections: () => connections,
    ended: () => new Promise((resolve) => endings.push(resolve)),
    async [Symbol.asyncDispose]() {
      pieces = [];
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

export const statusText = (errors: string): string =>
  `\u0002\r\n  PRINTER STATUS\r\n   ERRORS:         ${errors}\r\n   WARNINGS:       0 00000000 00000000\r\n\u0003`;

/** Answers each `~HQES` with the next of `answers`, the last one for ever; ends when the sender does. */
export function answering(...answers: string[]): (socket: Socket, received: () => Buffer) => void {
  return (socket, received) => {
    let answered = 0;
    socket.on("data", () => {
      const asked = received().toString("latin1").split("~HQES").length - 1;
      for (; answered < asked; answered += 1) {
        socket.write(statusText(answers[Math.min(answered, answers.length - 1)] ?? "0 00000000 00000000"));
      }
    });
    socket.on("end", () => socket.end());
  };
}
