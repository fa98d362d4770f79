/** The building blocks of the contract: an operation has an input schema, an output type and says whether it writes. */
import type * as z from "zod/mini";

declare const outputType: unique symbol;

export interface Operation<Input extends z.ZodMiniType, Output, Kind extends "read" | "write"> {
  readonly kind: Kind;
  readonly input: Input;
  /** Only a type: nothing stands here at run time. */
  readonly [outputType]?: Output;
}

export type AnyOperation = Operation<z.ZodMiniType, unknown, "read" | "write">;
export type Area = Readonly<Record<string, AnyOperation>>;
export type Contract = Readonly<Record<string, Area>>;

/** `read<Output>()(input)`: an operation that changes nothing. */
export const read =
  <Output>() =>
  <Input extends z.ZodMiniType>(input: Input): Operation<Input, Output, "read"> => ({ kind: "read", input });

/** `write<Output>()(input)`: an operation that may change the record, a setting or a file. */
export const write =
  <Output>() =>
  <Input extends z.ZodMiniType>(input: Input): Operation<Input, Output, "write"> => ({
    kind: "write",
    input,
  });

export type InputOf<O> =
  O extends Operation<infer Input, unknown, "read" | "write"> ? z.output<Input> : never;
export type RawInputOf<O> =
  O extends Operation<infer Input, unknown, "read" | "write"> ? z.input<Input> : never;
export type OutputOf<O> = O extends Operation<z.ZodMiniType, infer Output, "read" | "write"> ? Output : never;

/** The page that calls, told apart by the number of its window's contents. */
export interface Caller {
  readonly contentsId: number;
}

/** What the main process implements: one function per operation, given the parsed input. */
export type HandlersOf<A extends Area> = {
  [Name in keyof A]: (
    input: InputOf<A[Name]>,
    caller: Caller,
  ) => OutputOf<A[Name]> | Promise<OutputOf<A[Name]>>;
};

/** What the renderer calls. */
export type ClientOf<C extends Contract> = {
  readonly [AreaName in keyof C]: {
    readonly [Name in keyof C[AreaName]]: (
      input: RawInputOf<C[AreaName][Name]>,
    ) => Promise<OutputOf<C[AreaName][Name]>>;
  };
};
