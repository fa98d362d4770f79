/** 移交文件: a zip of one verified backup with its evidence, as it lies in a folder of backups, and what it says of itself. */
import * as z from "zod/mini";

export const HANDOVER_FORMAT = "ledger-handover";
export const HANDOVER_VERSION = 1;
export const NOTE_NAME = "移交说明.json";
export const BACKUP_PREFIX = "备份/";

export const handoverNoteSchema = z.strictObject({
  format: z.literal(HANDOVER_FORMAT),
  version: z.literal(HANDOVER_VERSION),
  programVersion: z.string().check(z.maxLength(50)),
  at: z.iso.datetime(),
  office: z.string().check(z.maxLength(500)),
  handedOverBy: z.string().check(z.maxLength(100)),
  /** The backup's file name. */
  backup: z.string().check(z.maxLength(200)),
  projects: z.int().check(z.gte(0)),
  indicators: z.int().check(z.gte(0)),
});
export type HandoverNote = z.infer<typeof handoverNoteSchema>;

const DATABASE = /^备份\/台账备份-[0-9A-Za-z-]+\.db(\.json)?$/u;
const EVIDENCE = /^备份\/佐证材料\/[0-9a-f]{2}\/[0-9a-f]{62}$/u;

/** Nothing else is unpacked, and so nothing to a place outside. */
export const mayBeInHandover = (name: string): boolean =>
  name === NOTE_NAME || DATABASE.test(name) || EVIDENCE.test(name);
