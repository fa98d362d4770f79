/** Every place with its sentence and a box to tick; only what is in view is drawn. */
import { Checkbox } from "@mantine/core";
import { memo } from "react";

import type { ListedPlace } from "../../../shared/api/index.ts";
import { useRowWindow } from "../projects/row-window.ts";
import type { Line } from "./choice.ts";
import classes from "./replace.module.css";

const ROW_HEIGHT = 32;

const DOUBT = {
  documentNumber: "在文号里，默认不换",
  longerNumber: "在更长的数字里，默认不换",
} as const;

const PlaceLine = memo(function PlaceLine({
  place,
  find,
  replacement,
  checked,
  onToggle,
}: {
  place: ListedPlace;
  find: string;
  replacement: string;
  checked: boolean;
  onToggle(): void;
}) {
  const { label, before, after, doubt } = place;
  return (
    <label className={classes.place} data-off={!checked || undefined}>
      <Checkbox
        size="xs"
        checked={checked}
        aria-label={`${label}：${before}${find}${after}`}
        onChange={onToggle}
      />
      <span className={classes.field} title={label}>
        {label}
      </span>
      <span className={classes.sentence}>
        {before}
        <del>{find}</del>
        {checked && <ins>{replacement}</ins>}
        {after}
      </span>
      {doubt !== null && <span className={classes.doubt}>{DOUBT[doubt]}</span>}
    </label>
  );
});

export function PlacesList({
  lines,
  chosen,
  find,
  replacement,
  onToggle,
}: {
  lines: readonly Line[];
  chosen: ReadonlySet<string>;
  find: string;
  replacement: string;
  onToggle(keys: readonly string[]): void;
}) {
  const { attach, first, last, onScroll } = useRowWindow(lines.length, ROW_HEIGHT);
  return (
    <div className={classes.list} ref={attach} onScroll={onScroll} role="group" aria-label="找到的地方">
      <div style={{ height: lines.length * ROW_HEIGHT, position: "relative" }}>
        {lines.slice(first, last + 1).map((line, index) => {
          const top = (first + index) * ROW_HEIGHT;
          const style = { transform: `translateY(${top}px)` };
          if (line.kind === "place") {
            return (
              <div key={line.key} className={classes.line} style={style}>
                <PlaceLine
                  place={line.place}
                  find={find}
                  replacement={replacement}
                  checked={chosen.has(line.key)}
                  onToggle={() => onToggle([line.key])}
                />
              </div>
            );
          }
          const on = line.keys.filter((key) => chosen.has(key)).length;
          return (
            <div key={line.id} className={classes.line} style={style} data-project>
              <label className={classes.project}>
                <Checkbox
                  size="xs"
                  checked={on === line.keys.length}
                  indeterminate={on > 0 && on < line.keys.length}
                  aria-label={`${line.name}的全部 ${line.keys.length} 处`}
                  onChange={() => onToggle(line.keys)}
                />
                <strong>{line.name}</strong>
                <span>
                  {line.year === null ? "" : `${line.year} 年度 · `}
                  {on} / {line.keys.length} 处
                </span>
              </label>
            </div>
          );
        })}
      </div>
    </div>
  );
}
