/** npm run prove [name …]: the long proofs; every one prints its seed and figures. */
import { runNamed } from "../run-named.ts";

const names = process.argv.slice(2).filter((word) => !word.startsWith("-"));
process.exit(runNamed(import.meta.dirname, ".prove.ts", names));
