/** The chapters' pictures, made from the real program by build/handbook-pictures.ts: 1366 by 768, shown smaller. */
import type { ChapterId } from "../../../shared/handbook/index.ts";

const FILES = import.meta.glob<string>("./pictures/*.webp", {
  eager: true,
  query: "?url",
  import: "default",
});

export const pictureOf = (chapter: ChapterId): string | undefined => FILES[`./pictures/${chapter}.webp`];
