/** Carries structured-cloneable values as text. */
export interface Wire {
  /** @throws Error "An object could not be cloned." as Electron's own channel does */
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/**
 * The text form of structured clones, between the main process and the preload world.
 * It runs on both sides: in a page its source is evaluated, so it must refer to nothing outside of itself.
 * Objects are arrays with a letter first; plain JSON values stand for themselves.
 */
export function makeWire(): Wire {
  type Coded = string | number | boolean | null | [string, ...unknown[]];
  type TypedArray = { new (buffer: ArrayBuffer): ArrayBufferView };
  const notCloneable = () => new Error("An object could not be cloned.");

  // The page's engine and Node each have a quick way of their own; an older browser has neither.
  const native = Uint8Array as unknown as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };
  const toBase64 = (bytes: Uint8Array & { toBase64?: () => string }) => {
    if (typeof Buffer === "function")
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("base64");
    if (bytes.toBase64) return bytes.toBase64();
    let text = "";
    for (let at = 0; at < bytes.length; at += 32_768) {
      text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    }
    return btoa(text);
  };
  const fromBase64 = (text: string) => {
    if (typeof Buffer === "function") return new Uint8Array(Buffer.from(text, "base64"));
    if (native.fromBase64) return native.fromBase64(text);
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
    return bytes;
  };

  const encodePrimitive = (value: unknown): Coded => {
    if (value === null || typeof value === "string" || typeof value === "boolean") return value;
    if (typeof value === "number") {
      if (Object.is(value, -0)) return ["number", "-0"];
      return Number.isFinite(value) ? value : ["number", String(value)];
    }
    if (value === undefined) return ["undefined"];
    if (typeof value === "bigint") return ["bigint", String(value)];
    throw notCloneable();
  };
  const encodeObject = (value: object, seen: Map<object, number>): Coded => {
    const known = seen.get(value);
    if (known !== undefined) return ["seen", known];
    seen.set(value, seen.size);
    const encode = (part: unknown) => walk(part, seen);
    if (Array.isArray(value)) return ["array", value.map(encode)];
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return ["view", value.constructor.name, toBase64(bytes)];
    }
    switch (Object.prototype.toString.call(value)) {
      case "[object Date]":
        return ["date", encodePrimitive((value as Date).getTime())];
      case "[object RegExp]":
        return ["regexp", (value as RegExp).source, (value as RegExp).flags];
      case "[object ArrayBuffer]":
        return ["buffer", toBase64(new Uint8Array(value as ArrayBuffer))];
      case "[object Map]":
        return ["map", [...(value as Map<unknown, unknown>)].map((pair) => pair.map(encode))];
      case "[object Set]":
        return ["set", [...(value as Set<unknown>)].map(encode)];
      case "[object Error]": {
        const { name, message, stack } = value as Error;
        return ["error", name, message, stack ?? null];
      }
      case "[object Object]":
        return ["object", Object.entries(value).map(([key, part]) => [key, encode(part)])];
      default:
        throw notCloneable();
    }
  };
  const walk = (value: unknown, seen: Map<object, number>): Coded =>
    typeof value === "object" && value !== null ? encodeObject(value, seen) : encodePrimitive(value);

  const decode = (coded: Coded, seen: object[]): unknown => {
    if (!Array.isArray(coded)) return coded;
    const [kind, first, second] = coded as [string, never, never];
    const keep = <Value extends object>(value: Value) => {
      seen.push(value);
      return value;
    };
    switch (kind) {
      case "undefined":
        return undefined;
      case "number":
        return Number(first);
      case "bigint":
        return BigInt(first);
      case "seen":
        return seen[first];
      case "date":
        return keep(new Date(decode(first, seen) as number));
      case "regexp":
        return keep(new RegExp(first, second));
      case "buffer":
        return keep(fromBase64(first).buffer);
      case "view": {
        const View = (globalThis as unknown as Record<string, TypedArray>)[first]!;
        return keep(new View(fromBase64(second).buffer));
      }
      case "array": {
        const array = keep([] as unknown[]);
        for (const part of first as Coded[]) array.push(decode(part, seen));
        return array;
      }
      case "map": {
        const map = keep(new Map());
        for (const [key, part] of first as [Coded, Coded][]) map.set(decode(key, seen), decode(part, seen));
        return map;
      }
      case "set": {
        const set = keep(new Set());
        for (const part of first as Coded[]) set.add(decode(part, seen));
        return set;
      }
      case "error": {
        const named = (globalThis as unknown as Record<string, ErrorConstructor>)[first];
        const error = keep(new (typeof named === "function" ? named : Error)(second));
        error.stack = coded[3] as string;
        return error;
      }
      default: {
        const object = keep({});
        for (const [key, part] of first as [string, Coded][]) {
          const value = decode(part, seen);
          Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
        }
        return object;
      }
    }
  };

  return {
    encode(value) {
      let clone: unknown;
      try {
        clone = structuredClone(value);
      } catch {
        throw notCloneable();
      }
      return JSON.stringify(walk(clone, new Map()));
    },
    decode: (text) => decode(JSON.parse(text) as Coded, []),
  };
}
