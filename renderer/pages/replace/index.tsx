/** 查找替换: every place is listed first, what she ticks is replaced as one change, and one undo takes it back. */
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconReplace } from "@tabler/icons-react";
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { Link } from "wouter";

import type { Replaced, ReplaceListing, ReplaceScope } from "../../../shared/api/index.ts";
import { ledger, useAction, yearsQuery } from "../../client/index.ts";
import { EmptyState, ErrorNotice, FilledPage, isComposing, Notice } from "../../components/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import { useView } from "../../shell/view-state.ts";
import { firstChoice, keyOf, leftOut, linesOf, withToggled } from "./choice.ts";
import { LastReplacementNotice, useForgetLast } from "./last-replacement.tsx";
import { PlacesList } from "./places-list.tsx";
import classes from "./replace.module.css";

const LONGEST = 200;

function useScope(projectId: string | undefined): {
  scope: ReplaceScope;
  choices: { value: string; label: string }[];
  value: string;
  choose(value: string): void;
} {
  const { data: years } = useQuery(yearsQuery);
  // A key of its own: the working copy must not be opened from what this page read.
  const { data: opened } = useQuery({
    queryKey: ["replace", "project", projectId],
    queryFn: () => ledger().projects.get({ id: projectId! }),
    enabled: projectId !== undefined,
    staleTime: 0,
    gcTime: 0,
  });
  const current = useView("year");
  const choices = [
    // There before its name is read: what is typed meanwhile must not be looked for in a whole year.
    ...(projectId === undefined
      ? []
      : [
          {
            value: `project/${projectId}`,
            label: `本项目${opened === undefined ? "" : `：${opened.project.name || "未命名项目"}`}`,
          },
        ]),
    ...(years ?? []).flatMap(({ year, count }) =>
      year === null ? [] : [{ value: `year/${year}`, label: `${year} 年度全部项目（${count} 个）` }],
    ),
    { value: "all", label: "所有年度的项目" },
  ];
  const [chosen, setChosen] = useState<string | null>(null);
  const preferred = projectId === undefined ? `year/${current ?? ""}` : `project/${projectId}`;
  const value = chosen ?? (choices.some((each) => each.value === preferred) ? preferred : choices[0]!.value);
  const [kind, what] = value.split("/") as [string, string | undefined];
  const scope: ReplaceScope =
    kind === "project"
      ? { kind, id: what! }
      : kind === "year"
        ? { kind, year: Number(what) }
        : { kind: "all" };
  return { scope, choices, value, choose: setChosen };
}

interface Shown {
  find: string;
  listing: ReplaceListing;
  chosen: ReadonlySet<string>;
}

function DoneNotice({ done, replacement }: { done: Replaced; replacement: string }) {
  const left = done.left > 0 ? `；有 ${done.left} 处刚刚变了或放不下，没有动` : "";
  return (
    <Notice tone="ok">
      已在 {done.projects} 个项目里把 {done.places} 处换成“{replacement}”{left}。
    </Notice>
  );
}

function Listed({
  shown,
  replacement,
  onToggle,
}: {
  shown: Shown;
  replacement: string;
  onToggle(keys: readonly string[]): void;
}) {
  const { listing, chosen, find } = shown;
  const lines = useMemo(() => linesOf(listing), [listing]);
  const notes = leftOut(listing);
  return (
    <>
      {notes.map((note) => (
        <Notice key={note} tone="warning">
          {note}
        </Notice>
      ))}
      {lines.length === 0 ? (
        <EmptyState title={`没有找到“${find}”`}>
          {notes.length > 0
            ? "可以改的项目里没有这几个字。"
            : "要一字不差才找得到；预算年度、金额、分值这些数字栏和编码不在查找范围里。"}
        </EmptyState>
      ) : (
        <PlacesList lines={lines} chosen={chosen} find={find} replacement={replacement} onToggle={onToggle} />
      )}
    </>
  );
}

