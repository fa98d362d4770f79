/** Where the points of a curve stand in its drawing. Positions are pixels and may be rounded; scores never are. Pure. */
import type { Curve } from "../../../../shared/scoring/index.ts";

export const BOX = { width: 260, height: 148, left: 34, right: 246, top: 24, bottom: 118 } as const;

const ROOM = 84;

export interface ChartDot {
  x: number;
  y: number;
  textX: number;
  textY: number;
}

export interface Chart {
  line: string;
  target: { x: number; textX: number } | null;
  dot: ChartDot | null;
}

const lastResult = ({ points }: Curve): number =>
  Math.max(Number(points.at(-1)?.result ?? 0), Number.MIN_VALUE);
const rounded = (value: number): number => Math.round(value * 10) / 10;
const xOf = (curve: Curve, result: string): number =>
  rounded(BOX.left + (Number(result) / lastResult(curve)) * (BOX.right - BOX.left));
const yOf = (curve: Curve, points: string): number =>
  rounded(
    BOX.bottom - (Number(points) / Math.max(Number(curve.max), Number.MIN_VALUE)) * (BOX.bottom - BOX.top),
  );
const inside = (x: number): number => Math.min(Math.max(x, BOX.left + ROOM / 2), BOX.right - ROOM / 2);

function dotOf(curve: Curve, tried: { result: string; points: string }): ChartDot | null {
  const result = Number(tried.result);
  if (!Number.isFinite(result) || result < 0 || result > lastResult(curve)) return null;
  const [x, y] = [xOf(curve, tried.result), yOf(curve, tried.points)];
  // Above the dot: a rising line comes from below it.
  return { x, y, textX: inside(x), textY: y - 10 };
}

export function chartOf(curve: Curve, tried: { result: string; points: string } | null): Chart {
  const target = curve.target === null ? null : xOf(curve, curve.target);
  return {
    line: curve.points.map((point) => `${xOf(curve, point.result)},${yOf(curve, point.points)}`).join(" "),
    target: target === null ? null : { x: target, textX: inside(target) },
    dot: tried === null ? null : dotOf(curve, tried),
  };
}
