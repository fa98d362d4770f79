/** A stick that is in under another letter. */
import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

import { followSecondPlace } from "../../electron/backup/follow-place.ts";
import { chooseSecondPlace, giveUpSecondPlace, secondPlaceOf } from "../../electron/backup/second-place.ts";
import { temporaryFolder } from "../store/support.ts";

/** Two letters, as two folders; the second place lies in a folder of the first. */
function letters() {
  const [e, f] = [join(temporaryFolder(), "E"), join(temporaryFolder(), "F")];
  const backups = join(temporaryFolder(), "备份");
  mkdirSync(join(e, "办公室 资料"), { recursive: true });
  const place = chooseSecondPlace(backups, join(e, "办公室 资料"));
  return { e, f, backups, place };
}

it("is found by the note among its copies, and is the second place from then on", async () => {
  const { e, f, backups } = letters();
  renameSync(e, f);
  expect(await followSecondPlace(backups, [e, join(f, "没有"), f])).toBe(true);
  expect(secondPlaceOf(backups)).toBe(join(f, "办公室 资料", "项目绩效台账备份"));
});

it("is not taken for another office's stick, and changes nothing where it is out", async () => {
  const { e, f, backups, place } = letters();
  const theirs = join(temporaryFolder(), "别人的备份");
  renameSync(e, `${e} 拔出`);
  mkdirSync(join(f, "办公室 资料"), { recursive: true });
  chooseSecondPlace(theirs, join(f, "办公室 资料"));
  expect(await followSecondPlace(backups, [f])).toBe(false);
  expect(secondPlaceOf(backups)).toBe(place);
});

it("is not looked for where no place is chosen any more", async () => {
  const { e, f, backups } = letters();
  giveUpSecondPlace(backups);
  renameSync(e, f);
  expect(await followSecondPlace(backups, [f])).toBe(false);
  expect(secondPlaceOf(backups)).toBeNull();
});
