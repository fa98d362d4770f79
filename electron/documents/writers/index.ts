export { writeExcel } from "./excel/write-excel.ts";
export { writeWord } from "./word/write-word.ts";
