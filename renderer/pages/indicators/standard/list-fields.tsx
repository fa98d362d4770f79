/** Lists of the builder: bands, grades, requirements. */
import { ActionIcon, Button, Checkbox, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";

import type { FormBand } from "../../../../shared/scoring/index.ts";
import { normaliseCharacters } from "../../../../shared/text/index.ts";
import { newRowId } from "../../../working-copy/index.ts";
import classes from "./builder.module.css";

const bound = (text: string): string | null => (text === "" ? null : text);

/** Rows come and go only through its own buttons; another list is another `key`. */
function Rows<T>({
  title,
  items,
  blank,
  onChange,
  children,
}: {
  title: string;
  items: readonly T[];
  blank: T;
  onChange: (items: T[]) => void;
  children: (item: T, change: (next: T) => void, index: number) => ReactNode;
}) {
  // A standard knows its rows by their order only: each gets a name here, so that what is typed into goes with its row.
  const [names, setNames] = useState<readonly string[]>(() => items.map(newRowId));
  const add = () => {
    setNames([...names, newRowId()]);
    onChange([...items, blank]);
  };
  const remove = (index: number) => {
    setNames(names.toSpliced(index, 1));
    onChange(items.toSpliced(index, 1));
  };
  return (
    <div className={classes.rows} role="group" aria-label={title}>
      {items.map((item, index) => (
        <div key={names[index]} className={classes.itemRow}>
          {children(item, (next) => onChange(items.with(index, next)), index)}
          <ActionIcon size="sm" aria-label={`去掉第 ${index + 1} 行`} onClick={() => remove(index)}>
            <IconX size={14} stroke={1.75} />
          </ActionIcon>
        </div>
      ))}
      <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={14} />} onClick={add}>
        加一{title === "分档" ? "档" : "项"}
      </Button>
    </div>
  );
}

/** A number, whatever width its digits are typed in. */
function Small({
  label,
  value,
  suffix,
  onChange,
}: {
  label: string;
  value: string;
  suffix?: string;
  onChange: (text: string) => void;
}) {
  return (
    <TextInput
      size="xs"
      className={classes.small ?? ""}
      aria-label={label}
      value={value}
      autoComplete="off"
      rightSection={suffix === undefined ? undefined : <span className={classes.suffix}>{suffix}</span>}
      onChange={(event) => onChange(normaliseCharacters(event.currentTarget.value).trim())}
    />
  );
}

export function BandList({
  bands,
  unit,
  onChange,
}: {
  bands: readonly FormBand[];
  unit: string;
  onChange: (bands: FormBand[]) => void;
}) {
  const blank: FormBand = { min: "0", minInclusive: true, max: null, maxInclusive: false, points: "0" };
  return (
    <Rows title="分档" items={bands} blank={blank} onChange={onChange}>
      {(band, change, index) => (
        <>
          <Small
            label={`第 ${index + 1} 档下限`}
            value={band.min ?? ""}
            suffix={unit}
            onChange={(text) => change({ ...band, min: bound(text) })}
          />
          <Checkbox
            size="xs"
            label="含"
            aria-label={`第 ${index + 1} 档含下限`}
            checked={band.minInclusive}
            onChange={(event) => change({ ...band, minInclusive: event.currentTarget.checked })}
          />
          <span aria-hidden>至</span>
          <Small
            label={`第 ${index + 1} 档上限`}
            value={band.max ?? ""}
            suffix={unit}
            onChange={(text) => change({ ...band, max: bound(text) })}
          />
          <Checkbox
            size="xs"
            label="含"
            aria-label={`第 ${index + 1} 档含上限`}
            checked={band.maxInclusive}
            onChange={(event) => change({ ...band, maxInclusive: event.currentTarget.checked })}
          />
          <span aria-hidden>得</span>
          <Small
            label={`第 ${index + 1} 档得分`}
            value={band.points}
            suffix="分"
            onChange={(text) => change({ ...band, points: text })}
          />
        </>
      )}
    </Rows>
  );
}

export function PartList({
  title,
  parts,
  onChange,
}: {
  title: string;
  parts: readonly { label: string; points: string }[];
  onChange: (parts: { label: string; points: string }[]) => void;
}) {
  return (
    <Rows title={title} items={parts} blank={{ label: "", points: "1" }} onChange={onChange}>
      {(part, change, index) => (
        <>
          <TextInput
            size="xs"
            className={classes.grow ?? ""}
            aria-label={`第 ${index + 1} 项${title}`}
            value={part.label}
            autoComplete="off"
            onChange={(event) => change({ ...part, label: event.currentTarget.value })}
          />
          <span aria-hidden>得</span>
          <Small
            label={`第 ${index + 1} 项得分`}
            value={part.points}
            suffix="分"
            onChange={(text) => change({ ...part, points: text })}
          />
        </>
      )}
    </Rows>
  );
}

export function LabelList({
  labels,
  onChange,
}: {
  labels: readonly string[];
  onChange: (labels: string[]) => void;
}) {
  return (
    <Rows title="要求" items={labels} blank="" onChange={onChange}>
      {(label, change, index) => (
        <TextInput
          size="xs"
          className={classes.grow ?? ""}
          aria-label={`第 ${index + 1} 项要求`}
          value={label}
          autoComplete="off"
          onChange={(event) => change(event.currentTarget.value)}
        />
      )}
    </Rows>
  );
}
