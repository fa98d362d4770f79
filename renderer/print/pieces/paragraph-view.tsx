import type { CSSProperties, ReactNode } from "react";

import type { FormParagraph } from "../../../shared/forms/index.ts";
import { highlightedPart, type Highlight } from "../highlight.ts";
import { indentOf, roleClass, roleStyle } from "../paper.ts";
import { MarkedText } from "./marked-text.tsx";

interface ParagraphViewProps {
  paragraph: FormParagraph;
  linePitch: number;
  /** The characters that stand here: all of them unless a page ends inside the paragraph. */
  from: number;
  to: number;
  /** Whether the space above the paragraph is kept. */
  spaced: boolean;
  highlight?: Highlight | undefined;
}

/** A paragraph, or the part of one that stands on a page. */
export function ParagraphView({
  paragraph,
  linePitch,
  from,
  to,
  spaced,
  highlight,
}: ParagraphViewProps): ReactNode {
  const { text, font, align, indent, level, path, spaceBefore } = paragraph;
  const Tag = level === undefined ? "p" : (`h${level}` as const);
  const style: CSSProperties = {
    ...roleStyle(font, linePitch),
    textAlign: align,
    minHeight: roleStyle(font, linePitch).lineHeight,
    ...(indent && from === 0 ? { textIndent: indentOf(font) } : {}),
    // A line that goes on over the page is no last line: it is set flush like the others.
    ...(align === "justify" && to < text.length && text[to - 1] !== "\n" ? { textAlignLast: "justify" } : {}),
    ...(spaced && spaceBefore !== undefined ? { marginTop: `${spaceBefore}mm` } : {}),
  };
  return (
    <Tag className={`form-text ${roleClass(font)}`} style={style} data-path={path}>
      <MarkedText text={text} from={from} to={to} marked={highlightedPart(paragraph, highlight)} />
    </Tag>
  );
}
