/** What is derived for 查找 and 汇总, made for projects that have none yet: all of them, after an update of the program. */
import type { SearchStore } from "../store/index.ts";

/** Projects worked on before the window is answered again. */
const SLICE = 40;

/** Goes once through the projects without lines. Those whose record is damaged keep none: opening them says what is wrong. */
export async function completeLookups(search: () => SearchStore): Promise<void> {
  for (let last = ""; ;) {
    const step = search().complete(SLICE, last);
    if (step.made === 0) return;
    ({ last } = step);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
