/**
 * A package with a password: an ordinary zip with AES-256 (WinZip's AE-2, which 7-Zip and WinRAR open). The names inside a zip
 * are never encrypted, so the whole package lies in it as one entry with a name that says nothing.
 */
import { LedgerError } from "../../shared/api/index.ts";

/** The one entry that holds the package. */
const INNER_NAME = "项目包.zip";
const NOTE_NAME = "打开说明.txt";
const NOTE = [
  "这个项目包设了密码。请用 7-Zip、WinRAR 或“项目绩效台账”打开，输入报送人给的密码；",
  "里面的“项目包.zip”就是完整的项目包（Word、Excel、PDF、数据和清单）。",
  "Windows 自带的压缩文件夹打不开 AES 加密的压缩包，请换上面的软件。",
  "",
].join("\r\n");

/** AES-256. */
const STRENGTH = 3;
const FIXED_TIME = new Date(2000, 0, 1, 0, 0, 0);
const NO_WORKERS = { useWebWorkers: false, useCompressionStream: false } as const;

/** Loaded with the first password: a start does not wait for it. */
const library = () => import("@zip.js/zip.js");

/** Wraps a package. Not the same bytes each time: every AES entry begins with its own random salt. */
export async function protectPackage(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  const { ZipWriter, Uint8ArrayWriter, Uint8ArrayReader, TextReader } = await library();
  const options = { ...NO_WORKERS, lastModDate: FIXED_TIME, extendedTimestamp: false };
  const zip = new ZipWriter(new Uint8ArrayWriter(), options);
  // The package is compressed already.
  const secret = { level: 0, password, encryptionStrength: STRENGTH } as const;
  await zip.add(INNER_NAME, new Uint8ArrayReader(bytes), secret);
  await zip.add(NOTE_NAME, new TextReader(`\ufeff${NOTE}`), { level: 9 });
  return zip.close();
}

/** Takes a stream of bytes up to a limit. */
function limitedSink(limit: number): { stream: WritableStream<Uint8Array>; bytes(): Uint8Array } {
  const chunks: Uint8Array[] = [];
  let size = 0;
  return {
    stream: new WritableStream({
      write(chunk) {
        size += chunk.byteLength;
        if (size > limit) throw new RangeError("larger than it says");
        chunks.push(chunk.slice());
      },
    }),
    bytes: () => new Uint8Array(Buffer.concat(chunks)),
  };
}

/** Whether this archive holds a package under a password; the names are all that is looked at. */
export const isProtectedEntry = (name: string): boolean => name === INNER_NAME;

/**
 * The package inside.
 * @param limit bytes of the package at most.
 * @throws LedgerError package.wrongPassword | package.damaged | package.notOurs | file.tooLarge
 */
export async function openProtectedPackage(
  name: string,
  bytes: Uint8Array,
  password: string,
  limit: number,
): Promise<Uint8Array> {
  if (password === "") throw new LedgerError("package.wrongPassword", { name });
  const { ZipReader, Uint8ArrayReader, ERR_INVALID_PASSWORD } = await library();
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { ...NO_WORKERS, checkSignature: true });
  try {
    const entries = await zip.getEntries();
    const inner = entries.find((entry) => entry.filename === INNER_NAME);
    if (inner === undefined || inner.directory || entries.length > 2)
      throw new LedgerError("package.notOurs", { name });
    if (inner.uncompressedSize > limit) throw new LedgerError("file.tooLarge", { name, limit: "256 MB" });
    const sink = limitedSink(limit);
    await inner.getData(sink.stream, { password });
    return sink.bytes();
  } catch (error) {
    if (error instanceof LedgerError) throw error;
    const wrong = error instanceof Error && error.message === ERR_INVALID_PASSWORD;
    throw new LedgerError(wrong ? "package.wrongPassword" : "package.damaged", { name }, { cause: error });
  } finally {
    await zip.close();
  }
}