export default function ReplacePage({ projectId }: { projectId: string | undefined }) {
  const { scope, choices, value, choose } = useScope(projectId);
  const [find, setFind] = useState("");
  const [replacement, setReplacement] = useState("");
  const [shown, setShown] = useState<Shown | null>(null);
  const [done, setDone] = useState<Replaced | null>(null);
  const { busy, error, closeError, run } = useAction();
  const forgetLast = useForgetLast();
  const findInput = useRef<HTMLInputElement>(null);
  useEffect(() => findInput.current?.focus(), []);
  const reset = useCallback(() => {
    setShown(null);
    setDone(null);
  }, []);

  const look = () =>
    run(async () => {
      setDone(null);
      const listing = await ledger().search.places({ scope, find });
      setShown({ find, listing, chosen: firstChoice(listing) });
    });
  const replace = () =>
    run(async () => {
      if (shown === null) return;
      const chosen = shown.listing.places
        .filter((place) => shown.chosen.has(keyOf(place)))
        .map(({ projectId: id, path, from }) => ({ projectId: id, path, from }));
      setDone(await ledger().search.replace({ find: shown.find, replacement, chosen }));
      setShown(null);
      forgetLast();
    });
  const count = shown?.chosen.size ?? 0;
  const same = find === replacement;
  const enter = (work: () => Promise<unknown>, ready: boolean) => (event: KeyboardEvent) => {
    if (event.key === "Enter" && !isComposing(event) && ready && !busy) void work();
  };

  return (
    <FilledPage
      title="查找替换"
      hint={projectId === undefined ? undefined : <Link href={projectAddress(projectId)}>回到项目</Link>}
    >
      <div className={classes.form} role="search">
        <NativeSelect
          label="在哪里"
          data={choices}
          value={value}
          onChange={(event) => {
            choose(event.currentTarget.value);
            reset();
          }}
        />
        <TextInput
          label="查找"
          ref={findInput}
          placeholder="一字不差，如 2026"
          maxLength={LONGEST}
          autoComplete="off"
          spellCheck={false}
          value={find}
          onChange={(event) => {
            setFind(event.currentTarget.value);
            reset();
          }}
          onKeyDown={enter(look, find !== "")}
        />
        <TextInput
          label="换成"
          placeholder="不写就是删掉"
          maxLength={LONGEST}
          autoComplete="off"
          spellCheck={false}
          value={replacement}
          onChange={(event) => setReplacement(event.currentTarget.value)}
          onKeyDown={enter(look, find !== "")}
        />
        <Button size="sm" disabled={find === "" || busy} onClick={() => void look()}>
          列出来看
        </Button>
        <Button
          size="sm"
          variant="filled"
          loading={busy}
          disabled={count === 0 || same}
          onClick={() => void replace()}
        >
          {count === 0 ? "替换" : `替换勾选的 ${count.toLocaleString("zh-CN")} 处`}
        </Button>
      </div>
      {error !== null && <ErrorNotice error={error} onClose={closeError} />}
      {same && find !== "" && <Notice tone="plain">“查找”和“换成”一样，换了也不会变。</Notice>}
      {done !== null && <DoneNotice done={done} replacement={replacement} />}
      {shown === null ? (
        <>
          <LastReplacementNotice onUndone={reset} />
          {done === null && (
            <EmptyState icon={<IconReplace size={40} stroke={1.25} />} title="先列出来看，再替换">
              年度、领导姓名、单位名称变了，可以在一个项目或全年的项目里一次换掉。每一处都先列出来给您勾选；文号里的和长数字里的默认不换；已送出、已批复的不动；换完可以一步全部撤销。
            </EmptyState>
          )}
        </>
      ) : (
        <Listed
          shown={shown}
          replacement={replacement}
          onToggle={(keys) => setShown({ ...shown, chosen: withToggled(shown.chosen, keys) })}
        />
      )}
    </FilledPage>
  );
}
