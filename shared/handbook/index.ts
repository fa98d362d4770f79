export { CHAPTER_IDS, type Chapter, type ChapterGroup, type ChapterId } from "./chapter.ts";
export { findInHandbook, type FoundChapter } from "./find.ts";
export { HANDBOOK } from "./handbook.ts";
