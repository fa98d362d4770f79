/** What an import takes in and an export writes, and what may be found of it after a kill at any of their calls. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { openHandover, writeHandover } from "../../electron/backup/handover/index.ts";
import { createBackup } from "../../electron/backup/index.ts";
import { carryEvidence, evidenceFolderIn, isWhole, keepEvidence } from "../../electron/evidence/index.ts";
import { openOtherLedger, openStore, type Store } from "../../electron/store/index.ts";
import { makePackage, readPackage, writeVerified } from "../../electron/transfer/index.ts";
import { findLeftovers, settleLeftover } from "../../electron/transfer/leftovers.ts";
import { blankActual, type Project } from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const PACKAGE = "2022党员教育_项目包.zip";
const HANDOVER = "区委宣传部-台账移交.zip";
const NOW = new Date(2026, 10, 22, 9, 30);
const FACTS = {
  programVersion: "0.1.0",
  at: NOW.toISOString(),
  office: "区委宣传部",
  handedOverBy: "李红",
};
const EVIDENCE = Buffer.alloc(200_000, "%PDF-签到表");
/** Two that come with another office's ledger, and one that comes as a package. */
const [WITH_EVIDENCE, BESIDE, PACKED] = ["t1", "t2", "t3"] as const;
const OLD_NAME = "第一版的名称";

const open = (file: string): Store => openStore(file, { initials: (text) => text });
const stickIn = (home: string): string => join(home, "U盘");
const named = (id: string): Project => ({ ...sampleProject(), id });

const packageOf = (project: Project): Promise<Uint8Array> =>
  makePackage(project, [{ name: "项目文本.docx", bytes: Buffer.alloc(300_000, "文") }], {
    programVersion: FACTS.programVersion,
    exportedAt: NOW,
    exportedBy: FACTS.handedOverBy,
  });

function create(store: Store, { id, state: _state, ...content }: Project): void {
  store.projects.create({ year: content.year, content, id });
}

/** Another office's ledger, handed over onto the stick. */
async function handOver(home: string): Promise<void> {
  const elsewhere = join(home, "别处");
  mkdirSync(elsewhere);
  const kept = await keepEvidence(evidenceFolderIn(elsewhere), "签到表.pdf", EVIDENCE);
  const store = open(join(elsewhere, "台账.db"));
  const project = named(WITH_EVIDENCE);
  const result = blankActual("a1", project.indicators[0]!.id, "selfEvaluation");
  create(store, { ...project, actuals: [{ ...result, evidence: [kept] }] });
  create(store, named(BESIDE));
  const folder = join(elsewhere, "备份");
  const { name } = createBackup({ store, folder, reason: "manual", now: NOW });
  store.close();
  await writeHandover({ folder, backup: name }, FACTS, { folder: stickIn(home), name: HANDOVER });
}

export async function prepareImport(home: string): Promise<void> {
  mkdirSync(stickIn(home));
  writeFileSync(join(stickIn(home), PACKAGE), await packageOf(named(PACKED)));
  await handOver(home);
}

/** As the program does it: a copy first, then the files, then the record. */
export async function importAll(home: string, file: string, folder: string): Promise<void> {
  const store = open(file);
  createBackup({ ledgerFile: file, folder, reason: "beforeImport", now: NOW });
  const { project } = await readPackage(PACKAGE, readFileSync(join(stickIn(home), PACKAGE)));
  create(store, project);
  const unpacked = join(home, "接收移交");
  const { backupFolder, note, verified } = await openHandover(join(stickIn(home), HANDOVER), unpacked);
  const other = openOtherLedger(join(backupFolder, note.backup), unpacked);
  carryEvidence(evidenceFolderIn(backupFolder), evidenceFolderIn(home), verified.evidence.files, true);
  store.handover.takeIn(other, [WITH_EVIDENCE, BESIDE]);
  other.close();
  rmSync(unpacked, { recursive: true });
  store.close();
}

export function faultsOfImport(home: string, store: Store): string[] {
  const here = [WITH_EVIDENCE, BESIDE, PACKED].map((id) => store.projects.find(id));
  const faults = here.flatMap((project) =>
    project === null || project.plan === sampleProject().plan ? [] : [`${project.id} is there by halves`],
  );
  if ((here[0] === null) !== (here[1] === null)) faults.push("one of two projects that came together");
  const [evidence] = here[0]?.actuals[0]?.evidence ?? [];
  if (here[0] !== null && (evidence === undefined || !isWhole(evidenceFolderIn(home), evidence.sha256)))
    faults.push("the project is there without its evidence");
  return faults;
}

/** An older package of the same name lies on the stick. */
export async function prepareExport(home: string): Promise<void> {
  mkdirSync(stickIn(home));
  writeFileSync(join(stickIn(home), PACKAGE), await packageOf({ ...named(PACKED), name: OLD_NAME }));
}

export async function exportAll(home: string, folder: string, backup: string): Promise<void> {
  await writeVerified(stickIn(home), PACKAGE, await packageOf(named(PACKED)));
  await writeHandover({ folder, backup }, FACTS, { folder: stickIn(home), name: HANDOVER });
}

export async function faultsOfExport(home: string): Promise<string[]> {
  const stick = stickIn(home);
  // As when the stick is put in again.
  for (const { path } of await findLeftovers(stick)) await settleLeftover(path);
  const faults: string[] = [];
  const names = readdirSync(stick);
  for (const name of names.filter((each) => each.startsWith("~"))) faults.push(`${name} is left over`);
  if (!names.includes(PACKAGE)) faults.push("neither the old package nor the new one is there");
  for (const name of names.filter((each) => each.includes("项目包"))) {
    const { project } = await readPackage(name, readFileSync(join(stick, name)));
    if (![OLD_NAME, sampleProject().name].includes(project.name))
      faults.push(`${name} is of “${project.name}”`);
  }
  const unpacked = join(home, "接收移交");
  if (existsSync(join(stick, HANDOVER))) await openHandover(join(stick, HANDOVER), unpacked);
  return faults;
}
