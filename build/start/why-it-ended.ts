/** How a process ended soon after its start. */
export interface EarlyEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
  stderr: string;
}

/** What Chromium's runtime says when it cannot come up, and what that means for the user. */
const KNOWN_REASONS: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [/error while loading shared libraries: ([^:\s]+)/, ([, library]) => `缺少系统库 ${library}`],
  [/GLIBC_([\d.]+)' not found/, ([, version]) => `系统的 glibc 低于 ${version}`],
  [/Missing X server|cannot open display|Failed to connect to Wayland/i, () => "连不上显示器"],
  [/SUID sandbox|setuid_sandbox|No usable sandbox/i, () => "系统不允许它使用沙箱"],
  [/Running as root without --no-sandbox/, () => "不能以 root 身份运行"],
  [/spawn \S+ (ENOENT|EACCES|ENOEXEC|UNKNOWN)/, ([, code]) => `文件不能执行（${code}）`],
  [/Chromium ended \(([^)]*)\)/, ([, code]) => `浏览器启动后随即退出（${code}）`],
];
const CRASH_SIGNALS = new Set<NodeJS.Signals | null>(["SIGTRAP", "SIGSEGV", "SIGABRT", "SIGILL", "SIGBUS"]);

/**
 * Why a runtime did not come up, in one Chinese clause; null when it did, and the program itself ended.
 * Only what is known to be the runtime's fault counts: starting a program a second time hides its own errors.
 */
export function whyItEnded({ code, signal, stderr }: EarlyEnd): string | null {
  if (code === 0) return null;
  for (const [pattern, words] of KNOWN_REASONS) {
    const found = pattern.exec(stderr);
    if (found) return words(found);
  }
  return CRASH_SIGNALS.has(signal) ? `启动时崩溃（${signal}）` : null;
}
