/**
 * Run as a child whose disk fails: opens the ledger, saves, closes, and says in one line what each step answered.
 * `store-child.ts <ledger>`
 */
import { openStore, type Store } from "../../electron/store/index.ts";
import { LedgerError } from "../../shared/api/index.ts";

const [file = ""] = process.argv.slice(2);

function answerOf(step: () => unknown): string {
  try {
    step();
    return "done";
  } catch (error) {
    return error instanceof LedgerError ? error.code : String(error);
  }
}

let store: Store | null = null;
const answers: Record<string, string> = {};
answers["open"] = answerOf(() => (store = openStore(file, { initials: (text) => text })));
if (store !== null) {
  const { projects, close } = store as Store;
  for (let number = 1; number <= 5; number += 1) {
    const edits = [{ kind: "set" as const, path: "plan", value: `第${number}次` }];
    answers[`save ${number}`] = answerOf(() =>
      projects.edit({ id: "p1", edits, label: "修改", together: null }),
    );
  }
  answers["read"] = answerOf(() => projects.get("p1"));
  answers["close"] = answerOf(close);
}
console.log(JSON.stringify(answers));
