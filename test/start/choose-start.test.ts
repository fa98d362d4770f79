import { describe, expect, it } from "vitest";

import { chooseStart, type Facts, type Step } from "../../build/start/choose-start.ts";

const desktop: Facts = {
  platform: "linux",
  root: false,
  display: true,
  electron: { state: "present" },
  browser: { path: "/usr/bin/chromium" },
  standInFailure: null,
};
const noBrowser = {
  path: null,
  why: "本机没有能显示窗口的浏览器，请安装 Chromium、Google Chrome 或 Microsoft Edge。",
};

describe("npm start on a machine with a desktop", () => {
  it("opens the real Electron where its binary is present", () => {
    expect(chooseStart(desktop)).toEqual({ kind: "electron", switches: [] });
  });

  it("gives up Chromium's sandbox for root on Linux alone", () => {
    expect(chooseStart({ ...desktop, root: true })).toEqual({ kind: "electron", switches: ["--no-sandbox"] });
    expect(chooseStart({ ...desktop, root: true, platform: "win32" })).toEqual({
      kind: "electron",
      switches: [],
    });
  });

  it("fetches a missing binary when nothing stands against it", () => {
    expect(chooseStart({ ...desktop, electron: { state: "missing", why: null } })).toEqual({ kind: "fetch" });
  });

  it.each<[string, Facts["electron"]]>([
    ["下载不到", { state: "missing", why: "下载不到" }],
    ["设置为离线，不去下载", { state: "missing", why: "设置为离线，不去下载" }],
    ["缺少系统库 libgtk-3.so.0", { state: "failed", why: "缺少系统库 libgtk-3.so.0" }],
  ])("goes on with the stand-in in a visible browser and says why: %s", (why, electron) => {
    const step = chooseStart({ ...desktop, electron });
    expect(step).toMatchObject({ kind: "stand-in" });
    expect("notice" in step && step.notice).toContain(why);
    expect("notice" in step && step.notice).toContain("/usr/bin/chromium");
  });

  it("plays the demonstration when neither Electron nor a browser with windows is there", () => {
    const step = chooseStart({
      ...desktop,
      electron: { state: "missing", why: "下载不到" },
      browser: noBrowser,
    });
    expect(step).toMatchObject({ kind: "demo" });
    expect("notice" in step && step.notice).toMatch(
      /下载不到.*没有能显示窗口的浏览器.*demo-output.*请安装 Chromium/,
    );
  });

  it("plays the demonstration when the browser did not come up either", () => {
    const step = chooseStart({
      ...desktop,
      electron: { state: "failed", why: "连不上显示器" },
      standInFailure: "浏览器启动后随即退出（1）",
    });
    expect(step).toMatchObject({ kind: "demo" });
    expect("notice" in step && step.notice).toMatch(/连不上显示器.*随即退出.*demo-output/);
  });
});

describe("npm start on a machine without a desktop", () => {
  it("tries and fetches nothing that needs one, and says in one sentence what to do", () => {
    for (const electron of [{ state: "present" }, { state: "missing", why: null }] as const) {
      const step = chooseStart({ ...desktop, display: false, electron });
      expect(step).toMatchObject({ kind: "demo" });
      const notice = "notice" in step ? step.notice : "";
      expect(notice).toMatch(/没有桌面.*demo-output.*Chromium/);
      expect(notice.match(/。/g)).toHaveLength(1);
    }
  });
});

/** What is known after a step has failed. */
function afterFailure(facts: Facts, step: Step): Facts {
  if (step.kind === "fetch") return { ...facts, electron: { state: "missing", why: "下载不到" } };
  if (step.kind === "electron") return { ...facts, electron: { state: "failed", why: "连不上显示器" } };
  return { ...facts, standInFailure: "浏览器启动后随即退出（1）" };
}

function stepsUntilTheEnd(facts: Facts): string[] {
  const step = chooseStart(facts);
  return step.kind === "demo" ? ["demo"] : [step.kind, ...stepsUntilTheEnd(afterFailure(facts, step))];
}

describe("when one thing after another fails", () => {
  it.each<[Facts["electron"], Facts["browser"], string[]]>([
    [{ state: "present" }, desktop.browser, ["electron", "stand-in", "demo"]],
    [{ state: "present" }, noBrowser, ["electron", "demo"]],
    [{ state: "missing", why: null }, desktop.browser, ["fetch", "stand-in", "demo"]],
    [{ state: "missing", why: "下载不到" }, noBrowser, ["demo"]],
  ])("nothing is tried twice and the demonstration is the end: %j", (electron, browser, steps) => {
    expect(stepsUntilTheEnd({ ...desktop, electron, browser })).toEqual(steps);
  });
});
