import type { Project } from "../../project/index.ts";
import type { OfficeContext, OfficeFinding, OfficePlace } from "../types.ts";

/** What an office-wide check reports; the mechanism adds the rest. */
export interface OfficeResult {
  message: string;
  detail?: string;
  places: OfficePlace[];
  /** What it is about, for the key. */
  about: string;
}

export interface OfficeCheck extends Pick<OfficeFinding, "id" | "family" | "severity"> {
  title: string;
  why: string;
  source: string;
  run(projects: readonly Project[], context: OfficeContext): OfficeResult[];
}
