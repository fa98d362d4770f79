/** 查找替换: every place is listed first, what she ticks is replaced as one change, and one undo takes it back. */
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { IconReplace } from "@tabler/icons-react";
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Link } from "wouter";

import type { Replaced } from "../../../shared/api/index.ts";
import { ledger, useAction } from "../../client/index.ts";
import { EmptyState, ErrorNotice, FilledPage, isComposing, Notice } from "../../components/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import { firstChoice, keyOf, withToggled } from "./choice.ts";
import { LastReplacementNotice, useForgetLast } from "./last-replacement.tsx";
import { Listed, type Shown } from "./listed.tsx";
import classes from "./replace.module.css";
import { useScope } from "./use-scope.ts";

const LONGEST = 200;

function DoneNotice({ done, replacement }: { done: Replaced; replacement: string }) {
  const left = done.left > 0 ? `；有 ${done.left} 处刚刚变了或放不下，没有动` : "";
  return (
    <Notice tone="ok">
      已在 {done.projects} 个项目里把 {done.places} 处换成“{replacement}”{left}。
    </Notice>
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
