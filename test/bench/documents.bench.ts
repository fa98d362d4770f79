/**
 * Word and Excel of the sample against the bare libraries writing the same texts into the same cells.
 * Run with `node test/bench/documents.bench.ts`; prints the ratios of one run and fails above 2.
 */
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import writeExcelFile from "write-excel-file/node";

import { sheetData } from "../../electron/documents/writers/excel/cells.ts";
import { sheetLayout } from "../../electron/documents/writers/excel/sheet.ts";
import { writeExcel, writeWord } from "../../electron/documents/writers/index.ts";
import { buildForm, type FormBlock, type FormDocument } from "../../shared/forms/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const WARM_UP = 10;
const ROUNDS = 40;
const LIMIT = 2;

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

const bareWord = (form: FormDocument): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({ sections: form.sections.map((section) => ({ children: section.blocks.map(bareBlock) })) }),
  );

const bareExcel = (form: FormDocument): Promise<Buffer> =>
  writeExcelFile(
    form.sections.map((section) => ({ sheet: section.name, data: sheetData(sheetLayout(section), "仿宋") })),
  ).toBuffer();

/** The fastest round in milliseconds, the one least disturbed by others; the two take turns, so that both meet the same machine. */
async function compare(
  ours: () => Promise<unknown>,
  bare: () => Promise<unknown>,
): Promise<{ ours: number; bare: number }> {
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [name, run] of [
      ["ours", ours],
      ["bare", bare],
    ] as const) {
      const start = performance.now();
      await run();
      if (round >= WARM_UP) times[name].push(performance.now() - start);
    }
  }
  return { ours: Math.min(...times.ours), bare: Math.min(...times.bare) };
}

const form = buildForm("projectText", sampleProject());
const word = await compare(
  () => writeWord(form),
  () => bareWord(form),
);
const excel = await compare(
  () => writeExcel(form),
  () => bareExcel(form),
);
const both = (word.ours + excel.ours) / (word.bare + excel.bare);
const line = (name: string, { ours, bare }: { ours: number; bare: number }): string =>
  `${name}: ${ours.toFixed(1)} ms, bare library ${bare.toFixed(1)} ms, ratio ${(ours / bare).toFixed(2)}`;
console.log(line("Word of the sample", word));
console.log(line("Excel of the sample", excel));
console.log(`Word + Excel: ratio ${both.toFixed(2)} (limit ${LIMIT})`);
if (both > LIMIT) process.exitCode = 1;
