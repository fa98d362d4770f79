/** 合并: what a colleague filled in, brought into the ledger's project field by field. */
import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useLocation } from "wouter";

import type { Returned } from "../../../shared/api/index.ts";
import { compareProjects, mergeProjects, type Side } from "../../../shared/lifecycle/index.ts";
import { explain, infoQuery, ledger, useAction } from "../../client/index.ts";
import { DifferenceView } from "../../components/difference/index.ts";
import { EmptyState, ErrorNotice, Page, Section } from "../../components/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import { answer, reportError } from "../../shell/messages.ts";
import { saidMoment } from "../../shell/moments.ts";
import { showPackage } from "../projects/package-state.ts";
import { ConflictLine } from "./conflict-line.tsx";
import classes from "./merge.module.css";

type Choices = Readonly<Record<string, Side>>;

/** What is not chosen stays as it is in the ledger. */
function useMerge({ base, mine, theirs }: Returned, choices: Choices) {
  return useMemo(() => {
    const { conflicts } = mergeProjects(base, mine, theirs);
    const decided = Object.fromEntries(
      conflicts.map(({ key }): [string, Side] => [key, choices[key] ?? "mine"]),
    );
    const { merged } = mergeProjects(base, mine, theirs, decided);
    return { conflicts, decided, difference: compareProjects(mine, merged) };
  }, [base, mine, theirs, choices]);
}

function Merging({ token, returned }: { token: string; returned: Returned }) {
  const [, navigate] = useLocation();
  const { data: info } = useQuery(infoQuery);
  const [choices, setChoices] = useState<Choices>({});
  const { busy, run } = useAction(reportError);
  const { handOut, mine } = returned;
  const { colleague } = handOut;
  const { conflicts, decided, difference } = useMerge(returned, choices);
  const changes = difference.fields.length + difference.rows.length;
  const chooseAll = (side: Side) => setChoices(Object.fromEntries(conflicts.map(({ key }) => [key, side])));
  const merge = () =>
    void run(async () => {
      const { id } = await ledger().lifecycle.merge({ token, choices: decided });
      showPackage(null);
      answer(`已合并${colleague}填写的内容，按 Ctrl+Z 可以一次撤销`);
      navigate(projectAddress(id, "text"));
    });
  return (
    <Page
      title={`合并${colleague}填写的内容`}
      hint={
        info === undefined
          ? ""
          : `${saidMoment(handOut.at, info.today)} 交出去的${handOut.note === "" ? "" : `：${handOut.note}`}`
      }
      wide
      actions={
        <>
          <Button onClick={() => navigate("/")}>先不合并</Button>
          <Button variant="filled" disabled={busy} onClick={merge}>
            {changes === 0 ? "没有要改的，记为已交回" : `合并 ${changes} 处`}
          </Button>
        </>
      }
    >
      {conflicts.length > 0 && (
        <Section
          title={`两边都改了的 ${conflicts.length} 处`}
          hint="没有选的，保持台账里的样子"
          actions={
            <Group gap={8}>
              <Button size="compact-sm" onClick={() => chooseAll("mine")}>
                都用台账里的
              </Button>
              <Button size="compact-sm" onClick={() => chooseAll("theirs")}>
                都用{colleague}的
              </Button>
            </Group>
          }
        >
          <ul className={classes.list}>
            {conflicts.map((conflict) => (
              <ConflictLine
                key={conflict.key}
                conflict={conflict}
                colleague={colleague}
                choice={decided[conflict.key] ?? "mine"}
                onChoose={(side) => setChoices({ ...choices, [conflict.key]: side })}
              />
            ))}
          </ul>
        </Section>
      )}
      <Section title="合并后台账里会改的" hint={mine.name}>
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
        title="这个包不是从这里交出去的"
        actions={<Button onClick={() => navigate("/")}>回到项目列表</Button>}
      >
        只有用“交给同事填写”做的包交回来，才能逐处合并。别的包请在项目列表里打开。
      </EmptyState>
    );
  return <Merging token={token} returned={data} />;
}
