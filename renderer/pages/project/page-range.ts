import { normaliseCharacters } from "../../../shared/text/index.ts";

/** 1－3、5 → "1-3,5"; "" for all pages; null where it is no page range. Full-width signs and 、 are read as well. */
export function readPageRange(text: string): string | null {
  const plain = normaliseCharacters(text)
    .replaceAll("、", ",")
    .replaceAll("~", "-")
    .replaceAll(/[\s第页]/gu, "")
    .replaceAll(/[到至]/gu, "-");
  if (plain === "") return "";
  const parts = plain.split(",").filter((part) => part !== "");
  const ordered = parts.every((part) => {
    const match = /^([1-9]\d{0,3})(?:-([1-9]\d{0,3}))?$/u.exec(part);
    return match !== null && (match[2] === undefined || Number(match[2]) >= Number(match[1]));
  });
  return parts.length > 0 && ordered ? parts.join(",") : null;
}
