/** One change: what it did, how that state differs from now, how it looked on paper, and the way back to it. */
import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";

import type { TimelineEntry } from "../../../shared/api/index.ts";
import { compareProjects } from "../../../shared/lifecycle/index.ts";
import type { Project } from "../../../shared/project/index.ts";
import { explain, ledger } from "../../client/index.ts";
import { DifferenceView } from "../../components/difference/index.ts";
import { EmptyState, ErrorNotice } from "../../components/index.ts";
import { saidMoment, timeOfDay } from "../../shell/moments.ts";
import { BringBack } from "./bring-back.tsx";
import classes from "./history.module.css";
import { PastPaper } from "./past-paper.tsx";

const VIEWS = [
  { value: "change", label: "这次改了什么" },
  { value: "now", label: "与现在对照" },
  { value: "paper", label: "当时的样子" },
] as const;
type View = (typeof VIEWS)[number]["value"];

function Difference({ from, to, empty }: { from: Project; to: Project; empty: string }) {
  const difference = useMemo(() => compareProjects(from, to), [from, to]);
  if (difference.fields.length === 0 && difference.rows.length === 0)
    return <EmptyState title="没有不同">{empty}</EmptyState>;
  return <DifferenceView difference={difference} />;
}

function Shown({ view, of }: { view: View; of: { before: Project; after: Project; now: Project } }) {
  switch (view) {
    case "change":
      return <Difference from={of.before} to={of.after} empty="这一步没有改动内容。" />;
    case "now":
      return <Difference from={of.after} to={of.now} empty="从那时到现在，内容没有变。" />;
    case "paper":
      return <PastPaper project={of.after} />;
  }
}

const COLUMNS: Readonly<Record<View, string>> = {
  change: "左边是改之前，右边是改之后",
  now: "左边是那时，右边是现在",
  paper: "只能看，不能改",
};

export function OneChange({
  id,
  entry,
  today,
  onDone,
}: {
  id: string;
  entry: TimelineEntry;
  today: string;
  onDone(): void;
}) {
  const [view, setView] = useState<View>("change");
  const { data, error } = useQuery({
    queryKey: ["history", id, "around", entry.id, entry.at],
    queryFn: () => ledger().history.around({ id, change: entry.id }),
    staleTime: 0,
    gcTime: 0,
  });
  if (error !== null) return <ErrorNotice error={explain(error)} />;
  if (data === undefined) return null;
  const said = saidMoment(entry.at, today);
  const when = said.includes(":") ? said : `${said} ${timeOfDay(entry.at, false)}`;
  return (
    <article className={classes.change} aria-label={`${when} ${entry.label}`}>
      <header className={classes.changeHead}>
        <SegmentedControl
          size="xs"
          aria-label="怎么看"
          value={view}
          onChange={(value) => setView(value)}
          data={VIEWS.map((each) => ({ ...each }))}
        />
        <span className={classes.hint}>{COLUMNS[view]}</span>
        <BringBack key={entry.id} now={data.now} change={entry.id} when={when} onDone={onDone} />
      </header>
      <Shown view={view} of={data} />
    </article>
  );
}
