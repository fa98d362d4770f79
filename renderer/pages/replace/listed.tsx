/** What was listed, with what was left out and why. */
import { useMemo } from "react";

import type { ReplaceListing } from "../../../shared/api/index.ts";
import { EmptyState, Notice } from "../../components/index.ts";
import { leftOut, linesOf } from "./choice.ts";
import { PlacesList } from "./places-list.tsx";

export interface Shown {
  find: string;
  listing: ReplaceListing;
  chosen: ReadonlySet<string>;
}

export function Listed({
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
