/** The command line of the Electron binary: `electron [-r file] [--switch[=value]] <app> [arguments]`. */
export interface CommandLine {
  /** Files to require before the app (`-r`). */
  requires: string[];
  /** Port of the inspector, 0 for any free one; null when it was not asked for. */
  inspect: { port: number; wait: boolean } | null;
  /** Chromium's switches: all of them, before and after the app, as `app.commandLine` sees them. */
  switches: Map<string, string>;
  /** The app's folder or file as written; null when none was given. */
  app: string | null;
  /** The executable of a packaged program, when the stand-in runs in its place. */
  packagedExecutable: string | null;
}

const DEFAULT_INSPECTOR_PORT = 9229;

/** Reads the arguments after the executable's own name; an unknown switch is Chromium's. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const line: CommandLine = {
    requires: [],
    inspect: null,
    switches: new Map(),
    app: null,
    packagedExecutable: null,
  };
  for (let index = 0; index < args.length; index++) {
    const argument = args[index]!;
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (argument === "-r" || argument === "--require") {
      const file = args[++index];
      if (file === undefined) throw new Error(`electron-host: ${argument} needs a file`);
      line.requires.push(file);
    } else if (name === "host-exe") {
      line.packagedExecutable = value ?? null;
    } else if (name === "inspect" || name === "inspect-brk") {
      const port = value ? Number(value.split(":").at(-1)) : DEFAULT_INSPECTOR_PORT;
      line.inspect = { port, wait: name === "inspect-brk" };
    } else if (name !== undefined) {
      line.switches.set(name, value ?? "");
    } else if (line.app === null && !argument.startsWith("-")) {
      line.app = argument;
    }
  }
  return line;
}
