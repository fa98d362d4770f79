/** When the office's data change: the drafts that still carry the old ones, old → new, and one button for those chosen. */
import { Button, Checkbox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import type { OutdatedDraft } from "../../../shared/api/index.ts";
import { ledger, queryClient, useSettings } from "../../client/index.ts";
import { Hint, Section } from "../../components/index.ts";
import { answer, reportError } from "../../shell/messages.ts";
import classes from "./office-drafts.module.css";

const LONGEST = 40;
const short = (text: string): string =>
  text === "" ? "（空）" : text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

/** A project of another unit carries that unit's data on purpose. */
const isOtherUnit = ({ changes }: OutdatedDraft): boolean => changes.some(({ path }) => path === "unit/name");

export function OfficeDrafts() {
  const { office } = useSettings();
  const queryKey = ["lifecycle", "outdatedDrafts", office];
  const { data } = useQuery({ queryKey, queryFn: () => ledger().lifecycle.outdatedDrafts({}), staleTime: 0 });
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  if (data === undefined || data.length === 0 || office.name === "") return null;
  const isChosen = (draft: OutdatedDraft): boolean => isOtherUnit(draft) === turned.has(draft.id);
  const chosen = data.filter(isChosen);
  const turn = (id: string) => {
    const next = new Set(turned);
    if (!next.delete(id)) next.add(id);
    setTurned(next);
  };
  const update = () => {
    ledger()
      .lifecycle.updateDrafts({ ids: chosen.map(({ id }) => id) })
      .then(({ ids }) => {
        answer(`已更新 ${ids.length} 个项目；在其中任一个里按 Ctrl+Z 可以一起撤销`);
        void queryClient.invalidateQueries({ queryKey: ["lifecycle", "outdatedDrafts"] });
      })
      .catch(reportError);
  };
  return (
    <Section
      title={`${data.length} 个没有送出的项目里还是旧的单位信息`}
      hint="已送出、已批复的不会动"
      actions={
        chosen.length === 0 ? (
          <Hint>要更新哪个项目，请在它前面打勾。</Hint>
        ) : (
          <Button variant="filled" onClick={update}>
            更新选中的 {chosen.length} 个
          </Button>
        )
      }
    >
      <ul className={classes.list} aria-label="单位信息要更新的项目">
        {data.map((draft) => (
          <li key={draft.id}>
            <Checkbox
              checked={isChosen(draft)}
              onChange={() => turn(draft.id)}
              label={`${draft.year === null ? "" : `${draft.year} 年度　`}${draft.name === "" ? "未命名项目" : draft.name}`}
            />
            {draft.changes.map(({ path, label, before, after }) => (
              <div key={path} className={classes.change}>
                {label}：<del>{short(before)}</del> → <ins>{short(after)}</ins>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
