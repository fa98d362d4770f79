/** Reading a written file again from the device itself, past the system's memory of what was just written. */
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";

const CHUNK = 1024 * 1024;
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

async function hashAll(handle: FileHandle, buffer: Buffer): Promise<{ sha256: string; size: number }> {
  const hash = createHash("sha256");
  for (let size = 0; ;) {
    const { bytesRead } = await handle.read(buffer, 0, CHUNK, size);
    hash.update(buffer.subarray(0, bytesRead));
    size += bytesRead;
    if (bytesRead < CHUNK) return { sha256: hash.digest("hex"), size };
  }
}

const isRefusal = (error: unknown): boolean =>
  ["EINVAL", "ENOTSUP", "EOPNOTSUPP"].includes(String((error as NodeJS.ErrnoException).code));

async function readDirectly(path: string): Promise<ReadBack | null> {
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
        const found = await hashAll(handle, memory.subarray(shift, shift + CHUNK));
        return { ...found, fromDevice: true };
      } catch (error) {
        if (!isRefusal(error)) throw error;
      }
    }
    return null;
  } finally {
    await handle.close();
  }
}

/** Hash and size of a file as the device has it. */
export async function readBack(path: string): Promise<ReadBack> {
  const direct = await readDirectly(path);
  if (direct !== null) return direct;
  const handle = await open(path, "r");
  try {
    return { ...(await hashAll(handle, Buffer.allocUnsafe(CHUNK))), fromDevice: false };
  } finally {
    await handle.close();
  }
}
