/** What may be registered as handed in: files on a real disk that hold what is frozen, and are what they were. */
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

import { dialog } from "electron";
import { describe, expect, test, vi } from "vitest";

import type { ApiContext } from "../../electron/api/context.ts";
import { createFolderTokens } from "../../electron/api/folder-tokens.ts";
import { submissionHandlers } from "../../electron/api/submissions.ts";
import { makePackage, writeVerified } from "../../electron/transfer/index.ts";
import { checkProject } from "../../shared/checks/index.ts";
import { NO_RECEIPT } from "../../shared/submission/index.ts";
import type { Project, ProjectContent } from "../../shared/project/index.ts";
import { exampleContent, openNew, temporaryFolder } from "../store/support.ts";

vi.mock("electron", () => ({ dialog: {}, app: {}, shell: {} }));

const caller = { contentsId: 1 };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Every 必改 has its reason, so that nothing but the files is in the way. */
function withoutErrors(): ProjectContent {
  const content = { ...exampleContent(), dismissals: [] };
  const errors = checkProject({ ...content, id: "p1", state: "draft" }).filter(
    ({ severity }) => severity === "error",
  );
  const dismissals = errors.map(({ id, key }, index) => ({
    id: `d${index}`,
    checkId: id,
    path: key.slice(id.length + 1).replace(/~\d+$/u, ""),
    reason: "以通知为准",
  }));
  return { ...content, dismissals };
}

function office() {
  const { store } = openNew();
  const { id } = store.projects.create({ year: 2026, content: withoutErrors(), id: "p1" });
  const written = createFolderTokens();
  const context = { ledger: { store }, written, mainWindow: () => ({ window: null }) };
  const submissions = submissionHandlers(context as unknown as ApiContext);
  const folder = temporaryFolder();
  const projectNow = () => store.projects.get(id).project;
  return {
    folder,
    projectNow,
    submissions,
    /** As an export leaves it. */
    async exported(name: string, text = "改之前的内容") {
      const file = await writeVerified(folder, name, bytesOf(text));
      return written.add(join(folder, name), { files: [file], project: projectNow() });
    },
    edit: (plan: string) =>
      store.projects.edit({
        id,
        edits: [{ kind: "set", path: "plan", value: plan }],
        label: "修改",
        together: null,
      }),
    /** Files that she points at. */
    async chosen(...paths: string[]) {
      Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: paths }) });
      const found = await submissions.chooseFiles({}, caller);
      return found!.map(({ token }) => token);
    },
    register: async (...tokens: string[]) =>
      submissions.submit({ id, manner: "files", tokens, receipt: NO_RECEIPT, reason: "" }, caller),
  };
}

async function packageIn(folder: string, name: string, project: Project): Promise<string> {
  const bytes = await makePackage(project, [], {
    programVersion: "0.1.0",
    exportedAt: new Date("2026-10-08T02:00:00.000Z"),
    exportedBy: "李红",
  });
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

describe("a file that was exported here", () => {
  test("is registered with its hash, also when its stick was taken away since", async () => {
    const { folder, exported, register } = office();
    const tokens = [await exported("项目文本.docx"), await exported("目标表.docx", "目标")];
    rmSync(join(folder, "目标表.docx"));
    const { number, files } = await register(...tokens);
    expect([number, files.map(({ name }) => name)]).toEqual([1, ["项目文本.docx", "目标表.docx"]]);
  });

  test("is refused when the project was changed since, and registered when it was written again", async () => {
    const { exported, register, edit, projectNow } = office();
    const before = await exported("项目文本.docx");
    edit("新的计划");
    await expect(register(before)).rejects.toMatchObject({
      code: "submission.outdated",
      details: { name: "项目文本.docx" },
    });
    expect(projectNow().state).toBe("draft");
    await register(await exported("项目文本.docx", "改之后的内容"));
    expect(projectNow().state).toBe("submitted");
  });

  test("is refused when other bytes lie there by now; chosen anew, it is registered as it lies there", async () => {
    const { folder, exported, register, chosen, projectNow } = office();
    const written = await exported("项目文本.docx");
    const path = join(folder, "项目文本.docx");
    writeFileSync(path, "在 Word 里改过");
    await expect(register(written)).rejects.toMatchObject({
      code: "submission.overwritten",
      details: { name: "项目文本.docx" },
    });
    expect(projectNow().state).toBe("draft");
    const { files } = await register(...(await chosen(path)));
    expect(files[0]!.size).toBe(readFileSync(path).byteLength);
  });
});

describe("files that she points at", () => {
  test("each have a token, and the one package with an earlier wording among them is refused by its name", async () => {
    const { folder, register, chosen, edit, projectNow } = office();
    const old = await packageIn(folder, "旧.zip", projectNow());
    edit("新的计划");
    const now = await packageIn(folder, "新.zip", projectNow());
    const plain = join(folder, "盖章页.jpg");
    writeFileSync(plain, "图");
    const tokens = await chosen(plain, now, old);
    expect(tokens).toHaveLength(3);
    await expect(register(...tokens)).rejects.toMatchObject({
      code: "submission.outdated",
      details: { name: basename(old) },
    });
    const { files } = await register(...tokens.slice(0, 2));
    expect(files.map(({ name }) => name)).toEqual(["盖章页.jpg", "新.zip"]);
  });

  test("are registered when they were moved away since, and not when another took their place", async () => {
    const { folder, register, chosen } = office();
    const path = join(folder, "盖章页.jpg");
    writeFileSync(path, "图");
    const [token] = await chosen(path);
    writeFileSync(path, "另一张图");
    await expect(register(token!)).rejects.toMatchObject({ code: "submission.overwritten" });
    renameSync(path, join(folder, "已交.jpg"));
    await register(token!);
  });
});
