/** A package carries the evidence of its results with their hashes, and brings it into the ledger it is opened in. */
import { describe, expect, it } from "vitest";

import { evidenceFolderIn, evidenceState, keepEvidence } from "../../electron/evidence/index.ts";
import {
  keepPackedEvidence,
  makePackage,
  packedEvidence,
  readPackage,
} from "../../electron/transfer/index.ts";
import { LedgerError } from "../../shared/api/index.ts";
import { blankActual, type Evidence, type Project } from "../../shared/project/index.ts";
import { alter, bytesOf, remove } from "../evidence/support.ts";
import { sampleProject } from "../fixtures/sample-project.ts";
import { temporaryFolder } from "../store/support.ts";

const facts = { programVersion: "0.1.0", exportedAt: new Date("2026-01-05T08:00:00Z"), exportedBy: "王秘书" };

const withEvidence = (july: Evidence[], january: Evidence[] = []): Project => ({
  ...sampleProject(),
  actuals: [
    { ...blankActual("m1", "i01", "monitoring"), evidence: july },
    { ...blankActual("s1", "i01", "selfEvaluation"), evidence: january },
  ],
});

async function kept(): Promise<{ root: string; sheet: Evidence; photo: Evidence }> {
  const root = evidenceFolderIn(temporaryFolder());
  const sheet = await keepEvidence(root, "签到表（第一期）.pdf", bytesOf("签到"));
  const photo = await keepEvidence(root, "照片.jpg", bytesOf("照片"));
  return { root, sheet, photo };
}

describe("evidence in a package", () => {
  it("goes along once, by a name for people, and comes whole into another ledger", async () => {
    const { root, sheet, photo } = await kept();
    const project = withEvidence([sheet, photo], [sheet]);
    const entries = await packedEvidence(project, root);
    expect(entries.map((entry) => entry.name)).toEqual([
      "佐证材料/001-签到表（第一期）.pdf",
      "佐证材料/002-照片.jpg",
    ]);
    const opened = await readPackage("包.zip", await makePackage(project, entries, facts));
    expect(opened.project).toEqual(project);
    expect(opened.documents).toEqual([]);
    expect(opened.manifest.files.filter((file) => file.name.startsWith("佐证材料/"))).toMatchObject([
      { sha256: sheet.sha256, size: sheet.size },
      { sha256: photo.sha256, size: photo.size },
    ]);
    const there = evidenceFolderIn(temporaryFolder());
    await keepPackedEvidence(opened, there);
    for (const file of [sheet, photo]) expect(await evidenceState(there, file)).toBe("whole");
  });

  it("with one bit changed makes the package refused, or is not changed by it", async () => {
    const { root, sheet } = await kept();
    const project = withEvidence([sheet]);
    const [entry] = await packedEvidence(project, root);
    const bytes = await makePackage(project, [entry!], facts);
    let refused = 0;
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 200)) {
      const damaged = bytes.slice();
      damaged[at]! ^= 1;
      try {
        // A changed byte that says nothing (a time, a name that is written twice) may pass, but never with other evidence.
        expect((await readPackage("包.zip", damaged)).evidence[0]!.bytes).toEqual(entry!.bytes);
      } catch (error) {
        expect(error, `byte ${at}`).toBeInstanceOf(LedgerError);
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(100);
  });

  it("missing or altered keeps the package from being made, with the file's name", async () => {
    const { root, sheet, photo } = await kept();
    remove(root, sheet);
    await expect(packedEvidence(withEvidence([sheet]), root)).rejects.toMatchObject({
      code: "evidence.missing",
      details: { name: "签到表（第一期）.pdf" },
    });
    alter(root, photo);
    await expect(packedEvidence(withEvidence([photo]), root)).rejects.toMatchObject({
      code: "evidence.altered",
    });
  });

  it("too large for one package is refused before any of it is read", async () => {
    const { root, sheet } = await kept();
    const large = { ...sheet, size: 181 * 1024 * 1024 };
    await expect(packedEvidence(withEvidence([large]), root)).rejects.toMatchObject({
      code: "package.evidenceTooLarge",
      details: { size: "181 MB", limit: "180 MB" },
    });
  });

  it("has a safe name in the archive, whatever the record calls it", async () => {
    const { root, sheet } = await kept();
    for (const name of [
      "../../a.pdf",
      "..",
      "a/b\\c.pdf",
      `${"长".repeat(200)}.pdf`,
      "无后缀",
      "a:b*?.pdf",
    ]) {
      const project = withEvidence([{ ...sheet, name }]);
      const entries = await packedEvidence(project, root);
      const opened = await readPackage("包.zip", await makePackage(project, entries, facts));
      expect(opened.evidence, name).toHaveLength(1);
    }
  });

  it("that no result names is not taken in", async () => {
    const { root, sheet, photo } = await kept();
    const entries = await packedEvidence(withEvidence([sheet, photo]), root);
    const there = evidenceFolderIn(temporaryFolder());
    await keepPackedEvidence({ project: withEvidence([sheet]), evidence: entries }, there);
    expect(await evidenceState(there, sheet)).toBe("whole");
    expect(await evidenceState(there, photo)).toBe("missing");
  });

  it("of a package made before there was any is none", async () => {
    const opened = await readPackage("包.zip", await makePackage(sampleProject(), [], facts));
    expect(opened.evidence).toEqual([]);
    await keepPackedEvidence(opened, evidenceFolderIn(temporaryFolder()));
  });
});
