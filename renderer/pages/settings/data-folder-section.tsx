/** 数据文件夹, and which program works on it. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";

import { infoQuery } from "../../client/index.ts";
import { Section } from "../../components/index.ts";
import { DataFolder } from "./data-folder.tsx";
import classes from "./settings.module.css";

export function DataFolderSection() {
  const { data: info } = useQuery(infoQuery);
  return (
    <Section title="数据文件夹" hint="台账、备份都在这里，可以放到 D 盘或移动硬盘">
      <DataFolder />
      <p className={classes.version}>
        程序版本 {info?.version} · <Link href="/about">关于与诊断</Link>
      </p>
    </Section>
  );
}
