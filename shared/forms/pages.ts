/** The papers of the forms (GB/T 9704-2012, DOMAIN §6.3). */
import { A4, type FontRole, type FormBlock, type FormSection } from "./document.ts";
import { POINTS_PER_MILLIMETRE, TYPOGRAPHY } from "./typography.ts";

/** The line pitches that offices use, in points. */
export const LINE_PITCHES = [28, 28.8, 29, 29.75] as const;
export type LinePitch = (typeof LINE_PITCHES)[number];

/** 22 lines of it fill the 225 mm between 天头 and 地脚 (28.99 pt would fill them to the last hair and lose the 22nd line). */
export const DEFAULT_LINE_PITCH: LinePitch = 28.8;

/** 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm; the two larger pitches need a little more height for their 22 lines. */
const PORTRAIT_HEIGHT: Readonly<Record<LinePitch, { top: number; bottom: number }>> = {
  28: { top: 37, bottom: 35 },
  28.8: { top: 37, bottom: 35 },
  29: { top: 37, bottom: 34 },
  29.75: { top: 34, bottom: 31 },
};

interface SectionOptions extends Pick<FormSection, "name"> {
  linePitch: LinePitch;
  blocks: FormBlock[];
  pageNumbers?: boolean;
  firstPageNumber?: number;
  runningTitle?: string;
}

/** What is signed ends on the page of its signature: a line to sign on a page of its own says of nothing that it is signed. */
function keptWithSignatures(blocks: readonly FormBlock[]): FormBlock[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    const signed = next?.kind === "table" && next.borders === false;
    if (!signed || block.kind === "pageBreak") return block;
    if (block.kind === "paragraph") return { ...block, keepWithNext: true };
    const last = block.rows.length - 1;
    return {
      ...block,
      rows: block.rows.map((row, at) => (at === last ? { ...row, keepWithNext: true } : row)),
    };
  });
}

function withDefaults(options: SectionOptions): SectionOptions & { pageNumbers: boolean } {
  return {
    ...options,
    blocks: keptWithSignatures(options.blocks),
    pageNumbers: options.pageNumbers ?? true,
  };
}

/** 156 mm between the margins. */
export function portraitSection(options: SectionOptions): FormSection {
  const margins = { ...PORTRAIT_HEIGHT[options.linePitch], left: 28, right: 26 };
  return { ...withDefaults(options), orientation: "portrait", margins };
}

/** A portrait page for tables: 170 mm between the margins. */
export function portraitTableSection(options: SectionOptions): FormSection {
  return {
    ...withDefaults(options),
    orientation: "portrait",
    margins: { top: 25, right: 18, bottom: 25, left: 22 },
  };
}

/** 267 mm between the margins; bound at the top edge, as a landscape table among portrait pages is. */
export function landscapeSection(options: SectionOptions): FormSection {
  return {
    ...withDefaults(options),
    orientation: "landscape",
    margins: { top: 22, right: 15, bottom: 22, left: 15 },
  };
}

/** Ems of a role that fit between the margins of a portrait page, less two for air. */
export function titleLineWidth(role: FontRole): number {
  const millimetres = A4.width - 28 - 26;
  return Math.floor((millimetres * POINTS_PER_MILLIMETRE) / TYPOGRAPHY[role].size) - 2;
}
