/** Words that forms carry where nothing was filled in: —, ／, 盖章 年 月 日. */

const DASHES = /^[-—–－/／\\＼\s\u3000]+$/u;
const STAMP =
  /^(?:[(（]?(?:单位|部门)?(?:盖章|公章|签字|签章|签名)[)）]?[:：]?[\s\u3000_＿]*)?(?:日期[:：]?)?[\s\u3000_＿]*年[\s\u3000_＿]*月(?:[\s\u3000_＿]*日)?$/u;

/** A dash or a stroke put where there is nothing to say. */
export const isDash = (text: string): boolean => DASHES.test(text);

/** The places for a stamp and a date that nobody filled in. */
export const isBlankStamp = (text: string): boolean => STAMP.test(text.trim());

const HINTS: readonly RegExp[] = [
  /^[(（【]?(?:例如?|如|比如|示例|举例|提示|填写提示)[:：]/u,
  /^[(（【](?:请|填写|填报|此处|必填|选填|点击|一句话).{0,60}[)）】]$|^[(（]必填[)）]$/su,
  /^填[写报](?:说明|要求|示例)[:：]/u,
  /^请(?:填写|输入|选择|在此|注明|简要|简述|按).{0,60}$/su,
  /^(?:单击|点击|单击或点击|点击或点按)此处(?:输入|选择|添加)/u,
  /[(（](?:[二三四]选一|单选|多选|可多选|选填)[)）]$/u,
  /^(?:填写|简述|概述|描述)(?:本|该)?(?:项目|单位|年度|预算|具体|主要|指标|实施)\D{0,60}$/su,
  /^指标\s*(?:\d{1,2}|[①-⑩一二三四五])\s*[:：]$/u,
  /^(?:…+|\.{3,}|。{3,})$/u,
  /^[≥≤＝=<>＜＞]?\s*[×✕ＸXx]{2,}(?:[-—年月日×✕ＸXx\s]*|[%％\u4e00-\u9fff]{0,2})$/u,
];

/** What a template says about filling a place in (例如：…, 请填写, （二选一）, ×××), left standing where nobody did. */
export const isHint = (text: string): boolean => HINTS.some((pattern) => pattern.test(text.trim()));

/** 目标1： over 目标2： and ……: the outline that a template prints, with nothing behind its numbers. */
export const isUnfilledOutline = (text: string): boolean =>
  text.trim() !== "" &&
  text
    .split("\n")
    .every((line) =>
      /^\s*(?:(?:目标|内容|指标)?(?:[\d①-⑩]{1,2}|[一二三四五六七八九十])[:：、.．)）]?|[.…。]{2,})?\s*$/u.test(
        line,
      ),
    );

/** 填报说明 over the notes of a template. */
export const isInstructionTitle = (text: string): boolean =>
  /^(?:填报|填表|填写|编制|使用|制表)(?:说明|须知|要求|注意事项|指南)[:：]?$/u.test(text.trim());
