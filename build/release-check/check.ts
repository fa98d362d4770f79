/** The self-check of a release: what can be read from each program's folder, and what it does where it can be started here. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

import { checkFiles } from "../../electron/installation/check-files.ts";
import { readFileList } from "../../electron/installation/file-list.ts";
import { filesBelow } from "../file-list.ts";
import { ATTEMPTS } from "./attempts.ts";
import { elfNeeds } from "./elf-needs.ts";
import { comesUp, whyNotHere, type PackedProgram } from "./program.ts";

export interface Finding {
  program: string;
  what: string;
  state: "通过" | "没有通过" | "没有试";
  detail: string;
}

const FUSE_MARKER = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
/** In the order of @electron/fuses' FuseV1Options; docs/security.md says why each. */
const FUSES_WANTED = "010011001";

/** The switches after their marker and its two bytes of version and length, as characters 0 and 1. */
export function fusesOf(executable: string): string {
  const bytes = readFileSync(executable);
  const at = bytes.indexOf(FUSE_MARKER);
  if (at === -1) return "";
  const length = bytes[at + FUSE_MARKER.length + 1]!;
  const from = at + FUSE_MARKER.length + 2;
  return bytes.subarray(from, from + length).toString("latin1");
}

type Checked = Omit<Finding, "program">;
const judged = (what: string, good: boolean, detail: string): Checked => ({
  what,
  state: good ? "通过" : "没有通过",
  detail,
});

function readable({ folder, executable, platform, arch }: PackedProgram): Checked[] {
  const list = readFileList(folder);
  const faults = list === null ? null : checkFiles(folder, list);
  const fuses = fusesOf(executable);
  const addons = filesBelow(join(folder, "resources")).filter((name) => name.endsWith(".node"));
  const own = addons.length === 1 && addons[0]!.endsWith(`${platform}-${arch}.node`);
  const found: Checked[] = [
    judged("每个文件与清单一致", faults?.length === 0, `${Object.keys(list?.files ?? {}).length} 个文件`),
    judged("九个开关", fuses === FUSES_WANTED, fuses),
    judged("只有一个数据库组件，是这个平台的", own, addons.map((name) => basename(name)).join(" ")),
  ];
  if (platform === "linux" && own) {
    const needs = elfNeeds(join(folder, "resources", addons[0]!));
    const detail = `glibc ${needs.glibc}，libstdc++ GLIBCXX_${needs.glibcxx}`;
    found.push(judged("数据库组件要求的系统", needs.arch === arch, detail));
    const program = elfNeeds(executable);
    if (program.arch !== null)
      found.push(judged("程序本身要求的系统", program.arch === arch, `glibc ${program.glibc}`));
  }
  return found;
}

async function tried(program: PackedProgram): Promise<Checked[]> {
  const why = whyNotHere(program);
  const start = "能启动，并建立台账";
  const all = [start, ...ATTEMPTS.map(({ what }) => what)];
  if (why !== null) return all.map((what) => ({ what, state: "没有试", detail: why }));
  const found = [judged(start, await comesUp(program.executable), "")];
  for (const { what, only, happens } of ATTEMPTS) {
    if (only !== undefined && only !== program.platform)
      found.push({ what, state: "没有试", detail: "Electron 只在 Windows 和 macOS 上核对程序包" });
    else found.push(judged(what, !(await happens(program)), ""));
  }
  return found;
}

/** Everything that can be said of a packed program on this machine; what could not be tried is said too. */
export async function checkProgram(program: PackedProgram): Promise<Finding[]> {
  const name = basename(program.folder);
  const found = [...readable(program), ...(await tried(program))];
  return found.map((each) => ({ program: name, ...each }));
}

export const saidFindings = (findings: readonly Finding[]): string =>
  findings
    .map(
      ({ program, what, state, detail }) =>
        `${state}  ${program}  ${what}${detail === "" ? "" : `：${detail}`}\n`,
    )
    .join("");
