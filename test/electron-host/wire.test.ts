import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeWire } from "./page/wire.ts";

const { encode, decode } = makeWire();

const cloneable = fc.anything({
  withBigInt: true,
  withBoxedValues: false,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: false,
  withNullPrototype: false,
  withObjectString: true,
});

describe("the wire between page and main process", () => {
  it("gives what a structured clone gives, for any value", () => {
    fc.assert(
      fc.property(cloneable, (value) => {
        expect(decode(encode(value))).toEqual(structuredClone(value));
      }),
    );
  });

  it("keeps one object one object, and circles circles", () => {
    const shared = { text: "绩效" };
    const circle: { self?: unknown; pair: unknown[] } = { pair: [shared, shared] };
    circle.self = circle;
    const back = decode(encode(circle)) as typeof circle;
    expect(back.self).toBe(back);
    expect(back.pair[0]).toBe(back.pair[1]);
  });

  it("keeps an error's kind and words", () => {
    const back = decode(encode(new RangeError("超出范围")));
    expect(back).toBeInstanceOf(RangeError);
    expect((back as Error).message).toBe("超出范围");
  });

  it.each<[string, unknown]>([
    ["functions", () => 1],
    ["symbols", Symbol("x")],
    ["promises", Promise.resolve()],
    ["weak maps", new WeakMap()],
    ["functions deep inside", { list: [{ act: () => 1 }] }],
  ])("refuses %s in Electron's words", (_what, value) => {
    expect(() => encode(value)).toThrow("An object could not be cloned.");
  });
});
