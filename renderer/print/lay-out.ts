/** The pages of a form: measured, filled and numbered. */
import type { FormDocument } from "../../shared/forms/index.ts";
import type { MeasuredBlock, Piece } from "./layout/measured.ts";
import { paginate } from "./layout/paginate.ts";
import { measureSection, roomOf } from "./measure.ts";

export interface LaidOutPage {
  /** Its place among all pages, from 0. */
  index: number;
  /** Index of its section. */
  section: number;
  /** The first page of its section. */
  first: boolean;
  pieces: Piece[];
  measured: MeasuredBlock[];
  /** The printed page number; null where the section has none. */
  number: number | null;
}

/** @param root holds an element per section (`data-section`) with the section's blocks as its children. */
export function layOut(form: FormDocument, root: HTMLElement): LaidOutPage[] {
  let number = 0;
  let printed = 0;
  return form.sections.flatMap((section, index) => {
    const container = root.querySelector(`[data-section="${index}"]`);
    const measured = measureSection(section, [...(container?.children ?? [])] as HTMLElement[]);
    if (section.firstPageNumber !== undefined) number = section.firstPageNumber - 1;
    return paginate(measured, roomOf(section)).map((pieces, page) => {
      number += 1;
      printed += 1;
      return {
        index: printed - 1,
        section: index,
        first: page === 0,
        pieces,
        measured,
        number: section.pageNumbers ? number : null,
      };
    });
  });
}
