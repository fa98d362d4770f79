/** Reading a written file again from the device itself, past the system's memory of what was just written. */
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";

const CHUNK = 4 * 1024 * 1024;
/** Devices hand out whole blocks into memory that begins at a block's edge; 4 KB suits all of them. */
const BLOCK = 4096;
/** Where a buffer's memory begins is not told: at an edge, or behind an allocator's header of 16 bytes. */
const SHIFTS = [0, BLOCK - 16, BLOCK - 32, BLOCK - 64];
/** FILE_FLAG_NO_BUFFERING as libuv takes it on Windows (UV_FS_O_DIRECT), where Node gives it no name. */
const WINDOWS_DIRECT = 0x02000000;

export interface ReadBack {
  sha256: string;
  /** Bytes. */
  size: number;
  /** Whether the system's memory was passed over; false where the file system does not offer it. */
  fromDevice: boolean;
}

function directFlag(): number {
  if (process.platform === "win32") return WINDOWS_DIRECT;
  return process.platform === "linux" ? constants.O_DIRECT : 0;
}

/** Takes the file's bytes one piece after the other; the piece is overwritten by the next. */
type Take = (piece: Buffer, at: number) => void;

async function readAll(handle: FileHandle, buffer: Buffer, take: Take): Promise<number> {
  for (let size = 0; ;) {
    const { bytesRead } = await handle.read(buffer, 0, CHUNK, size);
    take(buffer.subarray(0, bytesRead), size);
    size += bytesRead;
    if (bytesRead < CHUNK) return size;
  }
}

const isRefusal = (error: unknown): boolean =>
  ["EINVAL", "ENOTSUP", "EOPNOTSUPP"].includes(String((error as NodeJS.ErrnoException).code));

/** The size read; null where the file system does not offer it, before anything was taken. */
async function readDirectly(path: string, take: Take): Promise<number | null> {
  let handle: FileHandle;
  try {
    handle = await open(path, constants.O_RDONLY | directFlag());
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
  try {
    const memory = Buffer.allocUnsafeSlow(CHUNK + BLOCK);
    for (const shift of SHIFTS) {
      try {
        return await readAll(handle, memory.subarray(shift, shift + CHUNK), take);
      } catch (error) {
        if (!isRefusal(error)) throw error;
      }
    }
    return null;
  } finally {
    await handle.close();
  }
}

async function readThrough(path: string, take: Take): Promise<{ size: number; fromDevice: boolean }> {
  const direct = directFlag() === 0 ? null : await readDirectly(path, take);
  if (direct !== null) return { size: direct, fromDevice: true };
  const handle = await open(path, "r");
  try {
    return { size: await readAll(handle, Buffer.allocUnsafe(CHUNK), take), fromDevice: false };
  } finally {
    await handle.close();
  }
}

/** Hash and size of a file as the device has it. */
export async function readBack(path: string): Promise<ReadBack> {
  const hash = createHash("sha256");
  const { size, fromDevice } = await readThrough(path, (piece) => hash.update(piece));
  return { sha256: hash.digest("hex"), size, fromDevice };
}

/** Whether the device has exactly these bytes. */
export async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  const expected = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let same = true;
  const { size } = await readThrough(path, (piece, at) => {
    same &&= piece.equals(expected.subarray(at, at + piece.length));
  });
  return same && size === bytes.byteLength;
}
