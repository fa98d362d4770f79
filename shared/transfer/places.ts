/** What a stick or a folder can take, and what to say about it before anything is written. */

export interface PlaceFacts {
  /** As the system names it: FAT32, exFAT, NTFS, ext4; empty where it is not known. */
  fileSystem: string;
  /** Bytes; null where it is not known. */
  free: number | null;
  total: number | null;
  readOnly: boolean;
}

export interface PlaceNote {
  /** refused: nothing can be written there; warning: it may not fit. */
  tone: "refused" | "warning";
  sentence: string;
}

/** A file of FAT32 ends before 4 GiB. */
export const FAT32_LARGEST = 4 * 1024 ** 3 - 1;
/** Below this share of the whole, or below this many bytes, a stick counts as nearly full. */
const NEARLY_FULL_SHARE = 0.05;
const NEARLY_FULL_BYTES = 50 * 1024 ** 2;

/** 1.5 GB, 980 MB, 12 KB: as Windows shows it (1 KB = 1,024 bytes). */
export function sizeText(bytes: number): string {
  if (bytes >= 1024 ** 3) return `${(bytes / 1024 ** 3).toFixed(1)} GB`;
  if (bytes >= 1024 ** 2) return `${(bytes / 1024 ** 2).toFixed(bytes < 10 * 1024 ** 2 ? 1 : 0)} MB`;
  return `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

const isFat32 = (fileSystem: string): boolean => /^(fat32|vfat|fat|fat16|msdos)$/i.test(fileSystem);

/** Whether files of this size can go there at all. */
export function takes(facts: PlaceFacts, needed: number): boolean {
  return !placeNotes(facts, needed).some(({ tone }) => tone === "refused");
}

/** @param largest bytes of the largest file that is to be written, and @param needed of all together; 0 while not known. */
export function placeNotes(facts: PlaceFacts, needed = 0, largest = needed): PlaceNote[] {
  const { fileSystem, free, total, readOnly } = facts;
  if (readOnly) {
    return [
      { tone: "refused", sentence: "这里不能写入：请检查U盘侧面的写保护开关，或换一个U盘、换一个文件夹。" },
    ];
  }
  const notes: PlaceNote[] = [];
  if (free !== null && needed > 0 && free < needed) {
    notes.push({
      tone: "refused",
      sentence: `空间不足：要写 ${sizeText(needed)}，只剩 ${sizeText(free)}。请清理出空间或换一个U盘。`,
    });
  } else if (
    free !== null &&
    (free < NEARLY_FULL_BYTES || (total !== null && free - needed < total * NEARLY_FULL_SHARE))
  ) {
    notes.push({ tone: "warning", sentence: `快满了，只剩 ${sizeText(free)}。` });
  }
  if (isFat32(fileSystem) && largest > FAT32_LARGEST) {
    notes.push({
      tone: "refused",
      sentence: "这个U盘是 FAT32 格式，一个文件不能超过 4 GB。请换一个 exFAT 或 NTFS 格式的U盘。",
    });
  }
  return notes;
}
