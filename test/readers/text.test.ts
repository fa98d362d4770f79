import { readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readDocument } from "../../electron/documents/index.ts";
import { readText } from "../../electron/documents/readers/text.ts";
import { LedgerError } from "../../shared/api/index.ts";

const sample = readFileSync(new URL("../fixtures/project-text-2022.txt", import.meta.url));
const text = sample.toString("utf8");

/** GB18030 bytes of a text, made by looking every character up in the decoder. */
function gb18030(plain: string): Uint8Array {
  const table = new Map<string, [number, number]>();
  const decoder = new TextDecoder("gb18030");
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(high, low));
      if (character.length === 1 && !table.has(character)) table.set(character, [high, low]);
    }
  }
  return Uint8Array.from(
    [...plain].flatMap((character) =>
      character < "\u0080" ? [character.charCodeAt(0)] : table.get(character)!,
    ),
  );
}

function utf16(plain: string, bigEndian: boolean): Buffer {
  const little = Buffer.from(plain, "utf16le");
  return bigEndian ? Buffer.from(little).swap16() : little;
}

const reference = await readDocument("sample.txt", sample);
const codeOf = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "no error",
    (error: unknown) => (error instanceof LedgerError ? error.code : String(error)),
  );

describe("every encoding an office's text files come in", () => {
  it.each([
    ["UTF-8 with byte order mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), sample])],
    ["UTF-8 with Windows line ends", Buffer.from(text.replaceAll("\n", "\r\n"))],
    ["UTF-16 LE with byte order mark", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(text, false)])],
    ["UTF-16 BE with byte order mark", Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(text, true)])],
    ["UTF-16 LE without mark", utf16(text, false)],
    ["UTF-16 BE without mark", utf16(text, true)],
    ["GB18030", gb18030(text)],
  ])("%s gives the same project", async (_, bytes) => {
    const result = await readDocument("sample.txt", bytes);
    expect(result.drafts.map(({ content }) => content)).toEqual(
      reference.drafts.map(({ content }) => content),
    );
    expect(result.leftOver).toEqual([]);
  });

  it("reads rare characters of GB18030 in four bytes", () => {
    const bytes = Uint8Array.from([...Buffer.from("gb"), 0x98, 0x39, 0xf7, 0x33]);
    const decoded = new TextDecoder("gb18030").decode(bytes);
    const padded = Buffer.concat([
      gb18030("填报人：张某某，区委宣传部办公室工作人员，联系电话见附件"),
      bytes.subarray(2),
    ]);
    expect(readText("name.txt", padded).blocks[0]).toMatchObject({
      text: expect.stringContaining(decoded.slice(2)),
    });
  });
});

describe("files that cannot be read as text", () => {
  it.each([
    ["an empty file", new Uint8Array(0), "file.empty"],
    ["a file of blanks", Buffer.from(" \n\t\n"), "file.empty"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), "file.notText"],
    [
      "bytes without meaning",
      Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256),
      "file.notText",
    ],
    ["UTF-32", Uint8Array.of(0xff, 0xfe, 0, 0, 0x2d, 0x4e, 0, 0), "file.encoding"],
    [
      "a text whose bytes fit none of the known encodings",
      Buffer.concat(Array.from({ length: 40 }, () => Buffer.from([0xc4, 0xff, 0x41, 0x42, 0x0a]))),
      "file.encoding",
    ],
    ["50 MB", new Uint8Array(50 * 1024 * 1024), "file.tooLarge"],
  ])("%s → a clear error", async (_, bytes, code) => {
    expect(await codeOf(readDocument("文件.txt", bytes))).toBe(code);
  });

  it("a renamed picture is recognised by its content", async () => {
    expect(await codeOf(readDocument("项目文本.txt", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)))).toBe(
      "file.notText",
    );
  });
});

