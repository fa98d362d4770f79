import {
  AlignmentType,
  Footer,
  Header,
  HorizontalPositionAlign,
  FrameAnchorType,
  FrameWrap,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  VerticalPositionAlign,
  type FileChild,
  type ISectionOptions,
} from "docx";

import {
  A4,
  PAGE_NUMBER,
  PAGE_NUMBER_GAP,
  POINTS_PER_MILLIMETRE,
  type FormBlock,
  type FormSection,
} from "../../../../shared/forms/index.ts";
import { hairParagraph, textRuns, wordParagraph } from "./paragraph.ts";
import { PAGE_NUMBER_STYLE, styleId } from "./styles.ts";
import { wordTable } from "./table.ts";
import { twipsOfMillimetres, twipsOfPoints } from "./units.ts";

function children(section: FormSection): FileChild[] {
  const { margins, orientation, blocks } = section;
  const pageHeight = (orientation === "portrait" ? A4.height : A4.width) - margins.top - margins.bottom;
  return blocks.flatMap((block: FormBlock, index): FileChild[] => {
    if (block.kind === "paragraph") return [wordParagraph(block)];
    if (block.kind === "pageBreak") return [new Paragraph({ children: [new PageBreak()] })];
    // Two tables without a paragraph between them would become one, and the second's heading rows would not repeat.
    const before = blocks[index - 1];
    const separator =
      before?.kind === "table" ? [hairParagraph(before.rows.at(-1)?.keepWithNext === true)] : [];
    const next = blocks[index + 1];
    return [...separator, wordTable(block, pageHeight, next?.kind === "table" && next.joined === true)];
  });
}

type Place = "odd" | "even" | "unknown";

const OUTSIDE = {
  type: "alignment",
  alignment: { x: HorizontalPositionAlign.OUTSIDE, y: VerticalPositionAlign.TOP },
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.TEXT },
  wrap: FrameWrap.AROUND,
} as const;

/**
 * — 1 — at the outer edge, one character in: odd pages right, even pages left. Of a section's first page nobody knows
 * beforehand which it is, so a frame places it there (Word and WPS place it rightly, LibreOffice at the left).
 */
function pageNumber(place: Place): Paragraph {
  const oneCharacter = twipsOfPoints(PAGE_NUMBER.size);
  return new Paragraph({
    style: PAGE_NUMBER_STYLE,
    alignment: place === "odd" ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: { left: oneCharacter, right: oneCharacter },
    ...(place === "unknown" ? { frame: OUTSIDE } : {}),
    children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
  });
}

/** A section without a footer of its own takes over the one before it: only what differs is written. */
function footers(
  section: FormSection,
  earlier: readonly FormSection[],
  first: Place,
): ISectionOptions["footers"] {
  const footer = (place: Place) =>
    new Footer({
      children: section.pageNumbers
        ? [pageNumber(place), ...(place === "unknown" ? [hairParagraph()] : [])]
        : [hairParagraph()],
    });
  const inherited = earlier.at(-1)?.pageNumbers ?? false;
  const both = inherited === section.pageNumbers ? {} : { default: footer("odd"), even: footer("even") };
  return section.runningTitle === undefined ? both : { ...both, first: footer(first) };
}

function headers(section: FormSection, earlier: readonly FormSection[]): ISectionOptions["headers"] {
  const empty = () => new Header({ children: [hairParagraph()] });
  const { runningTitle } = section;
  if (runningTitle === undefined) {
    const inherits = earlier.some((before) => before.runningTitle !== undefined);
    return inherits ? { default: empty(), even: empty() } : {};
  }
  const title = () =>
    new Header({
      children: [
        new Paragraph({
          style: styleId("title"),
          alignment: AlignmentType.CENTER,
          spacing: { after: twipsOfPoints(4) },
          children: textRuns(runningTitle),
        }),
      ],
    });
  return { first: empty(), default: title(), even: title() };
}

/** @param all the form's sections; the first one begins on page 1. */
export function wordSection(
  section: FormSection,
  index: number,
  all: readonly FormSection[],
): ISectionOptions {
  const { margins, orientation } = section;
  const earlier = all.slice(0, index);
  const firstPage = section.firstPageNumber ?? (index === 0 ? 1 : 0);
  const numberHeight = PAGE_NUMBER.lineHeight! / POINTS_PER_MILLIMETRE;
  return {
    headers: headers(section, earlier),
    footers: footers(section, earlier, firstPage % 2 === 1 ? "odd" : firstPage === 0 ? "unknown" : "even"),
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: section.runningTitle !== undefined,
      page: {
        size: {
          width: twipsOfMillimetres(A4.width),
          height: twipsOfMillimetres(A4.height),
          orientation: orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOfMillimetres(margins.top),
          right: twipsOfMillimetres(margins.right),
          bottom: twipsOfMillimetres(margins.bottom),
          left: twipsOfMillimetres(margins.left),
          // A running title begins where the text area begins, and pushes the text down.
          header: twipsOfMillimetres(section.runningTitle === undefined ? margins.top / 2 : margins.top),
          footer: twipsOfMillimetres(Math.max(5, margins.bottom - PAGE_NUMBER_GAP - numberHeight)),
          gutter: 0,
        },
        ...(section.firstPageNumber === undefined ? {} : { pageNumbers: { start: section.firstPageNumber } }),
      },
    },
    children: children(section),
  };
}
