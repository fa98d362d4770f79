import { EventEmitter } from "node:events";
import type { Readable, Writable } from "node:stream";
import type { Protocol } from "./protocol.ts";

type Commands = Protocol.CommandParameters;
type Results = Protocol.CommandReturnValues;
type Events = Protocol.Events;

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
  method: string;
}
interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
  sessionId?: string;
}

/** One end of the DevTools protocol: the browser itself, or a page in it. */
export class Session {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private readonly connection: Connection;
  readonly id: string | undefined;

  constructor(connection: Connection, id?: string) {
    this.connection = connection;
    this.id = id;
  }
  /** @throws Error with the method's name and the protocol's message; also when the connection ends first. */
  send<Method extends keyof Commands>(method: Method, params?: Commands[Method]): Promise<Results[Method]> {
    return this.connection.send(method, params ?? {}, this.id) as Promise<Results[Method]>;
  }
  on<Name extends keyof Events>(event: Name, listener: (payload: Events[Name]) => void): void {
    this.emitter.on(event, listener);
  }
  once<Name extends keyof Events>(event: Name, listener: (payload: Events[Name]) => void): void {
    this.emitter.once(event, listener);
  }
  /** Another session of the same browser. */
  sibling(id: string): Session {
    return this.connection.session(id);
  }
  receive(method: string, params: unknown): void {
    this.emitter.emit(method, params);
  }
}

/**
 * The DevTools protocol over the debugging pipe (messages end with a NUL byte).
 * A pipe and not a socket, for two reasons: Chromium ends when its other end closes, however this process dies,
 * and the program's sockets can be denied without an exception.
 */
export class Connection {
  readonly browser = new Session(this);
  private readonly sessions = new Map<string, Session>();
  private readonly waiting = new Map<number, Waiting>();
  private readonly output: Writable;
  private lastId = 0;
  private pending: Buffer[] = [];
  private closed = false;

  constructor(output: Writable, input: Readable) {
    this.output = output;
    input.on("data", (chunk: Buffer) => this.read(chunk));
    input.on("close", () => this.close());
    // A write to a browser that is gone shows as the closed connection.
    output.on("error", () => this.close());
  }

  send(method: string, params: object, sessionId?: string): Promise<unknown> {
    if (this.closed) return Promise.reject(new Error(`${method}: the browser is gone`));
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, method });
      this.output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** @returns the session of a page, ready for commands */
  async attach(targetId: string): Promise<Session> {
    const { sessionId } = await this.browser.send("Target.attachToTarget", { targetId, flatten: true });
    return this.session(sessionId);
  }

  session(id: string): Session {
    let session = this.sessions.get(id);
    if (!session) {
      session = new Session(this, id);
      this.sessions.set(id, session);
    }
    return session;
  }

  private read(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const text = Buffer.concat([...this.pending, chunk.subarray(start, end)]).toString("utf8");
      this.pending = [];
      start = end + 1;
      this.dispatch(JSON.parse(text) as Message);
    }
    if (start < chunk.length) this.pending.push(chunk.subarray(start));
  }

  private dispatch(message: Message): void {
    if (message.id === undefined) {
      const session = message.sessionId ? this.session(message.sessionId) : this.browser;
      session.receive(message.method ?? "", message.params);
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting?.resolve(message.result);
  }

  private close(): void {
    if (this.closed) return;
    this.closed = true;
    for (const { reject, method } of this.waiting.values())
      reject(new Error(`${method}: the browser is gone`));
    this.waiting.clear();
  }
}
