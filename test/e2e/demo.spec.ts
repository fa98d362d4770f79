/** The demonstration is a promise: it plays, leaves what it names, and gives the same bytes the second time. */
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readPackage } from "../../electron/transfer/index.ts";
import { TABS } from "./journey.ts";
import { playDemonstration } from "./demo.ts";

let root: string;
const said: string[] = [];

/** Name → SHA-256 of every file that is carried away. */
function hashesIn(output: string): Record<string, string> {
  return Object.fromEntries(
    ["项目包", "文件"].flatMap((folder) =>
      readdirSync(join(output, folder)).map((name) => [
        `${folder}/${name}`,
        createHash("sha256")
          .update(readFileSync(join(output, folder, name)))
          .digest("hex"),
      ]),
    ),
  );
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "演示 "));
  await playDemonstration(join(root, "一"), (line) => said.push(line));
}, 180_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("the demonstration", () => {
  it("leaves the package, the single documents and a picture of every page", () => {
    expect(Object.keys(hashesIn(join(root, "一"))).toSorted()).toEqual([
      "文件/体检清单.pdf",
      "文件/项目文本.docx",
      "文件/项目文本.pdf",
      "文件/项目绩效目标表.xlsx",
      "项目包/2022宣传和社会事业党工委_项目包.zip",
    ]);
    const pictures = readdirSync(join(root, "一/截图"));
    for (const tab of TABS)
      expect(
        pictures.some((name) => name.includes(tab)),
        tab,
      ).toBe(true);
    for (const name of pictures) expect(statSync(join(root, "一/截图", name)).size).toBeGreaterThan(5_000);
  });

  it("carries the mended project in its package", async () => {
    const [name] = readdirSync(join(root, "一/项目包"));
    const { project, documents } = await readPackage(
      name!,
      new Uint8Array(readFileSync(join(root, "一/项目包", name!))),
    );
    expect(project.name).toBe("宣传和社会事业党工委党员教育活动经费");
    expect(project.indicators.map((row) => row.target).slice(0, 4)).toEqual(["2", "200", "1", "244"]);
    expect(project.indicators.find((row) => row.level3 === "各项工作完成时限")!.target).toBe(
      "2022年11月30日前",
    );
    expect(documents.map((entry) => entry.name.split("_").at(-1))).toEqual([
      "项目文本.docx",
      "项目绩效目标表.xlsx",
      "项目文本.pdf",
      "报送清单.docx",
    ]);
  });

  it("gives the same bytes a second time", async () => {
    await playDemonstration(join(root, "二"), () => undefined);
    expect(hashesIn(join(root, "二"))).toEqual(hashesIn(join(root, "一")));
  }, 180_000);
});
