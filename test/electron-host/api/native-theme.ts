import { StrictEmitter, asElectron, type Declared } from "../strict.ts";

class NativeTheme extends StrictEmitter implements Declared<Electron.NativeTheme> {
  private source: Electron.NativeTheme["themeSource"] = "system";

  constructor() {
    super(["updated"]);
  }
  get themeSource(): Electron.NativeTheme["themeSource"] {
    return this.source;
  }
  set themeSource(source: Electron.NativeTheme["themeSource"]) {
    if (!["system", "light", "dark"].includes(source))
      throw new TypeError(`Error processing argument: ${source}`);
    this.source = source;
    this.emit("updated");
  }
  /** The system's own theme counts as light. */
  get shouldUseDarkColors(): boolean {
    return this.source === "dark";
  }
  get shouldUseHighContrastColors(): boolean {
    return false;
  }
  get shouldUseInvertedColorScheme(): boolean {
    return false;
  }
}

export const hostNativeTheme = new NativeTheme();
export const nativeTheme = asElectron<Electron.NativeTheme>(hostNativeTheme);
