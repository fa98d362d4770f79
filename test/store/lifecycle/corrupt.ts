/** A value changed behind the program's back, its hash left as it was. */
import type { Ledger } from "../../../electron/store/ledger.ts";

export function corrupt(ledger: Ledger, table: string, assignment: string): void {
  ledger.database.exec(`UPDATE ${table} SET ${assignment}`);
}
