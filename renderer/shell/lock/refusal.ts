import type { LockOutcome } from "../../../shared/api/index.ts";

/** What stands under the password that was not taken. */
export function saidRefusal(outcome: LockOutcome, waitSeconds: number): string {
  if (waitSeconds > 0) return `密码不对，而且错了好几次，请等 ${waitSeconds} 秒再试。`;
  return outcome === "wait" ? "现在可以再试了。" : "密码不对，请核对大小写再试。";
}
