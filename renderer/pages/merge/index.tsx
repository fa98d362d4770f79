/** 合并: what a colleague filled in, or what any package brings, taken into the ledger's project field by field. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useLocation } from "wouter";

import type { Returned } from "../../../shared/api/index.ts";
import {
  compareProjects,
  keepingMine,
  mergeProjects,
  packageChoices,
  type Side,
} from "../../../shared/lifecycle/index.ts";
import { explain, infoQuery, ledger, useAction } from "../../client/index.ts";
import { DifferenceView } from "../../components/difference/index.ts";
import { EmptyState, ErrorNotice, Page, Section } from "../../components/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import { answer, reportError } from "../../shell/messages.ts";
import { saidMoment } from "../../shell/moments.ts";
import { showPackage } from "../projects/package-state.ts";
import { ConflictSection } from "./conflict-section.tsx";
import { groupsOf } from "./groups.ts";

type Choices = Readonly<Record<string, Side>>;

/** What the ledger has and is not chosen otherwise stays as it is. */
function useMerge({ base, mine, theirs, standing }: Returned, choices: Choices) {
  return useMemo(() => {
    const { conflicts } = mergeProjects(base, mine, theirs);
    const decided =
      base === null ? packageChoices(conflicts, standing, choices) : keepingMine(conflicts, choices);
    const { merged } = mergeProjects(base, mine, theirs, decided);
    return { conflicts, decided, difference: compareProjects(mine, merged) };
  }, [base, mine, theirs, standing, choices]);
}

/** The page's words: for what a colleague sent back, and for any other package. */
function wordsOf({ handOut, exportedAt }: Returned, today: string | undefined) {
  const moment = (at: string) => (today === undefined ? "" : saidMoment(at, today));
  if (handOut === null)
    return {
      title: "用项目包更新",
      hint: `${moment(exportedAt)} 导出的包`,
      theirs: "包里的",
      later: "先不更新",
      give: (changes: number) => (changes === 0 ? "没有要改的，回到项目" : `更新 ${changes} 处`),
      done: (changes: number) =>
        changes === 0 ? "台账里的项目没有改动" : `已用项目包更新 ${changes} 处，按 Ctrl+Z 可以一次撤销`,
    };
  const { colleague, at, note } = handOut;
  return {
    title: `合并${colleague}填写的内容`,
    hint: `${moment(at)} 交出去的${note === "" ? "" : `：${note}`}`,
    theirs: `${colleague}填的`,
    later: "先不合并",
    give: (changes: number) => (changes === 0 ? "没有要改的，记为已交回" : `合并 ${changes} 处`),
    done: () => `已合并${colleague}填写的内容，按 Ctrl+Z 可以一次撤销`,
  };
}

function Merging({ token, returned }: { token: string; returned: Returned }) {
  const [, navigate] = useLocation();
  const { data: info } = useQuery(infoQuery);
  const [choices, setChoices] = useState<Choices>({});
  const { busy, run } = useAction(reportError);
  const { conflicts, decided, difference } = useMerge(returned, choices);
  const changes = difference.fields.length + difference.rows.length;
  const words = wordsOf(returned, info?.today);
  const choose = (keys: readonly string[], side: Side) =>
    setChoices({ ...choices, ...Object.fromEntries(keys.map((key) => [key, side])) });
  const merge = () =>
    void run(async () => {
      const { id } = await ledger().lifecycle.merge({ token, choices: decided });
      showPackage(null);
      answer(words.done(changes));
      navigate(projectAddress(id, "text"));
    });
  return (
    <Page
      title={words.title}
      hint={words.hint}
      wide
      actions={
        <>
          <Button onClick={() => navigate("/")}>{words.later}</Button>
          <Button variant="filled" disabled={busy} onClick={merge}>
            {words.give(changes)}
          </Button>
        </>
      }
    >
      {groupsOf(conflicts, returned).map(({ title, hint, conflicts: of }) => (
        <ConflictSection
          key={title}
          title={title}
          hint={hint}
          theirs={words.theirs}
          conflicts={of}
          decided={decided}
          onChoose={choose}
        />
      ))}
      <Section
        title={`${returned.handOut === null ? "更新" : "合并"}后台账里会改的`}
        hint={returned.mine.name}
      >
        {changes === 0 ? (
          <EmptyState title="没有一处要改">包里的内容和台账里的一样，或都选了台账里的。</EmptyState>
        ) : (
          <DifferenceView difference={difference} />
        )}
      </Section>
    </Page>
  );
}

export default function MergePage({ token }: { token: string }) {
  const [, navigate] = useLocation();
  const { data, error } = useQuery({
    queryKey: ["lifecycle", "returned", token],
    queryFn: () => ledger().lifecycle.returned({ token }),
    staleTime: 0,
    gcTime: 0,
  });
  if (error !== null) return <ErrorNotice error={explain(error)} />;
  if (data === undefined) return null;
  if (data === null)
    return (
      <EmptyState
        title="包里的项目不在台账里"
        actions={<Button onClick={() => navigate("/")}>回到项目列表</Button>}
      >
        台账里没有可以对照的项目。请在项目列表里打开这个包，把它放进台账。
      </EmptyState>
    );
  return <Merging token={token} returned={data} />;
}
