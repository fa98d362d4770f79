/** The modifiers of a .doc file, one after the other ([MS-DOC] 2.6: a code and its operand). */
import type { Marks } from "./styles.ts";

/** Operand lengths by the modifier's class; class 6 carries its own length. */
const OPERAND = [1, 1, 2, 4, 2, 2, -1, 3] as const;
const TABLE_DEFINITION = 0xd608;
const CHANGE_TABS = 0xc615;

export function* modifiers(bytes: Buffer): Generator<{ code: number; operand: Buffer }> {
  let at = 0;
  while (at + 2 <= bytes.length) {
    const code = bytes.readUInt16LE(at);
    at += 2;
    let length: number = OPERAND[code >> 13]!;
    if (code === TABLE_DEFINITION) {
      if (at + 2 > bytes.length) return;
      length = bytes.readUInt16LE(at) - 1;
      at += 2;
    } else if (length === -1) {
      if (at + 1 > bytes.length) return;
      length = bytes.readUInt8(at);
      at += 1;
      if (code === CHANGE_TABS && length === 255) return;
    }
    if (at + length > bytes.length) return;
    yield { code, operand: bytes.subarray(at, at + length) };
    at += length;
  }
}

const MARK_OF: ReadonlyMap<number, keyof Marks> = new Map([
  [0x0837, "struck"],
  [0x2a53, "doublyStruck"],
  [0x083c, "hidden"],
]);

export interface StatedMarks {
  marks: Marks;
  /** Marks that are the opposite of what the style says. */
  turned: ReadonlySet<keyof Marks>;
}

/** What the modifiers of characters say of 删除线 and 隐藏 ([MS-DOC] 2.9.327 ToggleOperand). */
export function marksOfModifiers(bytes: Buffer): StatedMarks {
  const marks: Marks = {};
  const turned = new Set<keyof Marks>();
  for (const { code, operand } of modifiers(bytes)) {
    const mark = MARK_OF.get(code);
    if (mark === undefined) continue;
    delete marks[mark];
    turned.delete(mark);
    if (operand[0] === 0 || operand[0] === 1) marks[mark] = operand[0] === 1;
    else if (operand[0] === 0x81) turned.add(mark);
  }
  return { marks, turned };
}
