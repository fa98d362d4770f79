import { readFileSync } from "node:fs";

import * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";

import { readDocument } from "../../electron/documents/index.ts";
import { openArchive, packAgain } from "../../electron/documents/readers/archive.ts";
import { LedgerError } from "../../shared/api/index.ts";
import { blocksXml, documentXml, wordPackage, zip } from "../fixtures/documents/author/print-word.ts";

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/documents/files/${name}`, import.meta.url)));
const word = fixture("01-项目文本-编号标题.docx");
const sheet = fixture("10-绩效目标表.xlsx");
const oldWord = fixture("06-项目文本-加粗标题.doc");
const oldSheet = fixture("12-绩效目标表.xls");

const codeOf = (bytes: Uint8Array, name = "文件.docx"): Promise<string> =>
  readDocument(name, bytes).then(
    ({ drafts }) => `${drafts.length} drafts`,
    (error: unknown) => (error instanceof LedgerError ? error.code : `not a LedgerError: ${String(error)}`),
  );

const utf16 = (text: string): Buffer => Buffer.from(`${text}\0`, "utf16le");
const ole = (...parts: Uint8Array[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    ...parts,
    Buffer.alloc(1024),
  ]);

describe("the content decides, not the ending", () => {
  it.each([
    ["a Word file named .xlsx", word, "表.xlsx"],
    ["an Excel file named .docx", sheet, "文.docx"],
    ["an old Word file named .txt", oldWord, "文.txt"],
    ["an old Excel file named .doc", oldSheet, "表.doc"],
    ["a Word file without an ending", word, "项目文本"],
  ])("%s is read for what it is", async (_, bytes, name) => {
    expect(await codeOf(bytes, name)).toBe("1 drafts");
  });
});

describe("files that cannot be read get a clear error", () => {
  it.each([
    [
      "a password-protected Word or Excel file",
      ole(utf16("EncryptionInfo"), utf16("EncryptedPackage")),
      "file.protected",
    ],
    ["an old container of something else", ole(utf16("SomethingElse")), "file.unsupported"],
    ["a PDF", Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj"), "file.unsupported"],
    ["an RTF text", Buffer.from("{\\rtf1\\ansi hello}"), "file.unsupported"],
    [
      "a mail-form web archive",
      Buffer.from("MIME-Version: 1.0\nContent-Type: multipart/related"),
      "file.unsupported",
    ],
    ["half a Word file", word.subarray(0, word.length / 2), "file.damaged"],
    ["half an Excel file", sheet.subarray(0, sheet.length / 2), "file.damaged"],
    ["only the beginning of an old Word file", oldWord.subarray(0, 3000), "file.damaged"],
    [
      "an old Word file whose text is gone",
      Buffer.concat([oldWord.subarray(0, 1024), Buffer.alloc(oldWord.length - 1024)]),
      "file.unsupported",
    ],
  ])("%s", async (_, bytes, code) => {
    expect(await codeOf(new Uint8Array(bytes))).toBe(code);
  });

  it("an encrypted old Word file is protected", async () => {
    const bytes = oldWord.slice();
    for (let at = 512; at < bytes.length; at += 512) {
      if (bytes[at] === 0xec && bytes[at + 1] === 0xa5) bytes[at + 11] = bytes[at + 11]! | 0x01;
    }
    expect(await codeOf(bytes)).toBe("file.protected");
  });

  it.each([
    ["Word", oldWord],
    ["Excel", oldSheet],
  ])(
    "an old %s file whose chain of sectors runs in a circle is damaged, and never followed round",
    async (_, old) => {
      const bytes = Buffer.from(old.slice());
      const table = (bytes.readInt32LE(76) + 1) * 512;
      // The list of streams continues at its own beginning.
      const first = bytes.readInt32LE(48);
      bytes.writeInt32LE(first, table + first * 4);
      expect(await codeOf(new Uint8Array(bytes))).toBe("file.damaged");
    },
  );

  it("one changed byte inside a compressed part is damage, not other content", async () => {
    const bytes = word.slice();
    const at = Buffer.from(bytes).indexOf("word/document.xml") + 200;
    bytes[at] = bytes[at]! ^ 0x10;
    expect(await codeOf(bytes)).toBe("file.damaged");
  });

  it("markup that is not well-formed is damage", async () => {
    expect(await codeOf(await wordPackage("<w:document><w:body><w:p></w:body></w:document>"))).toBe(
      "file.damaged",
    );
    expect(await codeOf(await wordPackage(documentXml("").slice(0, 120)))).toBe("file.damaged");
  });

  it("markup nested without end is damage and does not exhaust the stack", async () => {
    expect(
      await codeOf(
        await wordPackage(
          documentXml(`${"<w:tbl><w:tr><w:tc>".repeat(5_000)}${"</w:tc></w:tr></w:tbl>".repeat(5_000)}`),
        ),
      ),
    ).toBe("file.damaged");
  });

  it("a zip that is no Office file is not read", async () => {
    expect(await codeOf(await zip({ "a.txt": "甲" }))).toBe("file.unsupported");
  });
});

describe("files that swell", () => {
  it("a part that expands a thousandfold is refused by its ratio", async () => {
    expect(await codeOf(await wordPackage(documentXml(`<!--${" ".repeat(8 * 1024 * 1024)}-->`)))).toBe(
      "file.tooLarge",
    );
  });

  it("more parts than any document has are refused", async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 4_100 }, (_, index) => [`word/media/${index}.xml`, "x"]),
    );
    expect(await codeOf(await zip({ "word/document.xml": documentXml(""), ...parts }))).toBe("file.tooLarge");
  });

  it("a table of a million merged places is refused", async () => {
    const cell = '<w:tc><w:tcPr><w:gridSpan w:val="1000"/></w:tcPr><w:p/></w:tc>';
    expect(
      await codeOf(
        await wordPackage(documentXml(`<w:tbl>${`<w:tr>${cell}${cell}</w:tr>`.repeat(600)}</w:tbl>`)),
      ),
    ).toBe("file.tooLarge");
  });

  it("a sheet that claims a million rows but holds few is read; one that holds too much is refused", async () => {
    const parts = {
      "[Content_Types].xml":
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      "_rels/.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      "xl/workbook.xml":
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      "xl/worksheets/sheet1.xml":
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>项目名称</t></is></c><c r="B1" t="inlineStr"><is><t>培训经费</t></is></c></row></sheetData><mergeCells count="1"><mergeCell ref="A2:XFD1048576"/></mergeCells></worksheet>',
    };
    expect(await codeOf(await zip(parts))).toBe("1 drafts");
    const full = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(
      full,
      XLSX.utils.aoa_to_sheet(Array.from({ length: 4_200 }, () => Array.from({ length: 100 }, () => 1))),
      "表",
    );
    expect(await codeOf(XLSX.write(full, { type: "buffer", compression: true }) as Uint8Array)).toBe(
      "file.tooLarge",
    );
  });
});

describe("sheets of a million cells", () => {
  it("is refused before its cells are laid out, and says how many are allowed", async () => {
    const sheet = Array.from(
      { length: 10_000 },
      (_, row) => `<row r="${row + 1}">${"<c><v>1</v></c>".repeat(100)}</row>`,
    );
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[1]]), "表");
    const { members } = await openArchive(
      "表.xlsx",
      XLSX.write(book, { type: "buffer" }) as Uint8Array,
      () => true,
    );
    const full = new TextDecoder()
      .decode(members.get("xl/worksheets/sheet1.xml"))
      .replace(/<sheetData>.*<\/sheetData>/su, `<sheetData>${sheet.join("")}</sheetData>`);
    const bytes = await packAgain(
      new Map([...members, ["xl/worksheets/sheet1.xml", new TextEncoder().encode(full)]]),
    );
    expect(await codeOf(bytes, "表.xlsx")).toBe("file.tooLarge");
  });

  it("one cell merged over everything is one cell", async () => {
    const book = XLSX.utils.book_new();
    const grid = XLSX.utils.aoa_to_sheet([["项目名称：培训经费"]]);
    grid["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 1_048_575, c: 16_383 } }];
    XLSX.utils.book_append_sheet(book, grid, "表");
    expect(await codeOf(XLSX.write(book, { type: "buffer" }) as Uint8Array, "表.xlsx")).toBe("1 drafts");
  });
});

describe("names inside a container", () => {
  it.each(["../外面.xml", "/etc/passwd", "C:\\系统.xml"])(
    "%s makes the container damaged: nothing is ever written by name",
    async (member) => {
      const honest = Buffer.from(
        await zip({
          "word/document.xml": documentXml(""),
          [`x${"y".repeat(Buffer.byteLength(member) - 1)}`]: "x",
        }),
      );
      const bytes = Buffer.from(
        honest
          .toString("latin1")
          .replaceAll(
            `x${"y".repeat(Buffer.byteLength(member) - 1)}`,
            Buffer.from(member).toString("latin1"),
          ),
        "latin1",
      );
      expect(await codeOf(new Uint8Array(bytes))).toBe("file.damaged");
    },
  );

  it("names that Windows reserves are only names: nothing is unpacked under them", async () => {
    const blocks = blocksXml([{ p: "项目名称：培训经费" }]);
    const bytes = await wordPackage(documentXml(blocks), { "word/CON": "x", NUL: "x", "word/aux.xml": "x" });
    expect(await codeOf(bytes)).toBe("1 drafts");
  });

  it("a part that is a link to another file is never followed", async () => {
    const bytes = Buffer.from(await zip({ "word/document.xml": "/etc/passwd" }));
    // Made on Unix, with the mode of a symbolic link, as the central directory says.
    const entry = bytes.lastIndexOf(Buffer.from("PK\u0001\u0002", "latin1"));
    bytes[entry + 5] = 3;
    bytes.writeUInt32LE(0o120777 * 0x10000, entry + 38);
    expect(await codeOf(new Uint8Array(bytes))).toBe("file.damaged");
  });

  it("a part locked with the container's own password is protected", async () => {
    const bytes = Buffer.from(await zip({ "word/document.xml": documentXml("") }));
    const entry = bytes.lastIndexOf(Buffer.from("PK\u0001\u0002", "latin1"));
    bytes[entry + 8] = bytes[entry + 8]! | 1;
    expect(await codeOf(new Uint8Array(bytes))).toBe("file.protected");
  });

  it("the same part twice makes it damaged", async () => {
    const bytes = Buffer.from(
      await zip({ "word/document.xml": documentXml(""), "word/documenu.xml": documentXml("") }),
    );
    expect(
      await codeOf(
        new Uint8Array(Buffer.from(bytes.toString("latin1").replaceAll("documenu", "document"), "latin1")),
      ),
    ).toBe("file.damaged");
  });
});

describe("what a reader does not take over is said", () => {
  it("tracked changes and pictures", async () => {
    const { warnings } = await readDocument("a.docx", fixture("72-修订与文本框.docx"));
    expect(warnings.some((warning) => warning.includes("修订"))).toBe(true);
    expect(warnings.some((warning) => warning.includes("1 张图片"))).toBe(true);
  });

  it("hidden sheets and formula errors, with their places", async () => {
    const { warnings } = await readDocument("a.xlsx", fixture("73-公式与隐藏表.xlsx"));
    expect(warnings.some((warning) => warning.includes("“去年”是隐藏的"))).toBe(true);
    expect(warnings.some((warning) => warning.includes("B5 是公式错误"))).toBe(true);
  });

  it("macros are neither run nor unpacked, and that is said", async () => {
    const blocks = blocksXml([{ p: "项目名称：培训经费" }]);
    const bytes = await wordPackage(documentXml(blocks), { "word/vbaProject.bin": "not a macro at all" });
    const { drafts, warnings } = await readDocument("带宏.docm", bytes);
    expect(drafts).toHaveLength(1);
    expect(warnings).toEqual(["文件带有宏；宏没有运行，也没有读取，只读了文字和表格。"]);
  });

  it("a picture where the table should be: nothing is made up, and the picture is named", async () => {
    const picture = '<w:p><w:r><w:drawing><pic:pic xmlns:pic="p"/></w:drawing></w:r></w:p>';
    const { drafts, warnings } = await readDocument("扫描件.docx", await wordPackage(documentXml(picture)));
    expect(drafts).toEqual([]);
    expect(warnings.some((warning) => warning.includes("1 张图片"))).toBe(true);
  });

  it("a picture in a sheet beside its cells is named", async () => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["项目名称", "培训经费"]]), "表");
    const { members } = await openArchive(
      "表.xlsx",
      XLSX.write(book, { type: "buffer" }) as Uint8Array,
      () => true,
    );
    const bytes = await packAgain(new Map([...members, ["xl/media/image1.png", new Uint8Array([1])]]));
    const { drafts, warnings } = await readDocument("表.xlsx", bytes);
    expect(drafts).toHaveLength(1);
    expect(warnings.some((warning) => warning.includes("1 张图片"))).toBe(true);
  });

  it("text boxes are read where they stand", async () => {
    const { drafts } = await readDocument("a.docx", fixture("72-修订与文本框.docx"));
    expect(drafts).toHaveLength(1);
  });
});
