/** Files, packages and backups of the fake bridge: plausible answers, nothing on any disk. */
import type { BackupInfo, HandlersOf, LedgerContract, WrittenFiles } from "../../shared/api/index.ts";
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

export function fakeFiles(
  add: (project: Project) => { id: string },
  projects: () => Project[],
): Pick<
  { [Area in keyof LedgerContract]: HandlersOf<LedgerContract[Area]> },
  "documents" | "transfer" | "backup"
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
      print: () => ({ pages: 3 }),
      reveal: () => null,
    },
    transfer: {
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
        };
      },
      readPackage: () => {
        throw new Error("not looked at");
      },
      importPackage: () => add({ ...projects()[0]!, id: crypto.randomUUID() }),
    },
    backup: {
      list: () => ({ folder: "D:\\资料\\项目绩效台账\\台账数据\\备份", backups }),
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
