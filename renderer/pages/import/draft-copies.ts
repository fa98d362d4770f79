/** A draft under review behaves like an open project, so that the same fields edit it; it is only never written. */
import type { ProjectDraft } from "../../../shared/intake/index.ts";
import type { ProjectContent } from "../../../shared/project/index.ts";
import { explain } from "../../client/index.ts";
import { WorkingCopy } from "../../working-copy/index.ts";
import type { Review } from "./import-state.ts";

function draftCopy(draft: ProjectDraft): WorkingCopy {
  const opened = {
    project: { ...draft.content, id: "draft", state: "draft" as const },
    revision: 0,
    changedAt: "",
    canUndo: false,
    canRedo: false,
  };
  let revision = 0;
  return new WorkingCopy(opened, {
    edit: () => {
      revision += 1;
      return Promise.resolve({ revision, savedAt: "", canUndo: false, canRedo: false });
    },
    undo: () => Promise.resolve(null),
    redo: () => Promise.resolve(null),
    reload: () => Promise.resolve(opened),
    explain,
  });
}

const copies = new WeakMap<Review, readonly WorkingCopy[]>();

/** The drafts of the file under review, with what she mended in them, also after a look at another page. */
export function copiesOf(review: Review): readonly WorkingCopy[] {
  const known = copies.get(review) ?? review.result.drafts.map(draftCopy);
  copies.set(review, known);
  return known;
}

/** What is kept when the draft becomes a project. */
export function contentOf(copy: WorkingCopy): ProjectContent {
  const { id: _id, state: _state, ...content } = copy.getSnapshot().project;
  return content;
}
