/** Ctrl+L and the idle time: save what is open, then lock. What cannot be saved keeps the window open, and says so. */
import { keys, ledger, queryClient } from "../../client/index.ts";
import { currentCopy, savePlace } from "../../working-copy/index.ts";
import { answer, reportError } from "../messages.ts";

export async function lockWindow(): Promise<void> {
  try {
    const { set } = await ledger().lock.state({});
    if (!set) {
      answer("还没有窗口密码。请到“设置 · 窗口锁”里设一个，以后按 Ctrl+L 就能锁住");
      return;
    }
    // A number that is still being written is taken over when its field is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const copy = currentCopy();
    await copy?.flush();
    await savePlace();
    if (copy !== null && !copy.getSnapshot().settled) {
      answer("还有内容没有存好，没有锁住窗口；存好以后再按 Ctrl+L");
      return;
    }
    // The main process reads the page anew; the next thing it shows is the lock.
    await ledger().lock.lock({});
    void queryClient.invalidateQueries({ queryKey: keys.lock });
  } catch (error) {
    reportError(error);
  }
}
