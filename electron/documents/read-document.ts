/** The road in: file → reader → SourceDocument → intake → drafts. */
import { recognise, type IntakeResult } from "../../shared/intake/index.ts";
import { readSource } from "./readers/index.ts";

/**
 * Reads a foreign file into drafts, with what was not placed and what should be looked at. Pure: nothing is kept, no disk,
 * no network. A file without any project content gives no draft and everything in `leftOver`.
 * @throws LedgerError file.empty | file.tooLarge | file.notText | file.encoding | file.unsupported | file.damaged | file.protected
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<IntakeResult> {
  return recognise(await readSource(name, bytes));
}
