import type { Piece, Room } from "./measured.ts";

/** Half a pixel: heights that the browser rounds do not push a line to the next page. */
const TOLERANCE = 0.5;

/** Fills pages from top to bottom. */
export class PageFiller {
  readonly pages: Piece[][] = [[]];
  private readonly sheet: Room;
  private used = 0;

  constructor(sheet: Room) {
    this.sheet = sheet;
  }

  get isFirstPage(): boolean {
    return this.pages.length === 1;
  }

  get isEmpty(): boolean {
    return this.pages.at(-1)!.length === 0;
  }

  get room(): number {
    return this.sheet.height - this.used + TOLERANCE;
  }

  /** Room of an empty page that is not the first. */
  get fullRoom(): number {
    return this.sheet.height - this.sheet.runningTitle + TOLERANCE;
  }

  fits(height: number): boolean {
    return height <= this.room;
  }

  turn(): void {
    this.pages.push([]);
    this.used = this.sheet.runningTitle;
  }

  add(piece: Piece, height: number): void {
    this.pages.at(-1)!.push(piece);
    this.used += height;
  }

  /** More of the piece that was added last. */
  grow(height: number): void {
    this.used += height;
  }
}
