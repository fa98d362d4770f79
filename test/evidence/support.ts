/** A ledger whose result has evidence, on a real disk, and ways to harm it. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { evidenceFolderBeside, keepEvidence } from "../../electron/evidence/index.ts";
import type { Evidence } from "../../shared/project/index.ts";
import { createExample, openNew, type Opened } from "../store/support.ts";

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const placeOf = (root: string, { sha256 }: Pick<Evidence, "sha256">): string =>
  join(root, sha256.slice(0, 2), sha256.slice(2));

export function alter(root: string, evidence: Evidence): void {
  const file = placeOf(root, evidence);
  const bytes = readFileSync(file);
  bytes[0]! ^= 1;
  writeFileSync(file, bytes);
}

export const remove = (root: string, evidence: Evidence): void => rmSync(placeOf(root, evidence));

/** Sets the evidence of the example's one result. */
export function attach({ store }: Pick<Opened, "store">, evidence: readonly Evidence[]): void {
  store.projects.edit({
    id: "p1",
    edits: [{ kind: "set", path: "actuals/a1/evidence", value: evidence as never }],
    label: "添加佐证材料",
    together: null,
  });
}

export interface WithEvidence extends Opened {
  root: string;
  sheet: Evidence;
  photo: Evidence;
}

/** 签到表.pdf and 现场照片.jpg are attached. */
export async function ledgerWithEvidence(): Promise<WithEvidence> {
  const opened = openNew();
  createExample(opened.store);
  const root = evidenceFolderBeside(opened.file);
  const sheet = await keepEvidence(root, "签到表.pdf", bytesOf("%PDF-1.4 签到"));
  const photo = await keepEvidence(root, "现场照片.jpg", bytesOf("照片"));
  attach(opened, [sheet, photo]);
  return { ...opened, root, sheet, photo };
}
