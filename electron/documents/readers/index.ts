/** Every foreign file → SourceDocument. The content decides which reader takes it. */
import { LedgerError } from "../../../shared/api/index.ts";
import type { SourceDocument } from "../../../shared/intake/index.ts";
import { megabytes, MOST_BYTES } from "./limits.ts";
import { sniff } from "./sniff.ts";
import { readText } from "./text.ts";

/**
 * @throws LedgerError file.empty | file.tooLarge | file.notText | file.encoding | file.unsupported | file.damaged | file.protected
 */
export async function readSource(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  if (bytes.length === 0) throw new LedgerError("file.empty", { name });
  if (bytes.length > MOST_BYTES)
    throw new LedgerError("file.tooLarge", {
      name,
      size: megabytes(bytes.length),
      limit: megabytes(MOST_BYTES),
    });
  switch (sniff(bytes)) {
    case "picture":
      throw new LedgerError("file.notText", { name });
    case "pdf":
    case "rtf":
    case "archive":
    case "zip":
    case "ole":
      throw new LedgerError("file.unsupported", { name });
    case "markup":
    case "text":
      return readText(name, bytes);
  }
}
