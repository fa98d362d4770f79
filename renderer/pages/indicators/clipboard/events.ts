/** The browser's clipboard events over selected cells. */
import type { GridController } from "../grid/controller.ts";
import { writeHtml, writeTabbed } from "./block.ts";
import { blockFrom } from "./clipboard.ts";

export function copySelected(event: ClipboardEvent, grid: GridController): void {
  const block = grid.copy();
  if (block.length === 0) return;
  event.preventDefault();
  event.clipboardData?.setData("text/plain", writeTabbed(block));
  event.clipboardData?.setData("text/html", writeHtml(block));
}

export function cutSelected(event: ClipboardEvent, grid: GridController): void {
  copySelected(event, grid);
  grid.cut();
}

export function pasteInto(event: ClipboardEvent, grid: GridController): void {
  event.preventDefault();
  const clipboard = event.clipboardData;
  if (clipboard === null) return;
  grid.paste(blockFrom({ text: clipboard.getData("text/plain"), html: clipboard.getData("text/html") }));
}
