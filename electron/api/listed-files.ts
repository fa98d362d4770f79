/** Which files of a folder can be read, and why the others are not. Links are never followed. */
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";

import { MOST_FILES } from "../../shared/api/index.ts";

export interface FoundFile {
  path: string;
  /** With the folders between it and the chosen one. */
  name: string;
  size: number;
}

export interface Found {
  files: FoundFile[];
  passedOver: { name: string; why: string }[];
}

/** Files without these endings in a folder are not what she means by last year's files. */
export const READABLE = [
  "docx",
  "doc",
  "xlsx",
  "xls",
  "et",
  "wps",
  "txt",
  "csv",
  "html",
  "htm",
  "xlsm",
  "docm",
];
const READABLE_NAME = new RegExp(`\\.(?:${READABLE.join("|")})$`, "iu");
const DEEPEST = 8;

function reasonAgainst(name: string, size: number, limit: number): string | null {
  if (/^(?:~\$|\.~)/u.test(name)) return "这是 Office 或 WPS 打开文件时留下的临时文件";
  if (/\.zip$/iu.test(name)) return "这是压缩包；同事给的项目包请用“打开项目包”";
  if (/\.pdf$/iu.test(name)) return "PDF 里的表格读不准；请找它的 Word 或 Excel 文件";
  if (/\.(?:png|jpe?g|bmp|gif|tiff?)$/iu.test(name)) return "这是图片，里面的文字读不出来";
  if (!READABLE_NAME.test(name)) return "不是 Word、Excel 或文本文件";
  if (size === 0) return "文件是空的";
  return size > limit ? `超过 ${Math.round(limit / 1024 / 1024)} MB` : null;
}

export async function listFolder(folder: string, limit: number): Promise<Found> {
  const found: Found = { files: [], passedOver: [] };
  async function walk(below: string, depth: number): Promise<void> {
    const entries = await readdir(join(folder, below), { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) =>
      a.name.localeCompare(b.name, "zh-CN", { numeric: true }),
    )) {
      const name = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isSymbolicLink()) found.passedOver.push({ name, why: "这是链接（快捷方式），没有跟进去" });
      else if (entry.isDirectory()) {
        if (entry.name.startsWith(".")) continue;
        if (depth < DEEPEST) await walk(name, depth + 1);
        else found.passedOver.push({ name, why: `文件夹套了 ${DEEPEST} 层以上，没有再往里找` });
      } else if (entry.isFile()) {
        const { size } = await stat(join(folder, name));
        const why =
          reasonAgainst(entry.name, size, limit) ??
          (found.files.length >= MOST_FILES ? `一次最多读 ${MOST_FILES} 个文件，这一个没有读` : null);
        if (why === null) found.files.push({ path: join(folder, name), name, size });
        else found.passedOver.push({ name, why });
      }
    }
  }
  await walk("", 0);
  return found;
}

/** Files chosen one by one are all tried: their content decides, not their ending. */
export async function listChosen(paths: readonly string[]): Promise<Found> {
  const files = await Promise.all(
    paths.map(async (path) => ({
      path,
      name: basename(path),
      // What is not there any more is said when it is read.
      size: await stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    })),
  );
  return { files, passedOver: [] };
}
