/** npm run bench [name …]: the benchmarks, one after the other, figures and ratios printed. */
import { runNamed } from "../run-named.ts";

process.exit(runNamed(import.meta.dirname, ".bench.ts", process.argv.slice(2), ["--expose-gc"]));
