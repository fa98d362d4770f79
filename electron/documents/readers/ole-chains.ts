/**
 * The chains of sectors in an old Office container ([MS-CFB] 2.3–2.5). A chain that runs in a circle has no end: the
 * library that unpacks these containers would follow it until the memory is full.
 */
const HEADER_SECTORS = 109;
const HEADER_TABLE = 76;
const SECTOR_SHIFT = 30;
const FIRST_MORE = 68;
const BYTES_PER_ENTRY = 4;

/** The numbers of the sectors that hold the allocation table, from the header and the sectors that continue it. */
function tableSectors(buffer: Buffer, size: number): number[] {
  const most = Math.ceil(buffer.length / size);
  const listed = (at: number, count: number): number[] =>
    Array.from({ length: count }, (_, index) => at + index * BYTES_PER_ENTRY)
      .filter((offset) => offset + BYTES_PER_ENTRY <= buffer.length)
      .map((offset) => buffer.readInt32LE(offset));
  const found = listed(HEADER_TABLE, HEADER_SECTORS);
  const seen = new Set<number>();
  let more = buffer.readInt32LE(FIRST_MORE);
  while (more >= 0 && more < most && !seen.has(more)) {
    seen.add(more);
    const entries = listed((more + 1) * size, size / BYTES_PER_ENTRY);
    found.push(...entries.slice(0, -1));
    more = entries.at(-1) ?? -1;
  }
  return found.filter((sector) => sector >= 0);
}

/** True where some chain of the container never ends. */
export function runsInCircles(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < HEADER_TABLE + HEADER_SECTORS * BYTES_PER_ENTRY) return false;
  const shift = buffer.readUInt16LE(SECTOR_SHIFT);
  if (shift !== 9 && shift !== 12) return false;
  const size = 1 << shift;
  const perSector = size / BYTES_PER_ENTRY;
  const table = tableSectors(buffer, size);
  const count = table.length * perSector;
  const next = (entry: number): number => {
    const sector = table[Math.floor(entry / perSector)];
    const at = sector === undefined ? -1 : (sector + 1) * size + (entry % perSector) * BYTES_PER_ENTRY;
    return at < 0 || at + BYTES_PER_ENTRY > buffer.length ? -1 : buffer.readInt32LE(at);
  };
  // Each entry belongs to the walk that first met it: a walk that meets itself goes in a circle.
  const walks = new Int32Array(count);
  for (let start = 0; start < count; start += 1) {
    for (let entry = start; entry >= 0 && entry < count; entry = next(entry)) {
      if (walks[entry] === start + 1) return true;
      if (walks[entry] !== 0) break;
      walks[entry] = start + 1;
    }
  }
  return false;
}
