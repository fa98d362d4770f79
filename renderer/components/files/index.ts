export { FILE_LABEL, FORMAT_LABEL, FormatItems } from "./formats.tsx";
export { fileOf, FormatTable } from "./format-table.tsx";
export { RevealButton, WrittenNotice } from "./written-notice.tsx";
