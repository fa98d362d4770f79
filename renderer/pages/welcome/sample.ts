/** 示例: a public 项目文本, read like any other file, and known again by the mark in its name. */
import { ledger } from "../../client/index.ts";
import { review } from "../import-folder/take-files.ts";
import { SAMPLE_MARK } from "./sample-mark.ts";

const FILE_NAME = "示例-项目文本.txt";

/** Reads the sample that the program carries and shows the review. @throws what reading a file throws */
export async function trySample(): Promise<void> {
  const { default: text } = await import("./sample.txt?raw");
  const { name, result, sha256 } = await ledger().intake.read({
    name: FILE_NAME,
    bytes: new TextEncoder().encode(text),
  });
  const drafts = result.drafts.map((draft) => ({
    ...draft,
    content: { ...draft.content, name: SAMPLE_MARK + draft.content.name },
  }));
  review({ name, sha256, result: { ...result, drafts } });
}
