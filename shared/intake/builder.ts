/** One project's draft while it grows: values with their places, and what was said twice. */
import { blankProjectContent, type FieldPath, type ProjectContent } from "../project/index.ts";
import type { ProjectDraft, Provenance } from "./draft.ts";
import type { SourcePlace } from "./source.ts";
import { withoutSpaces } from "../text/index.ts";

/** The record's own limits (shared/project/schema.ts). */
const LONGEST_TEXT = 200_000;
const LONGEST_SHORT_TEXT = 5_000;
const LONG_PATHS =
  /^(?:justification|fundingSource|overview|activities|fundingNote|plan|outcomes|goalResult|otherNotes|name|unit\/profile|\w+Goal\/text|actuals\/\w+\/(?:reason|measure))$/;

export interface Trust {
  confidence?: Provenance["confidence"];
  remark?: string;
}

export type Outcome = "kept" | "same" | "conflict" | "tooLong";

type Holder = Record<string, unknown>;

const isHolder = (value: unknown): value is Holder => typeof value === "object" && value !== null;

/** The object that holds the path's last key; rows of lists are named by id. */
function holderOf(content: ProjectContent, path: FieldPath): { holder: Holder; key: string } | null {
  const keys = path.split("/");
  let holder: unknown = content;
  for (const key of keys.slice(0, -1)) {
    holder = Array.isArray(holder)
      ? holder.find((row: unknown) => isHolder(row) && row["id"] === key)
      : isHolder(holder)
        ? holder[key]
        : null;
  }
  return isHolder(holder) ? { holder, key: keys.at(-1)! } : null;
}

export class DraftBuilder {
  readonly content: ProjectContent = blankProjectContent(null);
  readonly provenance: Provenance[] = [];
  /** Fields that only the list of the projects said so far. */
  readonly #inherited = new Set<FieldPath>();
  #rows = 0;

  /** r1, r2 … in the order of reading. */
  nextId(): string {
    this.#rows += 1;
    return `r${this.#rows}`;
  }

  textAt(path: FieldPath): string {
    const found = holderOf(this.content, path);
    const value = found?.holder[found.key];
    return typeof value === "string" ? value : "";
  }

  #note(path: FieldPath, place: SourcePlace, trust: Trust): void {
    this.provenance.push({
      path,
      place,
      confidence: trust.confidence ?? "certain",
      ...(trust.remark === undefined ? {} : { remark: trust.remark }),
    });
  }

  /** Sets a text field that is still empty; says whether the field already held the same or something else. */
  setText(path: FieldPath, text: string, place: SourcePlace, trust: Trust = {}): Outcome {
    const found = holderOf(this.content, path);
    if (found === null) return "conflict";
    if (this.#inherited.delete(path) && this.textAt(path) !== text) this.takeBack(path);
    const before = found.holder[found.key];
    if (typeof before === "string" && before !== "")
      return withoutSpaces(before) === withoutSpaces(text) ? "same" : "conflict";
    if (text.length > (LONG_PATHS.test(path) ? LONGEST_TEXT : LONGEST_SHORT_TEXT)) return "tooLong";
    found.holder[found.key] = text;
    this.#note(
      path,
      place,
      glued(text)
        ? { confidence: "doubtful", remark: "文字前粘有“空”字，疑为系统导出时带出，原样保留" }
        : trust,
    );
    return "kept";
  }

  /** Sets a text field that is still empty to what a list says of all its projects; the project's own word replaces it. */
  inherit(path: FieldPath, text: string, place: SourcePlace): void {
    if (this.textAt(path) === "" && this.setText(path, text, place) === "kept") this.#inherited.add(path);
  }

  /** Sets a text field anew: what it held stands in another field too. */
  replaceText(path: FieldPath, text: string, place: SourcePlace, trust: Trust): Outcome {
    this.takeBack(path);
    return this.setText(path, text, place, trust);
  }

  /** Makes a text field blank again. */
  takeBack(path: FieldPath): void {
    const found = holderOf(this.content, path);
    if (found !== null) found.holder[found.key] = "";
    const before = this.provenance.findIndex((provenance) => provenance.path === path);
    if (before >= 0) this.provenance.splice(before, 1);
  }

  /** Adds a paragraph to a text field. */
  appendText(path: FieldPath, text: string, place: SourcePlace): Outcome {
    const before = this.textAt(path);
    if (before === "") return this.setText(path, text, place);
    const found = holderOf(this.content, path)!;
    if (before.length + text.length + 1 > LONGEST_TEXT) return "tooLong";
    found.holder[found.key] = `${before}\n${text}`;
    return "kept";
  }

  /** Sets a number, a year or a closed choice that is still unset. */
  setValue(path: FieldPath, value: number | string, place: SourcePlace, trust: Trust = {}): Outcome {
    const found = holderOf(this.content, path);
    if (found === null) return "conflict";
    const before = found.holder[found.key];
    if (before !== null && before !== "") return before === value ? "same" : "conflict";
    found.holder[found.key] = value;
    this.#note(path, place, trust);
    return "kept";
  }

  /** True when nothing but a year was read. */
  get isEmpty(): boolean {
    return this.provenance.every(
      ({ path }) => path === "year" || path.endsWith("Year") || path.endsWith("/year"),
    );
  }

  toDraft(): ProjectDraft {
    return { content: this.content, provenance: this.provenance };
  }
}

/** 空 before a document number or a title, as the finance system's export leaves it. */
function glued(text: string): boolean {
  return /^空(?=[\d《〔（(])/u.test(text);
}
