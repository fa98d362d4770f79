import type { CSSProperties, ReactNode } from "react";

import { A4, PAGE_NUMBER, PAGE_NUMBER_GAP, type FormSection } from "../../../shared/forms/index.ts";
import type { Highlight } from "../highlight.ts";
import type { Piece } from "../layout/measured.ts";
import type { LaidOutPage } from "../lay-out.ts";
import { roleClass, roleStyle, RUNNING_TITLE_GAP } from "../paper.ts";
import { ParagraphView } from "./paragraph-view.tsx";
import { TableView } from "./table-view.tsx";

interface PageViewProps {
  section: FormSection;
  page: LaidOutPage;
  highlight?: Highlight | undefined;
}

function paperStyle({ orientation, margins }: FormSection): CSSProperties {
  const [width, height] = orientation === "portrait" ? [A4.width, A4.height] : [A4.height, A4.width];
  return {
    width: `${width}mm`,
    height: `${height}mm`,
    padding: `${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm`,
  };
}

/** — 1 —: 7 mm below the text, odd pages right, even pages left, one character in (GB/T 9704-2012). */
function PageNumber({ number, margins }: { number: number; margins: FormSection["margins"] }): ReactNode {
  const side =
    number % 2 === 1
      ? { right: `calc(${margins.right}mm + 1em)` }
      : { left: `calc(${margins.left}mm + 1em)` };
  const style: CSSProperties = {
    ...side,
    fontSize: `${PAGE_NUMBER.size}pt`,
    lineHeight: `${PAGE_NUMBER.lineHeight}pt`,
    // On papers with a narrow lower margin the number stays on the paper.
    bottom: `calc(${Math.max(12, margins.bottom - PAGE_NUMBER_GAP)}mm - ${PAGE_NUMBER.lineHeight}pt)`,
  };
  return <div className="page-number style-song" style={style}>{`— ${number} —`}</div>;
}

/** One sheet of A4. */
export function PageView({ section, page, highlight }: PageViewProps): ReactNode {
  const { linePitch, runningTitle } = section;
  const renderPiece = (entry: Piece, index: number): ReactNode => {
    const key = `${entry.block} ${entry.kind === "paragraph" ? entry.from : (entry.rows[0]?.row ?? 0)}`;
    const block = section.blocks[entry.block]!;
    const measured = page.measured[entry.block]!;
    if (entry.kind === "paragraph" && block.kind === "paragraph" && measured.kind === "paragraph") {
      const from = measured.lineStarts[entry.from]!;
      const to = measured.lineStarts[entry.to] ?? block.text.length;
      const spaced = entry.from === 0 && (index > 0 || page.first);
      return (
        <ParagraphView
          key={key}
          paragraph={block}
          linePitch={linePitch}
          from={from}
          to={to}
          spaced={spaced}
          highlight={highlight}
        />
      );
    }
    if (entry.kind === "table" && block.kind === "table" && measured.kind === "table") {
      const joined = block.joined === true && index > 0;
      return (
        <TableView
          key={key}
          table={block}
          piece={entry}
          linePitch={linePitch}
          measured={measured}
          joined={joined}
          highlight={highlight}
        />
      );
    }
    return null;
  };
  return (
    <section
      className={`form-page ${section.orientation}`}
      style={paperStyle(section)}
      data-page={page.number ?? ""}
    >
      {!page.first && runningTitle !== undefined && (
        <p
          className={`form-text ${roleClass("title")}`}
          style={{
            ...roleStyle("title", linePitch),
            textAlign: "center",
            marginBottom: `${RUNNING_TITLE_GAP}pt`,
          }}
          data-repeated=""
          aria-hidden
        >
          {runningTitle}
        </p>
      )}
      {page.pieces.map(renderPiece)}
      {page.number !== null && <PageNumber number={page.number} margins={section.margins} />}
    </section>
  );
}
