/** What an interrupted writing left on a stick: a whole file gets its name, a half one is taken away. */
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";

import type { LeftoverFile, Place } from "../../../shared/api/index.ts";
import { sizeText } from "../../../shared/transfer/index.ts";
import { ledger } from "../../client/index.ts";
import { Notice } from "../../components/index.ts";
import { answer, reportError } from "../../shell/messages.ts";

export function Leftovers({ place }: { place: Place }) {
  const queries = useQueryClient();
  const settle = (leftover: LeftoverFile) => {
    ledger()
      .drives.settleLeftover({ token: leftover.token })
      .then(({ name }) => {
        answer(name === null ? "没写完的文件已清掉" : `已恢复为“${name}”`);
        return queries.invalidateQueries({ queryKey: ["drives"] });
      })
      .catch(reportError);
  };
  return place.leftovers.map((leftover) => (
    <Notice
      key={leftover.token}
      tone="warning"
      actions={
        <Button size="compact-sm" onClick={() => settle(leftover)}>
          {leftover.whole ? "恢复这个文件" : "清掉"}
        </Button>
      }
    >
      {leftover.whole
        ? `上次写“${leftover.name}”时中断了，但内容是完整的（${sizeText(leftover.size)}，已核对）。`
        : `上次写“${leftover.name}”时中断了，留下的不完整，不能用。`}
    </Notice>
  ));
}
