/** The formats a file is written in, as they are said and chosen. */
import { Menu } from "@mantine/core";

import { DOCUMENT_FORMATS, type DocumentFormat } from "../../../shared/api/index.ts";

export const FORMAT_LABEL: Readonly<Record<DocumentFormat, string>> = {
  word: "Word",
  excel: "Excel",
  pdf: "PDF",
};

export const FILE_LABEL: Readonly<Record<DocumentFormat, string>> = {
  word: "Word 文档",
  excel: "Excel 工作簿",
  pdf: "PDF 文件",
};

/** The items of a menu. */
export function FormatItems({
  formats = DOCUMENT_FORMATS,
  onChoose,
}: {
  formats?: readonly DocumentFormat[];
  onChoose(format: DocumentFormat): void;
}) {
  return formats.map((format) => (
    <Menu.Item key={format} onClick={() => onChoose(format)}>
      {FILE_LABEL[format]}
    </Menu.Item>
  ));
}
