/** Last year's folder, or several files at once: what came in from where, and what of it is kept. */
import { Button, Progress } from "@mantine/core";
import { IconFolderOpen } from "@tabler/icons-react";
import { useState } from "react";
import { useLocation } from "wouter";

import { useAction } from "../../client/index.ts";
import { EmptyState, ErrorNotice, Page, Section } from "../../components/index.ts";
import { importFolder } from "../../shell/commands.ts";
import { answer } from "../../shell/messages.ts";
import { beginImport } from "../import/import-state.ts";
import classes from "./import-folder.module.css";
import { ItemLine } from "./item-line.tsx";
import { mayBeKeptUnseen, publish, useImportList, type ImportList, type ListItem } from "./list-state.ts";
import { keepItems, readWaiting, stopReading } from "./read-all.ts";

const FILES_AT_ONCE = "从文件夹导入";

/** Clear files are chosen by themselves; what she ticked or unticked herself stays so. */
function useChosen(items: readonly ListItem[]) {
  const [byHand, setByHand] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isChosen = (item: ListItem): boolean =>
    item.state === "ready" && (byHand.get(item.id) ?? mayBeKeptUnseen(item));
  return {
    isChosen,
    chosen: items.filter(isChosen),
    choose: (id: string, take: boolean) => setByHand(new Map([...byHand, [id, take]])),
  };
}

function Reading({ list }: { list: ImportList }) {
  const read = list.items.filter(({ state }) => state !== "waiting" && state !== "reading").length;
  const waiting = list.items.length - read;
  if (!list.running && waiting === 0) return null;
  return (
    <div className={classes.reading}>
      <Progress value={(read / list.items.length) * 100} aria-label="读取进度" />
      <span role="status">
        {list.running ? "正在读" : "已停下"}，{read} / {list.items.length}
      </span>
      {list.running ? (
        <Button size="compact-sm" onClick={stopReading}>
          停下
        </Button>
      ) : (
        <Button size="compact-sm" onClick={() => void readWaiting()}>
          接着读
        </Button>
      )}
    </div>
  );
}

function PassedOver({ files }: { files: ImportList["passedOver"] }) {
  if (files.length === 0) return null;
  return (
    <Section title={`没有读的 ${files.length} 个`}>
      <ul className={classes.passedOver}>
        {files.map(({ name, why }) => (
          <li key={name}>
            <span>{name}</span>
            <span>{why}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export default function ImportFolderPage() {
  const list = useImportList();
  const [, navigate] = useLocation();
  const { busy, error, run } = useAction();
  const { isChosen, chosen, choose } = useChosen(list?.items ?? []);
  if (list === null) {
    return (
      <EmptyState
        icon={<IconFolderOpen size={48} stroke={1} />}
        title="选一个文件夹来读"
        actions={
          <Button variant="filled" onClick={() => void importFolder()}>
            选择文件夹…
          </Button>
        }
      >
        比如去年的项目材料。每个文件读出来的内容都列在这里，核对过的才进台账。
      </EmptyState>
    );
  }
  const projects = chosen.reduce((sum, item) => sum + (item.result?.drafts.length ?? 0), 0);
  const kept = list.items.reduce((sum, item) => sum + item.kept.length, 0);
  const keep = () => void run(async () => answer(`已建立 ${await keepItems(chosen)} 个项目`));
  const review = (item: ListItem) => {
    if (item.result === null) return;
    beginImport(item.name, item.result, { item: item.id, near: item.existing[0] ?? null });
    navigate("/import");
  };
  const close = () => {
    stopReading();
    publish(null);
    navigate("/");
  };
  return (
    <Page
      wide
      title={list.place === "" ? `${list.items.length} 个文件` : FILES_AT_ONCE}
      hint={
        <span title={list.place}>
          {list.place === "" ? "" : `${list.place}，${list.items.length} 个文件；`}
          {kept === 0 ? "还没有存进台账" : `已建立 ${kept} 个项目`}
        </span>
      }
      actions={
        <>
          <Button onClick={close}>{kept === 0 ? "不要了" : "完成"}</Button>
          <Button
            variant="filled"
            loading={busy}
            disabled={chosen.length === 0 || list.running}
            onClick={keep}
          >
            {chosen.length === 0 ? "建立选上的项目" : `建立选上的 ${projects} 个项目`}
          </Button>
        </>
      }
    >
      {error !== null && <ErrorNotice error={error} />}
      <Reading list={list} />
      <Section title="读到的文件" hint="读得清楚的已经替您选上；其余的请先核对，也可以直接选上">
        {list.items.length === 0 ? (
          <p className={classes.none}>这个文件夹里没有能读的 Word、Excel 或文本文件。</p>
        ) : (
          <ul className={classes.files} aria-label="读到的文件">
            {list.items.map((item) => (
              <ItemLine
                key={item.id}
                item={item}
                chosen={isChosen(item)}
                onChoose={(take) => choose(item.id, take)}
                onReview={() => review(item)}
              />
            ))}
          </ul>
        )}
      </Section>
      <PassedOver files={list.passedOver} />
    </Page>
  );
}
