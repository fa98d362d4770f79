/**
 * npm run demo: the main job through the real interface on the sample. Leaves the package, the single documents and a picture of
 * each page in demo-output/. Time and identities are fixed (SOURCE_DATE_EPOCH), so a second run gives the same bytes.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";

import {
  exportDocument,
  exportPackage,
  keepDraft,
  mendErrors,
  readSample,
  SAMPLE_MENDS,
  showTab,
  TABS,
  waitUntilSaved,
} from "./journey.ts";
import { settled } from "../browser/settled.ts";
import { startProgram, type Program } from "./program.ts";

/** 5 January 2022, 16:00 in Beijing: the sample's own budget year. */
const DEMONSTRATION_TIME = "1641369600";

export const DEFAULT_OUTPUT = join(import.meta.dirname, "../../demo-output");

/** Plays the job and gives the names of the files it left. */
export async function playDemonstration(output: string, say: (line: string) => void): Promise<void> {
  rmSync(output, { recursive: true, force: true });
  for (const folder of ["项目包", "文件", "截图"]) mkdirSync(join(output, folder), { recursive: true });
  const program: Program = await startProgram({ env: { SOURCE_DATE_EPOCH: DEMONSTRATION_TIME } });
  const { page } = program;
  let number = 0;
  const picture = async (name: string): Promise<void> => {
    number += 1;
    await settled(page);
    await page.screenshot({ path: join(output, "截图", `${String(number).padStart(2, "0")}-${name}.png`) });
  };
  try {
    say("一、打开程序，还没有项目");
    await picture("项目列表-空");
    say("二、从手头的文件导入，先核对读出的内容");
    await readSample(program);
    await picture("核对导入");
    await keepDraft(page);
    say("三、逐页查看：左边填表，右边是将要打印的纸");
    for (const tab of TABS) {
      await showTab(page, tab);
      await picture(tab);
    }
    say(`四、改好 ${SAMPLE_MENDS.length} 处必改`);
    await mendErrors(page, SAMPLE_MENDS);
    await waitUntilSaved(page);
    await showTab(page, "体检");
    await picture("体检-改后");
    say("五、送出：项目包写好后读回核对，另存单个文件");
    await exportPackage(program, join(output, "项目包"));
    const files = join(output, "文件");
    await exportDocument(program, "项目文本", "Word", join(files, "项目文本.docx"));
    await exportDocument(program, "项目绩效目标表", "Excel", join(files, "项目绩效目标表.xlsx"));
    await exportDocument(program, "项目文本", "PDF", join(files, "项目文本.pdf"));
    await exportDocument(program, "体检清单", "PDF", join(files, "体检清单.pdf"));
    await picture("送出-完成");
    await page.getByRole("link", { name: "项目", exact: true }).click();
    await picture("项目列表");
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.getByRole("row").last().dblclick();
    await showTab(page, "指标");
    await page.getByRole("grid").getByText("宣社工委所属党组织党员培训参加人次").click();
    await picture("指标-大屏");
  } finally {
    await program.close();
  }
}

if (process.argv[1] === import.meta.filename) {
  await playDemonstration(DEFAULT_OUTPUT, (line) => process.stdout.write(`${line}\n`));
  process.stdout.write(`文件和截图在 ${relative(process.cwd(), DEFAULT_OUTPUT)}\n`);
}
