import type { Session } from "./connection.ts";

/**
 * Answers webUtils.getPathForFile. A page has no way to a file's path, and the preload script needs it at once:
 * so its probe function stops at a `debugger` statement, the path is asked from the browser while the page
 * stands still, put into the probe's variable, and the page goes on. Other `debugger` statements are passed over.
 * @param probe the name of that function
 */
export async function answerFilePathProbe(session: Session, probe: string): Promise<void> {
  session.on("Debugger.paused", ({ callFrames: [frame] }) => {
    const answer = frame?.functionName.endsWith(probe)
      ? fillIn(session, frame.callFrameId)
      : Promise.resolve();
    void answer
      .catch((error: unknown) => process.stderr.write(`electron-host: getPathForFile failed: ${error}\n`))
      .then(() => session.send("Debugger.resume"))
      .catch(() => {
        // The page is gone, or another tool has let it go on.
      });
  });
  await session.send("Debugger.enable", { maxScriptsCacheSize: 0 });
}

async function fillIn(session: Session, callFrameId: string): Promise<void> {
  const { result: file } = await session.send("Debugger.evaluateOnCallFrame", {
    callFrameId,
    expression: "file",
  });
  if (!file.objectId) return;
  const { path } = await session.send("DOM.getFileInfo", { objectId: file.objectId });
  const expression = `path = ${JSON.stringify(path)}`;
  await session.send("Debugger.evaluateOnCallFrame", { callFrameId, expression });
}
