import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { planBatch } from "../../electron/documents/batch/plan.ts";
import { runBatch, type BatchJob, type BatchTools } from "../../electron/documents/batch/run-batch.ts";
import type { BatchOutput } from "../../shared/api/index.ts";
import { formTexts, type FormDocument } from "../../shared/forms/index.ts";
import { DEFAULT_DISTRICT, type Project } from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";
import { readExcel } from "../writers/read-excel.ts";
import { readWord } from "../writers/read-word.ts";
import { forkBatchWorker } from "./batch-host.ts";

const ALL: BatchOutput = { word: "projectText", excel: "goalTable", pdf: "projectText", csv: true };

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "U盘 "));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** Projects of one year, two of them with the same name. */
function projectsOf(count: number): Project[] {
  return Array.from({ length: count }, (_, index) => ({
    ...sampleProject(),
    id: `p${index}`,
    year: 2027,
    name: index < 2 ? "同名[项目]" : `第${index}个项目`,
  }));
}

interface Ran {
  job: BatchJob;
  tools: BatchTools;
  printed: FormDocument[];
}

function batchOf(projects: readonly Project[], output: BatchOutput, change: Partial<BatchTools> = {}): Ran {
  const printed: FormDocument[] = [];
  return {
    printed,
    job: {
      projects: projects.map(({ id, year, name, actuals }) => ({
        id,
        year,
        name,
        monitored: actuals.some(({ period }) => period === "monitoring"),
      })),
      output,
      heading: "2027年度",
      place,
      folderName: "2027年度项目材料",
      paper: { district: DEFAULT_DISTRICT, createdAt: "2026-11-20T00:00:00Z" },
    },
    tools: {
      fork: () => forkBatchWorker(),
      read: (id) => projects.find((project) => project.id === id)!,
      print: async (form) => {
        printed.push(form);
        return new TextEncoder().encode("%PDF-1.7");
      },
      progress: () => undefined,
      ...change,
    },
  };
}

const never = new AbortController().signal;

describe("the form of 运行监控", () => {
  const [first, second] = projectsOf(2).map(({ id, name, year }, index) => ({
    id,
    name,
    year,
    monitored: index === 1,
  }));
  const both = [first!, second!];

  it("is planned for the projects that have something entered, in every format, and the others keep their own", () => {
    const output: BatchOutput = {
      word: "monitoring",
      excel: "monitoringHuangshi",
      pdf: "goalTable",
      csv: false,
    };
    const plan = planBatch(both, output, "2027年度");
    expect(plan.words.map(({ project }) => project.id)).toEqual(["p1"]);
    expect(plan.words[0]!.name).toMatch(/^2027同名.*_项目支出绩效运行监控表\.docx$/);
    expect(plan.workbooks[0]!.projects.map(({ id }) => id)).toEqual(["p1"]);
    expect(plan.pdfs[0]!.projects.map(({ id }) => id)).toEqual(["p0", "p1"]);
    expect(plan.total).toBe(4);
  });

  it("is no file at all where nobody has entered anything", () => {
    const output: BatchOutput = { word: "monitoring", excel: "monitoring", pdf: "monitoring", csv: false };
    const plan = planBatch([first!], output, "");
    expect([plan.words, plan.workbooks, plan.pdfs, plan.total]).toEqual([[], [], [], 0]);
  });
});

