/** The bare libraries writing the same cells of many projects, in a process of its own: what batch.bench.ts compares with. */
import { join } from "node:path";
import { open } from "node:fs/promises";

import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import writeExcelFile from "write-excel-file/node";

import { sheetSection } from "../../electron/documents/batch/combined-form.ts";
import { sheetData } from "../../electron/documents/writers/excel/cells.ts";
import { sheetLayout } from "../../electron/documents/writers/excel/sheet.ts";
import { printedForm, type FormBlock, type FormDocument } from "../../shared/forms/index.ts";
import { DEFAULT_DISTRICT } from "../../shared/project/index.ts";
import { numberedProject } from "./numbered-project.ts";

const [folder, first, last] = [process.argv[2]!, Number(process.argv[3]), Number(process.argv[4])];
const SHEETS = 150;

function bareBlock(block: FormBlock): Paragraph | Table {
  if (block.kind !== "table") return new Paragraph(block.kind === "paragraph" ? block.text : "");
  return new Table({
    rows: block.rows.map(
      (row) =>
        new TableRow({
          children: row.cells.map(
            (cell) =>
              new TableCell({
                columnSpan: cell.colSpan,
                rowSpan: cell.rowSpan,
                children: [new Paragraph(cell.text)],
              }),
          ),
        }),
    ),
  });
}

async function writeFlushed(name: string, bytes: Buffer): Promise<void> {
  const handle = await open(join(folder, name), "w");
  await handle.writeFile(bytes);
  await handle.sync();
  await handle.close();
}

const formOf = (number: number, id: "projectText" | "goalTable"): FormDocument =>
  printedForm(id, numberedProject(number), DEFAULT_DISTRICT);

for (let number = first; number < last; number += 1) {
  const { sections } = formOf(number, "projectText");
  const document = new Document({
    sections: sections.map((section) => ({ children: section.blocks.map(bareBlock) })),
  });
  await writeFlushed(`${number}.docx`, await Packer.toBuffer(document));
}
for (let start = first; start < last; start += SHEETS) {
  const numbers = Array.from({ length: Math.min(SHEETS, last - start) }, (_, index) => start + index);
  const sheets = numbers.map((number) => {
    const section = sheetSection({ name: String(number), form: formOf(number, "goalTable") });
    return { sheet: String(number), data: sheetData(sheetLayout(section), "仿宋") };
  });
  await writeFlushed(`${start}.xlsx`, await writeExcelFile(sheets).toBuffer());
}
