import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Session } from "../chromium/connection.ts";
import { answerFilePathProbe } from "../chromium/file-paths.ts";
import { askInPage, type Answer, type Question } from "../page/ask.ts";
import { pageWorldSource, preloadWorldSource } from "../page/sources.ts";
import type { PageMessage } from "../page/preload.ts";
import { makeWire } from "../page/wire.ts";

const WORLD = "Electron Isolated Context";
const wire = makeWire();
const secretName = () => `_${randomBytes(16).toString("hex")}`;

/** A message from a page with its arguments as values. */
export interface ReceivedMessage extends Omit<PageMessage, "args"> {
  args: unknown[];
  /** Answers an `invoke`; does nothing when the page that asked is gone. */
  reply(result: { value: unknown } | { error: string }): void;
}

/** The preload script of one window and the messages to and from it. */
export class PageChannel {
  private readonly session: Session;
  private readonly receiver = secretName();
  private readonly filePathProbe = secretName();
  private context: number | null = null;

  private constructor(session: Session) {
    this.session = session;
  }

  /** Puts the bridge and the preload script in place, to run at the start of every document. */
  static async open(
    session: Session,
    mainFrame: string,
    preload: string | undefined,
    onMessage: (message: ReceivedMessage) => void,
  ): Promise<PageChannel> {
    const channel = new PageChannel(session);
    const binding = secretName();
    const { filePathProbe } = channel;
    session.on("Runtime.executionContextCreated", ({ context }) => {
      const data = context.auxData as { frameId?: string } | undefined;
      if (context.name === WORLD && data?.frameId === mainFrame) channel.context = context.id;
    });
    session.on("Runtime.executionContextDestroyed", ({ executionContextId }) => {
      if (executionContextId === channel.context) channel.context = null;
    });
    session.on("Runtime.bindingCalled", ({ name, payload, executionContextId }) => {
      if (name === binding)
        onMessage(channel.received(JSON.parse(payload) as PageMessage, executionContextId));
    });
    await session.send("Runtime.enable");
    await session.send("Runtime.addBinding", { name: binding, executionContextName: WORLD });
    await answerFilePathProbe(session, filePathProbe);
    const secret = secretName();
    const facts = {
      binding,
      receiver: channel.receiver,
      filePathProbe,
      platform: process.platform,
      arch: process.arch,
      versions: { ...process.versions },
    };
    const script = preload === undefined ? "" : readFileSync(preload, "utf8");
    const onNewDocument = "Page.addScriptToEvaluateOnNewDocument";
    await session.send(onNewDocument, { source: pageWorldSource(secret) });
    await session.send(onNewDocument, {
      worldName: WORLD,
      source: preloadWorldSource(secret, facts, script),
    });
    return channel;
  }

  /** Sends an event to the page's listeners; lost, as in Electron, while no document is there. */
  send(channel: string, args: unknown[]): void {
    const payload = wire.encode(args);
    if (this.context !== null) this.deliver(this.context, "event", channel, payload);
  }

  /** Shows a dialog inside the page. @throws Error when no document is there, or it goes away before the answer */
  async ask(question: Question): Promise<Answer> {
    if (this.context === null) throw new Error("electron-host: there is no page to show a dialog in");
    const probe = `globalThis[${JSON.stringify(this.filePathProbe)}]`;
    const { result, exceptionDetails } = await this.session.send("Runtime.evaluate", {
      contextId: this.context,
      expression: `(${askInPage})(${JSON.stringify(question)}, ${probe})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Answer;
  }

  private received(message: PageMessage, context: number): ReceivedMessage {
    return {
      ...message,
      args: wire.decode(message.args) as unknown[],
      reply: (result) => {
        let payload: string;
        try {
          payload = wire.encode(result);
        } catch (error) {
          payload = wire.encode({ error: `Error invoking remote method '${message.channel}': ${error}` });
        }
        this.deliver(context, "reply", message.id, payload);
      },
    };
  }

  private deliver(executionContextId: number, ...args: [string, string | number, string]): void {
    const functionDeclaration = `(...args) => { globalThis[${JSON.stringify(this.receiver)}](...args); }`;
    this.session
      .send("Runtime.callFunctionOn", {
        executionContextId,
        functionDeclaration,
        arguments: args.map((value) => ({ value })),
      })
      .catch(() => {
        // The document went away meanwhile; Electron drops such messages as well.
      });
  }
}
