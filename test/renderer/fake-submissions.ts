/** 送出、退回、批复 of the fake bridge: the same rules, kept in memory. */
import { LedgerError, type HandlersOf, type LedgerContract } from "../../shared/api/index.ts";
import {
  refusalOf,
  stateAfter,
  type Remark,
  type Submission,
  type SubmissionStep,
} from "../../shared/submission/index.ts";
import type { Project } from "../../shared/project/index.ts";

type Unstamped<Step> = Step extends unknown ? Omit<Step, "at" | "who"> : never;

export function fakeSubmissions(
  projectOf: (id: string) => Project,
  write: (project: Project) => void,
  now: () => string,
  first: Readonly<Record<string, Submission[]>> = {},
): HandlersOf<LedgerContract["submissions"]> {
  const kept = new Map<string, Submission[]>(Object.entries(first));
  const all = (id: string): Submission[] => kept.get(id) ?? [];
  const one = (id: string, number: number): Submission => {
    const found = all(id).find((entry) => entry.number === number);
    if (found === undefined) throw new LedgerError("submission.refused", { reason: "unknown" });
    return found;
  };
  const put = (id: string, submission: Submission): Submission => {
    const others = all(id).filter((entry) => entry.number !== submission.number);
    kept.set(
      id,
      [submission, ...others].toSorted((a, b) => b.number - a.number),
    );
    write({ ...projectOf(id), state: stateAfter(all(id)) });
    return submission;
  };
  const step = (id: string, number: number, next: Unstamped<SubmissionStep>): Submission => {
    const submission = one(id, number);
    const stamped: SubmissionStep = { ...next, at: now(), who: "李晓云" };
    return put(id, { ...submission, steps: [...submission.steps, stamped] });
  };
  const made = (remarks: readonly { path: string; text: string }[]): Remark[] =>
    remarks.map((remark) => ({ ...remark, id: crypto.randomUUID(), at: now(), answer: null }));
  const changed = (
    place: { id: string; number: number; remark: string },
    change: Partial<Remark>,
  ): Submission => {
    const submission = one(place.id, place.number);
    const remarks = submission.remarks.map((row) => (row.id === place.remark ? { ...row, ...change } : row));
    return put(place.id, { ...submission, remarks });
  };
  return {
    list: ({ id }) => all(id),
    get: ({ id, number }) => one(id, number),
    chooseFiles: () => null,
    submit({ id, manner, receipt, reason }) {
      const refusal = refusalOf("submit", all(id), null);
      if (refusal !== null) throw new LedgerError("submission.refused", { reason: refusal });
      const project: Project = { ...projectOf(id), state: "submitted" };
      const number = (all(id)[0]?.number ?? 0) + 1;
      const files = [{ name: "项目包.zip", size: 48_213, sha256: "9f".repeat(32) }];
      const parts = { manner, files, receipt, reason, remarks: [], steps: [], project };
      return put(id, { number, at: now(), who: "李晓云", ...parts });
    },
    setReceipt: ({ id, number, receipt }) => put(id, { ...one(id, number), receipt }),
    return({ id, number, remarks }) {
      const submission = one(id, number);
      put(id, { ...submission, remarks: [...submission.remarks, ...made(remarks)] });
      return step(id, number, { kind: "returned" });
    },
    addRemarks({ id, number, remarks }) {
      const submission = one(id, number);
      return put(id, { ...submission, remarks: [...submission.remarks, ...made(remarks)] });
    },
    editRemark: ({ path, text, ...place }) => changed(place, { path, text }),
    answerRemark: ({ done, note, ...place }) =>
      changed(place, { answer: done ? { at: now(), who: "李晓云", note } : null }),
    approve: ({ id, number, approval }) => step(id, number, { kind: "approved", approval }),
    takeBack: ({ id, number }) => step(id, number, { kind: "withdrawn" }),
    amendments: () => [],
  };
}
