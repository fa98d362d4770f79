/** Any two states side by side: versions, years, projects, packages; and the 修改说明 of their difference. */
import {
  LedgerError,
  type Comparable,
  type Compared,
  type ComparedState,
  type HandlersOf,
  type LedgerContract,
} from "../../../shared/api/index.ts";
import type { FormDocument } from "../../../shared/forms/index.ts";
import { printDate, type Project } from "../../../shared/project/index.ts";
import { documentFileName } from "../../../shared/transfer/index.ts";
import { localDay } from "../../clock.ts";
import type { ApiContext } from "../context.ts";
import { formOf } from "../forms.ts";
import { exportForm, printForm } from "../office-document.ts";
import { openedPackage } from "../opened-packages.ts";

type Handlers = HandlersOf<LedgerContract["lifecycle"]>;
type Comparing = Pick<Handlers, "comparables" | "compare" | "exportNote" | "printNote">;

const dayOf = (moment: string): string => printDate(localDay(new Date(moment)));
const yearLabel = (project: { year: number | null; name: string }): string =>
  `${project.year === null ? "未定年度" : `${project.year} 年度`} ${project.name.slice(0, 40)}`.trim();

export function comparingHandlers(context: ApiContext): Comparing {
  const { ledger } = context;
  const store = () => ledger.store;

  function known(project: Project | null): Project {
    if (project === null) throw new LedgerError("project.notFound");
    return project;
  }

  function stateOf(of: Compared): ComparedState {
    switch (of.kind) {
      case "project": {
        const project = known(store().projects.find(of.id));
        // On paper it stands beside another year or version, where 现在的 would say nothing.
        return { label: yearLabel(project), project };
      }
      case "submission": {
        const submission = store().submissions.find(of.id, of.number);
        if (submission === null) throw new LedgerError("project.notFound");
        return { label: `第${of.number}次送出（${dayOf(submission.at)}）`, project: submission.project };
      }
      case "handout": {
        const handOut = store().lifecycle.handOut(of.handout, "out");
        if (handOut === null) throw new LedgerError("project.notFound");
        return { label: `交给${handOut.colleague}时（${dayOf(handOut.at)}）`, project: handOut.project };
      }
      case "package": {
        const { manifest, project } = openedPackage(context, of.token);
        const who = manifest.exportedBy === "" ? "" : `${manifest.exportedBy} `;
        return { label: `项目包（${who}${dayOf(manifest.exportedAt)}）`, project };
      }
    }
  }

  /** The years before, as far as they are here, nearest first. */
  function predecessors(id: string): Project[] {
    const chain: Project[] = [];
    const seen = new Set([id]);
    for (let at = store().lifecycle.predecessor(id); at !== null && !seen.has(at.id);) {
      chain.push(at);
      seen.add(at.id);
      at = store().lifecycle.predecessor(at.id);
    }
    return chain;
  }

  function noteOf(
    left: Compared,
    right: Compared,
    everything: boolean,
  ): { name: string; make: () => Promise<FormDocument> } {
    const [before, after] = [stateOf(left), stateOf(right)];
    const { project } = after;
    const name = documentFileName(project.year, project.name, "修改说明", "docx").replace(/\.docx$/u, "");
    return {
      name,
      make: () => formOf(context, project, "revisionNote", { revision: { before, after, everything } }),
    };
  }

  return {
    comparables({ id }): Comparable[] {
      const { project } = store().projects.get(id);
      const years: Comparable[] = [
        ...predecessors(id).map((each) => ({ id: each.id, label: yearLabel(each) })),
        ...store()
          .lifecycle.successors(id)
          .map((each) => ({ id: each.id, label: yearLabel(each) })),
      ].map((each) => ({ of: { kind: "project", id: each.id }, label: each.label }));
      const versions = store()
        .submissions.list(id)
        .map((submission): Comparable => ({
          of: { kind: "submission", id, number: submission.number },
          label: `第${submission.number}次送出（${dayOf(submission.at)}）`,
        }));
      const handedOut = store()
        .lifecycle.handOuts(id)
        .filter(({ direction }) => direction === "out")
        .map((handOut): Comparable => ({
          of: { kind: "handout", id, handout: handOut.id },
          label: `交给${handOut.colleague}时（${dayOf(handOut.at)}）`,
        }));
      return [
        { of: { kind: "project", id }, label: `现在的 ${yearLabel(project)}` },
        ...versions,
        ...years,
        ...handedOut,
      ];
    },
    compare: ({ left, right }) => ({ left: stateOf(left), right: stateOf(right) }),
    exportNote({ left, right, everything, format }) {
      const { name, make } = noteOf(left, right, everything);
      return exportForm(context, name, format, make);
    },
    async printNote({ left, right, everything }) {
      const { name, make } = noteOf(left, right, everything);
      return printForm(context, name, await make());
    },
  };
}
