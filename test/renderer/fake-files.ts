/** Files, packages and backups of the fake bridge: plausible answers, nothing on any disk. */
import {
  LedgerError,
  type BackupInfo,
  type HandlersOf,
  type LedgerContract,
  type WrittenFiles,
} from "../../shared/api/index.ts";
import { FORM_TITLE } from "../../shared/forms/index.ts";
import type { Project } from "../../shared/project/index.ts";

const SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const FOLDER = "E:\\（U盘）\\2027年预算\\报财政";

function writtenFiles(names: readonly string[]): WrittenFiles {
  return {
    token: crypto.randomUUID(),
    folder: FOLDER,
    files: names.map((name, index) => ({ name, size: 48_213 + index * 7_001, sha256: SHA })),
    missingCharacters: [],
  };
}

function backup(name: string, at: string, reason: BackupInfo["reason"], verified = true): BackupInfo {
  return { name, at, reason, size: 2_411_724, projects: 12, indicators: 168, verified };
}

function fakeDrives(): HandlersOf<LedgerContract["drives"]> {
  const stick = {
    token: crypto.randomUUID(),
    kind: "stick" as const,
    name: "报送",
    path: "E:\\",
    fileSystem: "FAT32",
    free: 1_200_000_000,
    total: 8_000_000_000,
    readOnly: false,
    leftovers: [],
  };
  return {
    list: () => [
      stick,
      { ...stick, token: crypto.randomUUID(), name: "旧U盘", path: "F:\\", readOnly: true },
    ],
    chooseFolder: () => ({
      ...stick,
      token: crypto.randomUUID(),
      kind: "folder",
      name: "报财政",
      path: FOLDER,
    }),
    lastFolder: () => null,
    settleLeftover: () => ({ name: null }),
  };
}

function fakeBatch(projects: () => Project[]): HandlersOf<LedgerContract["batch"]> {
  return {
    count: () => ({ projects: projects().length, monitored: 1 }),
    start: () => ({ job: crypto.randomUUID() }),
    state: () => ({
      state: "running",
      what: "Word",
      done: 12,
      total: 40,
      folder: "",
      folderToken: null,
      files: 0,
      bytes: 0,
      written: [],
      error: null,
    }),
    cancel: () => null,
  };
}

export function fakeFiles(
  add: (project: Project) => { id: string },
  projects: () => Project[],
): Pick<
  { [Area in keyof LedgerContract]: HandlersOf<LedgerContract[Area]> },
  "documents" | "transfer" | "backup" | "handover" | "drives" | "batch"
> {
  const backups = [
    backup("a.ledger", "2026-11-20T00:30:00.000Z", "daily"),
    backup("b.ledger", "2026-11-19T09:41:00.000Z", "exit"),
    backup("c.ledger", "2026-11-18T02:05:00.000Z", "beforeRestore"),
    backup("d.ledger", "2026-10-02T02:05:00.000Z", "manual", false),
  ];
  return {
    documents: {
      export: ({ form, format }) =>
        writtenFiles([
          `2022-党员教育活动经费-${FORM_TITLE[form]}.${format === "word" ? "docx" : format === "excel" ? "xlsx" : "pdf"}`,
        ]),
      exportEmpty: ({ form }) => writtenFiles([`空白${FORM_TITLE[form]}.docx`]),
      exportData: () => writtenFiles(["2022党员教育_数据.json", "数据格式.schema.json"]),
      print: () => ({ pages: 3 }),
      reveal: () => null,
    },
    drives: fakeDrives(),
    batch: fakeBatch(projects),
    transfer: {
      preparePackage: () => ({
        token: crypto.randomUUID(),
        name: "2022宣传和社会事业党工委_项目包.zip",
        size: 312_400,
        files: writtenFiles(["数据.json", "2022党员教育_项目文本.docx", "2022党员教育_项目文本.pdf"]).files,
      }),
      unlockPackage: () => {
        throw new LedgerError("package.wrongPassword", { name: "项目包.zip" });
      },
      identify: () => null,
      collectPackages: () => null,
      exportCollection: () => null,
      exportPackage: () => ({
        ...writtenFiles(["2022-宣传和社会事业党工委党员教育活动经费-项目包.zip"]),
        missingCharacters: ["䶮", "𠮷"],
      }),
      choosePackage: () => {
        const project = projects()[0]!;
        return {
          token: crypto.randomUUID(),
          name: "2022-党员教育活动经费-项目包.zip",
          projectName: project.name,
          year: project.year,
          unitName: project.unit.name,
          exportedAt: "2026-11-19T09:41:00.000Z",
          exportedBy: "李晓云",
          programVersion: "0.1.0",
          files: writtenFiles(["项目文本.docx", "绩效目标表.xlsx", "项目文本.pdf", "data.json"]).files,
          relation: "differs",
          meeting: {
            standing: "apart",
            changedAt: "2026-11-20T01:10:00.000Z",
            taken: [],
            kept: [
              "“培训党员人次”（运行监控）这一行",
              "“培训期数”（运行监控）这一行",
              "实施计划",
              "目标完成情况",
            ],
          },
          handOut: null,
        };
      },
      readPackage: () => {
        throw new Error("not looked at");
      },
      importPackage: () => ({ ...add({ ...projects()[0]!, id: crypto.randomUUID() }), changes: 0 }),
    },
    handover: {
      write: () => null,
      printList: () => ({ pages: 1 }),
      open: () => null,
      take: () => {
        throw new Error("not looked at");
      },
      drop: () => null,
    },
    backup: {
      list: () => ({ folder: "D:\\资料\\项目绩效台账\\台账数据\\备份", backups }),
      second: () => ({ folder: null, state: "none", sealed: false, backups: [] }),
      chooseSecond: () => null,
      copyToSecond: () => ({ folder: null, state: "none", sealed: false, backups: [] }),
      giveUpSecond: () => ({ folder: null, state: "none", sealed: false, backups: [] }),
      sealSecond: () => ({ folder: null, state: "none", sealed: true, backups: [] }),
      unsealSecond: () => ({ folder: null, state: "none", sealed: false, backups: [] }),
      restoreFile: () => null,
      create: () => {
        const made = backup(`${crypto.randomUUID()}.ledger`, "2026-11-20T03:00:00.000Z", "manual");
        backups.push(made);
        return made;
      },
      restore: () => ({ safetyCopy: backup("s.ledger", "2026-11-20T03:00:00.000Z", "beforeRestore") }),
      reveal: () => null,
    },
  };
}
