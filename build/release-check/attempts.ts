/** What a packed program must refuse, tried on it: Node's back doors, code beside the archive, a changed archive. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { comesUp, type PackedProgram, type Trial } from "./program.ts";

/** A script that leaves a file behind where it is run. */
function planted(folder: string): { script: string; ran(): boolean } {
  const mark = join(folder, "ran");
  const script = join(folder, "planted.cjs");
  writeFileSync(script, `require("node:fs").writeFileSync(${JSON.stringify(mark)}, "");\n`);
  return { script, ran: () => existsSync(mark) };
}

async function within<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "release-attempt-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

const SHORT_MS = 8_000;

/** Whether a script ran that was handed to the program in such a way. */
const runs = (program: PackedProgram, trial: (script: string) => Trial): Promise<boolean> =>
  within(async (folder) => {
    const { script, ran } = planted(folder);
    await comesUp(program.executable, { limitMs: SHORT_MS, ...trial(script) });
    return ran();
  });

const INSPECTOR_PORT = 39_229;

async function opensInspector({ executable }: PackedProgram): Promise<boolean> {
  let open = false;
  const over = new AbortController();
  const up = comesUp(executable, { args: [`--inspect=127.0.0.1:${INSPECTOR_PORT}`], limitMs: SHORT_MS });
  void up.finally(() => over.abort());
  while (!over.signal.aborted && !open) {
    await pause(100);
    open = await new Promise<boolean>((resolve) => {
      const socket = createConnection(INSPECTOR_PORT, "127.0.0.1");
      socket.once("connect", () => socket.end(() => resolve(true)));
      socket.once("error", () => resolve(false));
    });
  }
  await up;
  return open;
}

/** A copy of the program with something changed in its resources. */
const inCopy = <Result>(
  { folder, executable }: PackedProgram,
  change: (resources: string) => void,
  work: (executable: string) => Promise<Result>,
): Promise<Result> =>
  within(async (place) => {
    const copy = join(place, basename(folder));
    cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
    change(join(copy, "resources"));
    return work(join(copy, basename(executable)));
  });

const runsBesideArchive = (program: PackedProgram): Promise<boolean> =>
  within(async (folder) => {
    const { script, ran } = planted(folder);
    const replace = (resources: string): void => {
      renameSync(join(resources, "app.asar"), join(resources, "app.asar.away"));
      mkdirSync(join(resources, "app"));
      writeFileSync(join(resources, "app/package.json"), `{"name":"planted","main":"main.cjs"}`);
      cpSync(script, join(resources, "app/main.cjs"));
    };
    await inCopy(program, replace, (executable) => comesUp(executable, { limitMs: SHORT_MS }));
    return ran();
  });

/** One letter of the program's own code changed; everything stands where it stood. */
function changeArchive(resources: string): void {
  const archive = join(resources, "app.asar");
  const bytes = readFileSync(archive);
  const at = bytes.indexOf("use strict");
  const place = at === -1 ? bytes.length >> 1 : at;
  bytes[place] = bytes[place]! ^ 0x20;
  writeFileSync(archive, bytes);
}

const comesUpChanged = (program: PackedProgram): Promise<boolean> =>
  inCopy(program, changeArchive, (executable) => comesUp(executable));

export interface Attempt {
  what: string;
  /** Electron checks the archive on Windows and macOS only. */
  only?: PackedProgram["platform"];
  /** Whether the program let it happen. */
  happens(program: PackedProgram): Promise<boolean>;
}

export const ATTEMPTS: readonly Attempt[] = [
  {
    what: "不能当作 Node 运行（ELECTRON_RUN_AS_NODE）",
    happens: (program) => runs(program, (script) => ({ args: [script], env: { ELECTRON_RUN_AS_NODE: "1" } })),
  },
  {
    what: "不接受 NODE_OPTIONS 带进来的代码",
    happens: (program) => runs(program, (script) => ({ env: { NODE_OPTIONS: `--require=${script}` } })),
  },
  { what: "不打开调试端口（--inspect）", happens: opensInspector },
  { what: "不运行程序包旁边的文件夹", happens: runsBesideArchive },
  { what: "程序包改动一个字节就不启动", only: "win32", happens: comesUpChanged },
];
