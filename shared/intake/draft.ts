import type { FieldPath, ProjectContent } from "../project/index.ts";
import type { SourcePlace } from "./source.ts";

/** A passage of the source, quoted as it stood. */
export interface Passage {
  text: string;
  place: SourcePlace;
}

/** Where a draft's value came from. */
export interface Provenance {
  path: FieldPath;
  place: SourcePlace;
  /** "doubtful" is shown to the user first. */
  confidence: "certain" | "doubtful";
  /** In Chinese: why it is doubtful, or what was changed on reading (空 removed). */
  remark?: string;
}

/** What a foreign file says about one project, before anything is kept. Row ids are r1, r2 … until the draft is kept. */
export interface ProjectDraft {
  content: ProjectContent;
  provenance: Provenance[];
}

export interface IntakeResult {
  drafts: ProjectDraft[];
  /** Passages that were placed in no field, in source order. */
  leftOver: Passage[];
  /** Sentences in Chinese. */
  warnings: string[];
}
