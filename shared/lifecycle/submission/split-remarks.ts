/** The bureau's remarks as they come, in one block (a WeChat message, the text of a 退回单), taken apart into single remarks. */

/** 1. 1、 （1） (1) 1） ① 一、 （一） 第一条: what a remark begins with. A number that goes on (1.5万元, 2022年) is none. */
const LINE_MARKER =
  /^\s*(?:[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]|\d{1,2}\s*(?:[、)）]|[.．](?!\d))|[一二三四五六七八九十]{1,3}\s*[、.．]|[①-⑳]|第(?:\d{1,2}|[一二三四五六七八九十]{1,3})[条点][、：:，,]?|[•●■◆·▪-](?=\s|\p{Script=Han}))\s*/u;
/** The same inside a line, after a sign that ends a remark. */
const INNER_MARKER =
  /(?<=[；;。：:，,、\s])(?:[（(]\s*(\d{1,2})\s*[)）]|(\d{1,2})\s*(?:[、)）]|[.．](?!\d)))\s*/gu;
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

export interface SplitRemarks {
  /** What stands before the first numbered remark: 经审核，提出以下意见：. Empty where there is none. */
  heading: string;
  remarks: string[];
}

function numberOf(marker: string): number | null {
  const digits = /\d{1,2}/.exec(marker)?.[0];
  if (digits !== undefined) return Number(digits);
  const circled = [...marker].map((sign) => CIRCLED.indexOf(sign)).find((index) => index >= 0);
  return circled === undefined ? null : circled + 1;
}

interface Cut {
  from: number;
  to: number;
}

/** Markers inside a line count only where they go on counting, so that 附件1、2 and 1、2号楼 stay text. */
function innerCuts(line: string, from: number, last: number): { cuts: Cut[]; last: number } {
  const cuts: Cut[] = [];
  let number = last;
  for (const match of line.matchAll(INNER_MARKER)) {
    if (match.index < from || Number(match[1] ?? match[2]) !== number + 1) continue;
    number += 1;
    cuts.push({ from: match.index, to: match.index + match[0].length });
  }
  return { cuts, last: number };
}

function cutsOf(block: string): Cut[] {
  const cuts: Cut[] = [];
  let offset = 0;
  let last = 0;
  for (const line of block.split(/(?<=\n)/)) {
    const marker = LINE_MARKER.exec(line)?.[0] ?? "";
    if (marker !== "") {
      cuts.push({ from: offset, to: offset + marker.length });
      last = numberOf(marker) ?? 0;
    }
    const inner = innerCuts(line, marker.length, last);
    last = inner.last;
    cuts.push(...inner.cuts.map(({ from, to }) => ({ from: offset + from, to: offset + to })));
    offset += line.length;
  }
  return cuts;
}

/** Without the sign that only parts it from the next remark. */
const tidy = (text: string): string =>
  text
    .trim()
    .replace(/[；;]$/u, "")
    .trimEnd();

/**
 * Numbered remarks are parted at their numbers, whether each has a line of its own or not; a block without numbers, at its
 * lines. Nothing of the block is lost but numbers, white space and the signs between remarks.
 */
export function splitRemarks(block: string): SplitRemarks {
  const text = block.replace(/\r\n?/g, "\n");
  const cuts = cutsOf(text);
  if (cuts.length === 0) {
    return {
      heading: "",
      remarks: text
        .split("\n")
        .map(tidy)
        .filter((line) => line !== ""),
    };
  }
  const remarks = cuts.map(({ to }, index) => tidy(text.slice(to, cuts[index + 1]?.from ?? text.length)));
  return { heading: text.slice(0, cuts[0]!.from).trim(), remarks: remarks.filter((remark) => remark !== "") };
}
