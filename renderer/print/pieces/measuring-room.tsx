import type { ReactNode, Ref } from "react";

import { contentWidth, type FormBlock, type FormDocument } from "../../../shared/forms/index.ts";
import { wholeTable } from "../layout/table-piece.ts";
import { ParagraphView } from "./paragraph-view.tsx";
import { TableView } from "./table-view.tsx";

/** A block out of sight; without a path, so that nothing finds it in place of the printed one. */
function measuredBlock(block: FormBlock, linePitch: number, key: string): ReactNode {
  if (block.kind === "pageBreak") return null;
  if (block.kind === "table") {
    return (
      <TableView
        key={key}
        table={block}
        piece={wholeTable(block, 0)}
        linePitch={linePitch}
        joined={block.joined === true}
        measuring
      />
    );
  }
  const { path: _path, ...bare } = block;
  return (
    <ParagraphView
      key={key}
      paragraph={bare}
      linePitch={linePitch}
      from={0}
      to={block.text.length}
      spaced={false}
    />
  );
}

/** All blocks at their width, out of sight: what the pages are measured from. Never printed, never read aloud. */
export function MeasuringRoom({ form, ref }: { form: FormDocument; ref: Ref<HTMLDivElement> }): ReactNode {
  return (
    <div className="measuring-room" aria-hidden ref={ref}>
      {form.sections.map((section, sectionIndex) => (
        <div key={section.name} data-section={sectionIndex} style={{ width: `${contentWidth(section)}mm` }}>
          {section.blocks.map((block, index) => measuredBlock(block, section.linePitch, `block ${index}`))}
        </div>
      ))}
    </div>
  );
}
