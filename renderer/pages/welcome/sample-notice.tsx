/** Above the list, as long as the sample is in it: what it is, and the way to be rid of it. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";

import type { ProjectSummary } from "../../../shared/api/index.ts";
import { keys, ledger } from "../../client/index.ts";
import { Notice } from "../../components/index.ts";
import { isSample } from "./sample-mark.ts";

export default function SampleNotice({ onTrash }: { onTrash(row: ProjectSummary): void }) {
  const { data } = useQuery({
    queryKey: [...keys.list, "sample"],
    queryFn: () =>
      ledger().projects.list({
        year: null,
        text: "示例",
        state: "draft",
        trashed: false,
        sort: "changedAt",
        descending: true,
        offset: 0,
        limit: 20,
      }),
  });
  const sample = data?.rows.find(isSample);
  if (sample === undefined) return null;
  return (
    <Notice
      tone="plain"
      actions={
        <>
          <Button size="compact-sm" component={Link} href="/welcome">
            开始做自己的
          </Button>
          <Button size="compact-sm" onClick={() => onTrash(sample)}>
            不要示例了
          </Button>
        </>
      }
    >
      名称前有“【示例】”的项目是试用的，随便改；看完点“不要示例了”，它就移到回收站。
    </Notice>
  );
}
