/** A file of the list: what was read from it, how sure, and what can be done with it. */
import { Button, Checkbox, Loader } from "@mantine/core";

import { sentenceFor } from "../../../shared/api/index.ts";
import type { Judgement } from "../../../shared/intake/index.ts";
import classes from "./import-folder.module.css";
import type { ListItem } from "./list-state.ts";

function nameOf({ content }: { content: { name: string; year: number | null } }): string {
  const name = content.name === "" ? "没有读出项目名称" : content.name;
  return content.year === null ? name : `${content.year} ${name}`;
}

/** 2 处没有把握，3 段没放进栏目 */
function troubles(judgement: Judgement): string {
  const names = judgement.missing.filter((field) => field === "name").length;
  const years = judgement.missing.filter((field) => field === "year").length;
  return [
    names > 0 ? "没有项目名称" : "",
    years > 0 ? "没有年度" : "",
    judgement.doubtful > 0 ? `${judgement.doubtful} 处没有把握` : "",
    judgement.leftOver > 0 ? `${judgement.leftOver} 段没放进栏目` : "",
    judgement.warnings.length > 0 ? `${judgement.warnings.length} 条提醒` : "",
  ]
    .filter((text) => text !== "")
    .join("，");
}

interface Said {
  tone: "plain" | "ok" | "warning" | "error";
  text: string;
}

function say(item: ListItem): Said {
  if (item.state === "waiting") return { tone: "plain", text: "还没有读" };
  if (item.state === "reading") return { tone: "plain", text: "正在读…" };
  if (item.state === "kept") return { tone: "ok", text: `已存进台账，${item.kept.length} 个项目` };
  if (item.state === "left") return { tone: "plain", text: "没有要" };
  if (item.error !== null) {
    const { what, advice } = sentenceFor(item.error);
    return { tone: "error", text: `${what}${advice}` };
  }
  if (item.sameAs !== null)
    return {
      tone: "warning",
      text: item.sameAs.bytes ? `与“${item.sameAs.name}”是同一个文件` : `与“${item.sameAs.name}”是同一个项目`,
    };
  if (item.existing.length > 0) return { tone: "warning", text: "台账里已有这个项目，可以核对后放进去" };
  const text = item.judgement === null ? "" : troubles(item.judgement);
  return text === "" ? { tone: "ok", text: "读得清楚" } : { tone: "warning", text };
}

export function ItemLine({
  item,
  chosen,
  onChoose,
  onReview,
}: {
  item: ListItem;
  chosen: boolean;
  onChoose(take: boolean): void;
  onReview(): void;
}) {
  const said = say(item);
  const drafts = item.result?.drafts ?? [];
  return (
    <li data-state={item.state}>
      <Checkbox
        size="xs"
        aria-label={`选上“${item.name}”`}
        checked={chosen}
        disabled={item.state !== "ready"}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <span className={classes.file} title={item.name}>
        {item.name}
      </span>
      <span className={classes.projects} title={drafts.map(nameOf).join("、")}>
        {drafts[0] === undefined ? "" : nameOf(drafts[0])}
        {drafts.length > 1 ? ` 等 ${drafts.length} 个` : ""}
      </span>
      <span className={classes.said} data-tone={said.tone} title={said.text}>
        {item.state === "reading" && <Loader size={12} />}
        {said.text}
      </span>
      {item.state === "ready" ? (
        <Button size="compact-sm" aria-label={`核对“${item.name}”`} onClick={onReview}>
          核对
        </Button>
      ) : (
        <span />
      )}
    </li>
  );
}