describe("a batch", () => {
  it("gives a Word for each project, a workbook with a sheet for each and the sums in front, a PDF and the tables", async () => {
    const projects = projectsOf(3);
    const { job, tools, printed } = batchOf(projects, ALL);
    const { folder, files } = await runBatch(job, tools, never);
    expect(readdirSync(place)).toEqual(["2027年度项目材料"]);
    expect(readdirSync(folder).toSorted()).toEqual(files.map(({ name }) => name).toSorted());
    expect(files.map(({ name }) => name).toSorted()).toEqual(
      [
        "2027同名[项目]_项目文本.docx",
        "2027同名[项目]_项目文本(2).docx",
        "2027第2个项目_项目文本.docx",
        "2027年度项目绩效目标表.xlsx",
        "2027年度项目文本.pdf",
        "2027年度指标.csv",
        "2027年度资金.csv",
        "2027年度预算执行.csv",
      ].toSorted(),
    );
    const word = await readWord(readFileSync(join(folder, "2027第2个项目_项目文本.docx")));
    expect(word.texts.join("")).toContain("第2个项目");
    const { sheets } = await readExcel(readFileSync(join(folder, "2027年度项目绩效目标表.xlsx")));
    expect(sheets.map(({ name }) => name)).toEqual(["项目汇总", "同名 项目", "同名 项目(2)", "第2个项目"]);
    expect(printed).toHaveLength(1);
    const outline = printed[0]!.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "paragraph" && block.level === 1 ? [block.text] : [])),
    );
    expect(outline.map((text) => text.replaceAll("\n", ""))).toEqual([
      expect.stringContaining("同名[项目]"),
      expect.stringContaining("同名[项目]"),
      expect.stringContaining("第2个项目"),
    ]);
    const rows = readFileSync(join(folder, "2027年度指标.csv"), "utf8").split("\r\n");
    expect(rows.length).toBeGreaterThan(3 * projects[0]!.indicators.length);
  });

  it("names whose pages they are in the PDF of a form that prints no name", async () => {
    const { job, tools, printed } = batchOf(projectsOf(2), {
      ...ALL,
      word: null,
      excel: null,
      pdf: "goalTable",
    });
    await runBatch(job, tools, never);
    expect(formTexts(printed[0]!).filter((text) => text.startsWith("项目名称："))).toEqual([
      "项目名称：同名[项目]",
      "项目名称：同名[项目]",
    ]);
  });

  it("cancelled in its middle leaves nothing", async () => {
    const controller = new AbortController();
    const { job, tools } = batchOf(projectsOf(40), ALL, {
      progress: (_what, done) => done === 5 && controller.abort(),
    });
    await expect(runBatch(job, tools, controller.signal)).rejects.toMatchObject({ name: "AbortError" });
    expect(readdirSync(place)).toEqual([]);
  });

  it("that fails leaves nothing and says why", async () => {
    const projects = projectsOf(4);
    const { job, tools } = batchOf(projects, ALL, {
      read: (id) => ({ ...projects.find((project) => project.id === id)! }),
      print: () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" })),
    });
    await expect(runBatch(job, tools, never)).rejects.toMatchObject({ code: "target.full" });
    expect(readdirSync(place)).toEqual([]);
  });

  it("never replaces a folder that is there", async () => {
    const { job, tools } = batchOf(projectsOf(1), { ...ALL, word: null, excel: null, pdf: null });
    const first = await runBatch(job, tools, never);
    writeFileSync(join(first.folder, "她的笔记.txt"), "x");
    const second = await runBatch(job, tools, never);
    expect([first.folder, second.folder].map((folder) => folder.slice(place.length + 1))).toEqual([
      "2027年度项目材料",
      "2027年度项目材料(2)",
    ]);
    expect(readdirSync(first.folder)).toContain("她的笔记.txt");
  });
});

describe("the plan of a batch", () => {
  const projects = projectsOf(1000).map(({ id, year, name }) => ({ id, year, name, monitored: true }));

  it("has at most 150 sheets a workbook and 100 projects a PDF", () => {
    const { workbooks, pdfs, words, total } = planBatch(projects, ALL, "2027年度");
    expect(workbooks.map((volume) => volume.projects.length)).toEqual([150, 150, 150, 150, 150, 150, 100]);
    expect(pdfs).toHaveLength(10);
    expect(workbooks[4]!.name).toBe("2027年度项目绩效目标表_第5册.xlsx");
    expect(words).toHaveLength(1000);
    expect(new Set(words.map(({ name }) => name.toLowerCase())).size).toBe(1000);
    expect(total).toBe(4000);
  });
});
