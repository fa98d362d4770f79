import { EventEmitter } from "node:events";

/** Names that the language, Node or a test tool looks up on any object: asking for them is no use of Electron. */
const LOOKED_UP_ON_ANYTHING = new Set([
  "then",
  "toJSON",
  "$$typeof",
  "asymmetricMatch",
  "nodeType",
  "tagName",
  "inspect",
]);

/** @returns the error for a member of Electron's API that the stand-in lacks. */
export function notImplemented(what: string): Error {
  return new Error(`electron-host: ${what} is not implemented`);
}

/**
 * A prototype whose unknown members throw. Standing at the end of a prototype chain it is only asked for
 * what nothing before it has, so the objects themselves stay ordinary ones with private fields.
 */
function throwingPrototype(base: object, owner: (receiver: object) => string): object {
  const known = (key: string | symbol, target: object) =>
    typeof key === "symbol" || key in target || LOOKED_UP_ON_ANYTHING.has(key);
  return new Proxy(Object.create(base), {
    get(target, key, receiver) {
      if (known(key, target)) return Reflect.get(target, key, receiver);
      throw notImplemented(`${owner(receiver)}.${String(key)}`);
    },
    set(target, key, value, receiver) {
      if (known(key, target)) return Reflect.set(target, key, value, receiver);
      throw notImplemented(`${owner(receiver)}.${String(key)}`);
    },
  });
}

/** The members of `Whole` that an implementation has; those of the emitter come from Node. */
export type Declared<Whole> = Partial<Omit<Whole, keyof EventEmitter>>;

/**
 * Turns a partial implementation into an object that claims the whole declared type and throws for the rest.
 * @param name how error messages call the object
 */
export function strict<Whole extends object>(name: string, part: Declared<Whole>): Whole {
  Object.setPrototypeOf(
    part,
    throwingPrototype(Object.prototype, () => name),
  );
  return part as Whole;
}

/** An emitter that throws on unknown members, and on listeners for events that nothing here would ever send. */
export class StrictEmitter extends EventEmitter {
  /** @param events all events that may be listened for; null for emitters with names of the app's own */
  constructor(events: readonly string[] | null) {
    super();
    if (!events) return;
    const allowed = new Set<string | symbol>([...events, "newListener", "removeListener"]);
    this.on("newListener", (event: string | symbol) => {
      if (typeof event !== "symbol" && !allowed.has(event)) {
        throw notImplemented(`${this.constructor.name} event "${event}"`);
      }
    });
  }
}
Object.setPrototypeOf(
  StrictEmitter.prototype,
  throwingPrototype(EventEmitter.prototype, (receiver) => receiver.constructor.name),
);

/** The same object under Electron's declared type: what it lacks throws, so the claim is safe to make. */
export function asElectron<Whole extends object>(part: Declared<Whole> & object): Whole {
  return part as Whole;
}
