/** Run as a child: holds the ledger's write lock (`immediate`) or all of it (`exclusive`) until its input ends. */
import Database from "better-sqlite3";

const [file, mode] = process.argv.slice(2);
const database = new Database(file);
if (mode === "exclusive") database.pragma("locking_mode = EXCLUSIVE");
database.exec("BEGIN IMMEDIATE");
if (mode === "exclusive") database.exec("DELETE FROM meta WHERE key = 'none'; COMMIT");
process.stdout.write("held\n");
process.stdin.resume().on("end", () => database.close());
