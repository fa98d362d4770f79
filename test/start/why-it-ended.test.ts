import { describe, expect, it } from "vitest";

import { runProgram } from "../../build/start/run-program.ts";
import { whyItEnded } from "../../build/start/why-it-ended.ts";

describe("a runtime that does not come up", () => {
  it.each([
    [
      "electron: error while loading shared libraries: libgtk-3.so.0: cannot open shared object file",
      "缺少系统库 libgtk-3.so.0",
    ],
    ["[1:ERROR:ozone_platform_x11.cc(256)] Missing X server or $DISPLAY", "连不上显示器"],
    ["FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found", "系统不允许它使用沙箱"],
    ["FATAL: Running as root without --no-sandbox is not supported", "不能以 root 身份运行"],
    ["/lib/libc.so.6: version `GLIBC_2.34' not found", "系统的 glibc 低于 2.34"],
    ["Error: Chromium ended (127): /usr/bin/chromium: not found", "浏览器启动后随即退出（127）"],
  ])("is explained: %s", (stderr, words) => {
    expect(whyItEnded({ code: 1, signal: null, stderr })).toBe(words);
  });

  it("is known by a crash, too", () => {
    expect(whyItEnded({ code: null, signal: "SIGSEGV", stderr: "" })).toBe("启动时崩溃（SIGSEGV）");
  });

  it("is not blamed for the program's own end", () => {
    expect(whyItEnded({ code: 0, signal: null, stderr: "Missing X server" })).toBeNull();
    expect(whyItEnded({ code: 1, signal: null, stderr: "Error: the ledger cannot be opened" })).toBeNull();
    expect(whyItEnded({ code: null, signal: "SIGTERM", stderr: "" })).toBeNull();
  });
});

describe("running a program", () => {
  const node = (code: string) => runProgram(process.execPath, ["-e", code], process.env);

  it("gives the words of one that fails at once, and the code of one that ends well", async () => {
    const failed = await node('process.stderr.write("Missing X server or $DISPLAY"); process.exit(1)');
    expect(failed.early && whyItEnded(failed.early)).toBe("连不上显示器");
    expect(await node("")).toEqual({ early: null, code: 0 });
  });

  it("explains a file that cannot be run", async () => {
    const ended = await runProgram("/nowhere/electron", [], process.env);
    expect(ended.early && whyItEnded(ended.early)).toBe("文件不能执行（ENOENT）");
  });
});
