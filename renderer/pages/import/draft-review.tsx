/** One draft, field by field: what is doubtful first, each with the place in the file it came from. */
import type { ProjectDraft, Provenance } from "../../../shared/intake/index.ts";
import {
  fieldAt,
  PROJECT_PAGE_LABEL,
  type FieldPath,
  type ProjectPage,
} from "../../../shared/project/index.ts";
import {
  ChoiceField,
  CreditCodeField,
  FieldGrid,
  LongField,
  Section,
  TextField,
  Wide,
  YearField,
} from "../../components/index.ts";
import { BudgetReview } from "./budget-review.tsx";
import { DropField } from "./drop-field.tsx";
import { FundingReview } from "./funding-review.tsx";
import classes from "./import.module.css";
import { IndicatorReview } from "./indicator-review.tsx";
import { sortScalars, YEAR_PATHS } from "./review-fields.ts";

type OnDrop = (path: FieldPath, passage: number) => void;

/** Shown whether the file spoke of them or not: without them a project cannot be found again. */
const ALWAYS: readonly FieldPath[] = ["name", "year"];
const PAGES: readonly ProjectPage[] = ["text", "unit", "funding", "goals", "evaluation"];
const NATURES = [
  { value: "", label: "未定" },
  { value: "new", label: "新增" },
  { value: "continuing", label: "延续" },
] as const;

function Origin({ provenance }: { provenance: Provenance | undefined }) {
  if (provenance === undefined) return <span>文件里没有读出这一栏</span>;
  return (
    <span data-doubtful={provenance.confidence === "doubtful" || undefined} className={classes.origin}>
      {provenance.place.label}
      {provenance.remark === undefined ? "" : ` · ${provenance.remark}`}
    </span>
  );
}

function ReviewField({ path, provenance }: { path: FieldPath; provenance: Provenance | undefined }) {
  const props = { path, description: <Origin provenance={provenance} /> };
  if (YEAR_PATHS.includes(path)) return <YearField {...props} />;
  if (path === "nature") return <ChoiceField {...props} options={NATURES} />;
  if (path === "unit/creditCode") return <CreditCodeField {...props} />;
  return fieldAt(path)?.long === true ? <LongField {...props} /> : <TextField {...props} />;
}

interface Entry {
  path: FieldPath;
  provenance: Provenance | undefined;
}

/** Short fields side by side, paragraphs over the whole width. */
function Fields({ entries, onDrop }: { entries: readonly Entry[]; onDrop: OnDrop }) {
  return (
    <FieldGrid>
      {entries.map(({ path, provenance }) => {
        const field = (
          <DropField key={path} path={path} onDrop={onDrop}>
            <ReviewField path={path} provenance={provenance} />
          </DropField>
        );
        return fieldAt(path)?.long === true || path === "name" ? <Wide key={path}>{field}</Wide> : field;
      })}
    </FieldGrid>
  );
}

/** @param placed fields that left-over passages were put into; shown even where the reading left them empty. */
export function DraftReview({
  draft,
  placed,
  onDrop,
}: {
  draft: ProjectDraft;
  placed: readonly FieldPath[];
  onDrop: OnDrop;
}) {
  const { doubtful, certain } = sortScalars(draft.provenance);
  const known = new Set(draft.provenance.map((entry) => entry.path));
  const missing = ALWAYS.filter((path) => !known.has(path));
  const added = [...new Set(placed)]
    .filter((path) => !known.has(path) && !missing.includes(path))
    .map((path) => ({ path, provenance: undefined }));
  const first = [
    ...missing.map((path) => ({ path, provenance: undefined })),
    ...doubtful.map((provenance) => ({ path: provenance.path, provenance })),
  ];
  return (
    <div className={classes.draft}>
      {first.length > 0 && (
        <Section title={`请先核对这 ${first.length} 处`} hint="没有把握，或文件里没有写">
          <Fields entries={first} onDrop={onDrop} />
        </Section>
      )}
      {added.length > 0 && (
        <Section title="您放进来的内容">
          <Fields entries={added} onDrop={onDrop} />
        </Section>
      )}
      <IndicatorReview provenance={draft.provenance} />
      <FundingReview provenance={draft.provenance} />
      <BudgetReview provenance={draft.provenance} />
      {PAGES.map((page) => {
        const entries = certain.filter((entry) => fieldAt(entry.path)?.page === page);
        if (entries.length === 0) return null;
        return (
          <Section key={page} title={PROJECT_PAGE_LABEL[page]} hint={`${entries.length} 处，读得清楚`}>
            <Fields
              entries={entries.map((provenance) => ({ path: provenance.path, provenance }))}
              onDrop={onDrop}
            />
          </Section>
        );
      })}
    </div>
  );
}
