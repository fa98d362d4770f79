/** Where chosen or dropped files go: one to its review, several to the list. */
import { navigate } from "wouter/use-hash-location";

import type { FileList, ReadFile } from "../../../shared/api/index.ts";
import { ledger } from "../../client/index.ts";
import { currentCopy } from "../../working-copy/index.ts";
import { beginImport } from "../import/import-state.ts";
import { newList, type NewItem } from "./list-state.ts";
import { readWaiting } from "./read-all.ts";

/** Shows what a file says; brought from a project's page, it may go into that project. */
export function review({ name, result }: ReadFile): void {
  beginImport(name, result, { near: currentCopy()?.getSnapshot().project ?? null });
  navigate("/import");
}

function showList(place: string, items: readonly NewItem[], passedOver: FileList["passedOver"]): void {
  newList(place, items, passedOver);
  navigate("/import-folder");
  void readWaiting();
}

const listedItems = (list: FileList): NewItem[] =>
  list.files.map(({ name, token }) => ({ name, read: () => ledger().intake.readListed({ token }) }));

/** @throws what the reading of a single file throws; several files say it in their own lines */
export async function takeChosen(list: FileList): Promise<void> {
  const [only, ...others] = list.files;
  if (only === undefined) return;
  if (others.length > 0) return showList(list.place, listedItems(list), list.passedOver);
  const read = await ledger().intake.readListed({ token: only.token });
  if (read !== null) review(read);
}

/** A folder is a list even where it holds one file, or none: what was passed over is said there. */
export function takeFolder(list: FileList): void {
  showList(list.place, listedItems(list), list.passedOver);
}

export function takeDropped(files: readonly File[]): void {
  showList(
    "",
    files.map((file) => ({
      name: file.name,
      read: async () =>
        ledger().intake.read({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
    })),
    [],
  );
}

export async function takePasted(html: string, text: string): Promise<void> {
  review(await ledger().intake.readPasted({ html, text }));
}
