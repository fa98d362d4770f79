import {
  type FindReply,
  type HandlersOf,
  type LedgerContract,
  type ReplaceListing,
  type ReplaceScope,
} from "../../shared/api/index.ts";
import { findTargets, findWords, lineMatches, REPLACE_LIMIT } from "../../shared/find/index.ts";
import type { Edit, Project } from "../../shared/project/index.ts";
import { loadPinyin } from "../store/index.ts";
import { completeLookups } from "./complete-lookups.ts";
import type { ApiContext } from "./context.ts";

/** Projects worked on before the window is answered again. */
const SLICE = 40;

const aMoment = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

interface Target {
  id: string;
  text: string;
  reading: string;
}

/** Pages and settings with how they are read aloud, made at the first question. */
async function readTargets(): Promise<Target[]> {
  const read = await loadPinyin();
  return findTargets().map(({ id, label, words }) => {
    const text = `${label} ${words}`;
    const { initials, key } = read(text.replaceAll(" ", ""));
    return { id, text: text.toLowerCase(), reading: `${initials} ${key.replaceAll(" ", "")}` };
  });
}

export function searchHandlers({ ledger }: ApiContext): HandlersOf<LedgerContract["search"]> {
  const store = () => ledger.store.search;
  let targets: Promise<Target[]> | null = null;
  let completing = false;
  /** Projects that stay without lines, since their record is damaged. */
  let damaged = 0;

  const complete = async (): Promise<void> => {
    if (completing) return;
    completing = true;
    try {
      await completeLookups(store);
      damaged = store().missing();
    } finally {
      completing = false;
    }
  };

  const rules = async (): Promise<(project: Project, edits: readonly Edit[]) => Edit[]> => {
    const { withRules } = await import("../../shared/scoring/index.ts");
    const { district } = ledger.store.settings.get();
    return (project, edits) => withRules(project, edits, district);
  };

  return {
    async find({ text }): Promise<FindReply> {
      targets ??= readTargets();
      const preparing = Math.max(0, store().missing() - damaged);
      if (preparing > 0) void complete();
      const words = findWords(text);
      const matching = words.length === 0 ? [] : await targets;
      return {
        places: store().find(text),
        targets: matching.filter((each) => lineMatches(words, each.text, each.reading)).map(({ id }) => id),
        preparing,
      };
    },

    async places({ scope, find }): Promise<ReplaceListing> {
      return listPlaces(scope, find);
    },

    async replace({ find, replacement, chosen }) {
      return store().replace({ find, replacement, chosen, rules: await rules() });
    },

    lastReplacement: () => store().lastReplacement(),

    async undoReplacement({ group }) {
      return store().undoReplacement(group, await rules());
    },
  };

  async function listPlaces(scope: ReplaceScope, find: string): Promise<ReplaceListing> {
    const listing: ReplaceListing = { projects: [], places: [], total: 0, locked: [], damaged: [] };
    const ids = store().projectsHaving(scope, find);
    for (const [index, id] of ids.entries()) {
      if (index % SLICE === SLICE - 1) await aMoment();
      const { name, year, state, places } = store().places(id, find);
      if (places === null) listing.damaged.push(name);
      else if (places.length === 0) continue;
      else if (state === "submitted" || state === "approved")
        listing.locked.push({ id, name, state, count: places.length });
      else {
        listing.total += places.length;
        if (listing.places.length >= REPLACE_LIMIT) continue;
        listing.projects.push({ id, name, year });
        listing.places.push(...places.slice(0, REPLACE_LIMIT - listing.places.length));
      }
    }
    return listing;
  }
}
