/** The road in: file → reader → SourceDocument → intake → drafts. */
import { recognise, type IntakeResult } from "../../shared/intake/index.ts";
import type { Pasted } from "./reader-messages.ts";
import { readClipboard, readSource } from "./readers/index.ts";

/**
 * Reads a foreign file into drafts, with what was not placed and what should be looked at. Pure: nothing is kept, no disk,
 * no network. A file without any project content gives no draft and everything in `leftOver`.
 * @throws LedgerError file.empty | file.tooLarge | file.notText | file.encoding | file.unsupported | file.damaged | file.protected
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<IntakeResult> {
  return recognise(await readSource(name, bytes));
}

/** Reads a block copied in Excel, WPS or Word, as readDocument reads a file. @throws LedgerError file.empty | file.tooLarge */
export function readPasted(pasted: Pasted): IntakeResult {
  return recognise(readClipboard(pasted));
}
