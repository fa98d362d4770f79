/** From reviewed drafts to projects. */
import { useState } from "react";

import { ledger, useAction } from "../../client/index.ts";
import { answer } from "../../shell/messages.ts";
import type { WorkingCopy } from "../../working-copy/index.ts";
import { contentOf } from "./draft-copies.ts";

/** Creates what was chosen; a draft that was created is not created again when a later one fails. */
export function useCreate(
  copies: readonly WorkingCopy[],
  chosen: ReadonlySet<number>,
  onMade: (ids: readonly string[]) => void,
) {
  const { busy, error, run } = useAction();
  const [made, setMade] = useState<ReadonlyMap<number, string>>(new Map());
  const create = () =>
    run(async () => {
      const done = new Map(made);
      try {
        for (const index of [...chosen].toSorted((a, b) => a - b)) {
          if (done.has(index)) continue;
          const content = contentOf(copies[index]!);
          done.set(index, (await ledger().projects.create({ year: content.year, content })).id);
        }
      } finally {
        setMade(done);
      }
      answer(done.size === 1 ? "已建立项目，接着核对和补充吧" : `已建立 ${done.size} 个项目`);
      onMade([...done.values()]);
    });
  return { busy, error, create };
}
