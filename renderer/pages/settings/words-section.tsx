/** 体检用词: words of earlier years, and words that mean the same, as the office uses them. */
import { Textarea } from "@mantine/core";
import { useCallback, useState } from "react";

import type { DistrictSettings } from "../../../shared/project/index.ts";
import { ledger, useSettings } from "../../client/index.ts";
import { SaveState, Section } from "../../components/index.ts";
import { useSetting } from "./use-setting.ts";
import {
  printOutdatedWords,
  printSynonyms,
  readOutdatedWords,
  readSynonyms,
  type ReadLines,
} from "./word-lists.ts";

function WordList<T>({
  label,
  description,
  placeholder,
  entries,
  print,
  read,
  onChange,
  onLeave,
}: {
  label: string;
  description: string;
  placeholder: string;
  entries: T[];
  print(entries: T[]): string;
  read(text: string): ReadLines<T>;
  onChange(entries: T[]): void;
  onLeave(): void;
}) {
  // The lines stay as typed; what is understood of them is kept.
  const [text, setText] = useState(() => print(entries));
  const { unread } = read(text);
  return (
    <Textarea
      label={label}
      description={description}
      placeholder={placeholder}
      autosize
      minRows={3}
      maxRows={12}
      value={text}
      error={unread.length === 0 ? undefined : `这几行没有读懂，没有存：${unread.slice(0, 3).join("；")}`}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(read(event.currentTarget.value).entries);
      }}
      onBlur={onLeave}
    />
  );
}

export function WordsSection() {
  const { district } = useSettings();
  const save = useCallback(async (checks: DistrictSettings["checks"]) => {
    // The other settings may have been changed elsewhere on the page meanwhile.
    const now = await ledger().settings.get({});
    await ledger().settings.setDistrict({ ...now.district, checks });
  }, []);
  const { value, set, flush, status } = useSetting(district.checks, save);
  return (
    <Section title="体检用词" hint="体检时用；改了马上重新检查" actions={<SaveState status={status} />}>
      <WordList
        label="往年的口号和旧机构名"
        description="一行一个，后面写它最后可以出现的年份；以后年度的文本里还有它，体检会提示。"
        placeholder="办实事、开新局 2021"
        entries={value.outdatedWords}
        print={printOutdatedWords}
        read={readOutdatedWords}
        onChange={(outdatedWords) => set({ ...value, outdatedWords })}
        onLeave={flush}
      />
      <WordList
        label="意思相同的词"
        description="一行一组，用顿号隔开；文本和指标表里换着用的说法，体检会当成同一件事。"
        placeholder="培训、轮训、集训"
        entries={value.synonyms}
        print={printSynonyms}
        read={readSynonyms}
        onChange={(synonyms) => set({ ...value, synonyms })}
        onLeave={flush}
      />
    </Section>
  );
}