describe("half a file", () => {
  it("gives what can be read, and says that it seems to break off", async () => {
    const half = await readDocument("sample.txt", sample.subarray(0, sample.indexOf("切实在办实事") - 1));
    expect(half.drafts[0]!.content.plan).toBe(reference.drafts[0]!.content.plan);
    expect(half.drafts[0]!.content.outcomes).toMatch(/^通过各项活动/u);
    expect(half.warnings.some((warning) => warning.includes("不完整"))).toBe(true);
  });

  it("cut inside the table keeps the indicators before the cut", async () => {
    const half = await readDocument(
      "sample.txt",
      sample.subarray(0, sample.lastIndexOf("16昆办通80号") + 20),
    );
    expect(half.drafts[0]!.content.indicators.slice(0, 10)).toEqual(
      reference.drafts[0]!.content.indicators.slice(0, 10),
    );
    expect(half.warnings.some((warning) => warning.includes("不完整"))).toBe(true);
  });

  it("a whole file raises no such doubt", () => {
    expect(reference.warnings.some((warning) => warning.includes("不完整"))).toBe(false);
    expect(readText("短.txt", Buffer.from("项目名称：培训经费\n联系电话：0871-67479273")).warnings).toEqual(
      [],
    );
  });

  it("cut at any byte never fails for another reason than being too short to read", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: sample.length }), (length) => {
        try {
          expect(readText("half.txt", sample.subarray(0, length)).blocks.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(LedgerError);
          expect(length).toBeLessThan(8);
        }
      }),
      { numRuns: 300, seed: 2022 },
    );
  });
});

describe("tables in text", () => {
  const rowsOf = (plain: string, name = "t.txt"): string[][] =>
    readText(name, Buffer.from(plain)).blocks.flatMap((block) =>
      block.kind === "table" ? block.rows.map((row) => row.map((cell) => cell.text)) : [],
    );

  it("a record cut by a line break in its middle cell goes on in the next line", () => {
    expect(rowsOf("序号\t名称\t内容\t依据\t备注\n1\t甲\t第一行\n第二行\t文件\t无\n")).toEqual([
      ["序号", "名称", "内容", "依据", "备注"],
      ["1", "甲", "第一行\n第二行", "文件", "无"],
    ]);
  });

  it("rows whose blanks at the end were taken off are each a row, even where two of them would fill one", () => {
    const form = [
      "项目名称\t\t机井维修",
      "主管部门\t\t区农业农村局\t\t实施单位",
      "项目资金\t\t\t年初\t全年\t执行\t执行率",
      "总分\t\t\t\t\t96",
      "评价等级\t\t\t\t优",
    ];
    const rows = rowsOf(`${form.join("\n")}\n`);
    expect(rows.map(([label]) => label)).toEqual(["项目名称", "主管部门", "项目资金", "总分", "评价等级"]);
    // With their blanks kept, the same two lines are a record that a line break has cut.
    const whole = form.slice(2).map((line) => line + "\t".repeat(7 - line.split("\t").length));
    const [first] = rowsOf(`${[...form.slice(0, 2), ...whole].join("\n")}\n`);
    expect(first).toContain("机井维修\n主管部门");
  });

  it("quoted cells of a spreadsheet's clipboard keep their line breaks; quotation marks of a text stay", () => {
    expect(rowsOf('名称\t内容\n甲\t"一\n二 ""三"""\n"两新"组织\t乙\n')).toEqual([
      ["名称", "内容"],
      ["甲", '一\n二 "三"'],
      ['"两新"组织', "乙"],
    ]);
  });

  it("a row with several quoted cells of more than one line is one row", () => {
    expect(rowsOf('名称\t内容\t依据\n"甲\n乙"\t3\t"一\n二"\n丙\t"四\n五"\t六\n')).toEqual([
      ["名称", "内容", "依据"],
      ["甲\n乙", "3", "一\n二"],
      ["丙", "四\n五", "六"],
    ]);
  });

  it("comma-separated files are tables", () => {
    expect(rowsOf('项目名称,金额\n"培训费,含资料",12.5\n', "表.csv")).toEqual([
      ["项目名称", "金额"],
      ["培训费,含资料", "12.5"],
    ]);
  });

  it("a line with one tab is a line", () => {
    expect(rowsOf("\t项目名称：培训\n第二行\n")).toEqual([]);
  });
});
