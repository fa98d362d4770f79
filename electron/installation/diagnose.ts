/** 诊断: what somebody who helps must know of this PC, this program and the ledger's file; never what stands in a record. */
import { existsSync, readFileSync, statfsSync, statSync } from "node:fs";
import { arch, platform, release, totalmem } from "node:os";

import type { BackupInfo, Diagnosis, InstallationState } from "../../shared/api/index.ts";

export interface DiagnosisMaterial {
  version: string;
  portable: boolean;
  programFolder: string;
  dataFolder: string;
  ledgerFile: string;
  counts: { projects: number; indicators: number };
  cleanExit: boolean;
  backups: readonly BackupInfo[];
  files: InstallationState;
}

const NOT_TOLD = "读不到";

/** 1.5 GB, 340 MB, 12 KB. */
function saidSize(bytes: number): string {
  const [unit, size] =
    bytes >= 1024 ** 3 ? ["GB", 1024 ** 3] : bytes >= 1024 ** 2 ? ["MB", 1024 ** 2] : ["KB", 1024];
  return `${(bytes / size).toFixed(bytes >= size * 100 ? 0 : 1)} ${unit}`;
}

function told(ask: () => string): string {
  try {
    return ask();
  } catch {
    return NOT_TOLD;
  }
}

const FAULT_SAID = {
  missing: "缺少",
  size: "大小不对",
  content: "内容不对",
  unreadable: "读不出来",
} as const;

export function saidInstallation(state: InstallationState): string {
  if (state.kind === "unlisted") return "没有文件清单（从源代码运行）";
  if (state.kind === "whole") return `${state.files} 个文件全部完好`;
  const named = state.faults.slice(0, 5).map(({ path, kind }) => `${path}（${FAULT_SAID[kind]}）`);
  const more = state.faults.length > named.length ? ` 等 ${state.faults.length} 个` : "";
  return `不完整：${named.join("、")}${more}`;
}

export function diagnose(material: DiagnosisMaterial): Diagnosis {
  const { backups, counts } = material;
  const verified = backups.filter((backup) => backup.verified);
  const free = (folder: string): string => {
    const { bavail, bsize } = statfsSync(folder);
    return saidSize(bavail * bsize);
  };
  return {
    groups: [
      {
        title: "程序",
        facts: [
          { label: "版本", value: material.version },
          { label: "安装方式", value: material.portable ? "便携版（数据在程序旁边）" : "安装版" },
          { label: "程序文件夹", value: material.programFolder },
          { label: "程序文件", value: saidInstallation(material.files) },
          {
            label: "组件",
            value: ["electron", "chrome", "node", "modules"]
              .map((name) => `${name} ${process.versions[name] ?? "—"}`)
              .join("，"),
          },
        ],
      },
      {
        title: "电脑",
        facts: [
          { label: "系统", value: `${platform()} ${release()} ${arch()}` },
          { label: "内存", value: saidSize(totalmem()) },
        ],
      },
      {
        title: "台账",
        facts: [
          { label: "数据文件夹", value: material.dataFolder },
          { label: "台账大小", value: told(() => saidSize(statSync(material.ledgerFile).size)) },
          { label: "剩余空间", value: told(() => free(material.dataFolder)) },
          { label: "项目", value: `${counts.projects} 个，指标 ${counts.indicators} 条` },
          { label: "上次退出", value: material.cleanExit ? "正常" : "不正常，启动时已检查" },
        ],
      },
      {
        title: "备份",
        facts: [
          { label: "份数", value: `${backups.length} 份，其中 ${verified.length} 份核对过` },
          { label: "最近一份", value: verified[0]?.at ?? "还没有" },
        ],
      },
    ],
  };
}

const LOG_LINES = 200;

/** The diagnosis as a text file, with the last lines of the log, which holds no fields either. */
export function reportText(diagnosis: Diagnosis, madeAt: Date, logFile: string): string {
  const log = existsSync(logFile)
    ? told(() => readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-LOG_LINES).join("\n"))
    : "（没有出过问题，还没有日志）";
  const groups = diagnosis.groups.map(({ title, facts }) =>
    [`【${title}】`, ...facts.map(({ label, value }) => `${label}：${value}`)].join("\n"),
  );
  return [
    "项目绩效台账 诊断报告",
    `生成时间：${madeAt.toISOString()}`,
    "报告里只有程序和文件的情况，没有任何项目内容。",
    ...groups,
    `【日志最后 ${LOG_LINES} 行】\n${log}`,
    "",
  ].join("\n\n");
}
