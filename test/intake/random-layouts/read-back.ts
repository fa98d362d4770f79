/** A project laid out by a seed, read again: what came back otherwise than it was laid out. */
import { recognise, type SourceDocument } from "../../../shared/intake/index.ts";
import { readComparison, type ProjectContent } from "../../../shared/project/index.ts";
import { normaliseCharacters, withoutSpaces } from "../../../shared/text/index.ts";
import { compare, flattenContent, type ExpectedDraft } from "../../readers/field-figures.ts";
import { layOut } from "./layout.ts";
import { CHOSEN } from "./said.ts";

export interface ReadBack {
  /** Values that the document does not hold, or holds elsewhere. */
  invented: string[];
  missing: string[];
  /** Texts without a field that are not among what was left over. */
  dropped: string[];
  /** Lines of a draft that stand nowhere in the document. */
  foreign: string[];
}

export const READ_AS_LAID_OUT: ReadBack = { invented: [], missing: [], dropped: [], foreign: [] };

/** ≥ for 大于等于: compared is what the sign means. */
const withPlainSigns = <T extends { indicators?: { comparison?: unknown }[] }>(project: T): T => ({
  ...project,
  indicators: (project.indicators ?? []).map((row) => {
    const written = typeof row.comparison === "string" ? row.comparison : "";
    return { ...row, comparison: readComparison(written) ?? written };
  }),
});

const plain = (text: string): string => withoutSpaces(normaliseCharacters(text));

const everyText = ({ blocks }: SourceDocument): string =>
  blocks
    .flatMap((block) =>
      block.kind === "paragraph" ? [block.text] : block.rows.flatMap((row) => row.map(({ text }) => text)),
    )
    .join("\n");

function foreignLines(document: SourceDocument, drafts: readonly { content: ProjectContent }[]): string[] {
  const source = plain(everyText(document));
  return drafts.flatMap(({ content }) =>
    [...flattenContent(content)].flatMap(([path, value]) =>
      typeof value !== "string" || CHOSEN.test(path)
        ? []
        : value
            .split(/[\n\t]/u)
            .filter((line) => !source.includes(plain(line)))
            .map((line) => `${path}: ${line}`),
    ),
  );
}

export function readBack(seed: number): ReadBack {
  const { document, account } = layOut(seed);
  const { drafts, leftOver } = recognise(document);
  const found = drafts.map(({ content }) => withPlainSigns<ProjectContent>(content));
  const wanted = account.projects.map((said) => withPlainSigns<ExpectedDraft>(said.expected()));
  const { invented, missing } = compare(found, wanted);
  const left = leftOver.map(({ text }) => text).join("\n");
  const dropped = account.loose.filter((text) => !left.includes(text));
  return { invented, missing, dropped, foreign: foreignLines(document, drafts) };
}
