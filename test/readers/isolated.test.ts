import { fork as forkNode } from "node:child_process";
import { readFileSync } from "node:fs";

import { afterEach, describe, expect, it } from "vitest";

import {
  createForeignReader,
  openReader,
  readDocument,
  readDocumentIsolated,
  type UtilityProcessLike,
} from "../../electron/documents/index.ts";
import { LedgerError } from "../../shared/api/index.ts";

const sample = new Uint8Array(readFileSync(new URL("../fixtures/project-text-2022.txt", import.meta.url)));
const started: { process: ReturnType<typeof forkNode>; ended: Promise<unknown> }[] = [];

/** utilityProcess.fork as Node can do it. */
function forker(misbehaviour = ""): () => UtilityProcessLike {
  return () => {
    const process = forkNode(new URL("./worker-host.ts", import.meta.url), [misbehaviour], {
      serialization: "advanced",
      silent: true,
    });
    started.push({ process, ended: new Promise((resolve) => process.once("exit", resolve)) });
    return {
      get pid() {
        return process.pid;
      },
      postMessage: (message: unknown) => void process.send(message as object),
      kill: () => process.kill("SIGKILL"),
      on: (event: string, listener: (value: never) => void) => process.on(event, listener as () => void),
    };
  };
}

const codeOf = (error: unknown): string => (error instanceof LedgerError ? error.code : String(error));

describe("reading in a process of its own", () => {
  afterEach(async () => {
    // Every process that was started has ended by itself or was ended by the reader: none is left behind.
    await Promise.all(started.map(({ ended }) => ended));
    started.length = 0;
  });

  it("gives what reading in place gives", async () => {
    expect(await readDocumentIsolated(forker(), "sample.txt", sample)).toEqual(
      await readDocument("sample.txt", sample),
    );
  });

  it("carries the reader's own errors over", async () => {
    await expect(readDocumentIsolated(forker(), "空.txt", new Uint8Array(0))).rejects.toMatchObject({
      code: "file.empty",
      details: { name: "空.txt" },
    });
  });

  it("ends a reader that hangs, and says that it took too long", async () => {
    const error = await readDocumentIsolated(forker("hang"), "慢.docx", sample, {
      milliseconds: 1_500,
      megabytes: 900,
    }).catch(codeOf);
    expect(error).toBe("file.timeout");
  });

  it("turns a crash into a clear error", async () => {
    expect(await readDocumentIsolated(forker("crash"), "坏.docx", sample).catch(codeOf)).toBe("file.damaged");
  });

  it("ends a reader that grows beyond its memory", async () => {
    expect(
      await readDocumentIsolated(forker("grow"), "大.xlsx", sample, {
        milliseconds: 20_000,
        megabytes: 200,
      }).catch(codeOf),
    ).toBe("file.tooLarge");
  });

  it("can be cancelled before and while it reads", async () => {
    const early = AbortSignal.abort(new Error("不要了"));
    await expect(readDocumentIsolated(forker(), "a.txt", sample, undefined, early)).rejects.toThrow("不要了");
    const controller = new AbortController();
    const reading = readDocumentIsolated(
      forker("hang"),
      "a.txt",
      sample,
      { milliseconds: 20_000, megabytes: 900 },
      controller.signal,
    );
    setTimeout(() => controller.abort(new Error("停")), 300);
    await expect(reading).rejects.toThrow("停");
  });

  it("reads many files in one process, one after the other, and starts anew after one had to be ended", async () => {
    let forks = 0;
    const kinds = ["hang", ""];
    const reader = openReader(
      () => {
        forks += 1;
        return forker(kinds.shift())();
      },
      { milliseconds: 5_000, megabytes: 900 },
    );
    expect(await reader.read("1.txt", sample).catch(codeOf)).toBe("file.timeout");
    const results = await Promise.all(["2.txt", "3.txt", "4.txt"].map((name) => reader.read(name, sample)));
    expect(results.map(({ drafts }) => drafts.length)).toEqual([1, 1, 1]);
    expect(forks).toBe(2);
    reader.close();
  });

  it("reads a pasted block as it reads a file", async () => {
    const { drafts } = await readDocumentIsolated(forker(), "剪贴板", {
      html: "<table><tr><td>项目名称</td><td>培训经费</td></tr></table>",
    });
    expect(drafts[0]?.content.name).toBe("培训经费");
  });

  it("keeps one process for files that follow each other, and gives it back when no more come", async () => {
    let forks = 0;
    const read = createForeignReader(
      () => {
        forks += 1;
        return forker()();
      },
      undefined,
      200,
    );
    await read("1.txt", sample);
    await read("2.txt", sample);
    expect(forks).toBe(1);
    await started[0]!.ended;
    await read("3.txt", sample);
    expect(forks).toBe(2);
  });
});
