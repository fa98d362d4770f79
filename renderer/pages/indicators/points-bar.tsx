/** How the points are spread over the 一级指标, above what the district usually asks for. */
import { readDecimal, sumDecimals, type DistrictSettings } from "../../../shared/project/index.ts";
import type { GridGroup } from "./grid/lines.ts";
import classes from "./indicators.module.css";

interface Share {
  name: string;
  points: string;
}

const short = (name: string): string => (name === "" ? "未分类" : name.replace(/指标$/u, ""));

export function sharesOf(groups: readonly GridGroup[]): Share[] {
  return groups.flatMap((group) =>
    group.level1Total === null ? [] : [{ name: group.level1, points: group.level1Total.points }],
  );
}

function Track({ shares, total, usual }: { shares: readonly Share[]; total: string; usual: boolean }) {
  const sum = sumDecimals(shares.map((share) => readDecimal(share.points) ?? "0"));
  const whole = Math.max(Number(sum), Number(total), 1);
  return (
    <div className={classes.track} data-usual={usual || undefined}>
      {shares.map((share) => (
        <i
          key={share.name}
          className={classes.share}
          data-class={short(share.name)}
          style={{ width: `${(Number(share.points) / whole) * 100}%` }}
        />
      ))}
    </div>
  );
}

export function PointsBar({
  groups,
  district,
}: {
  groups: readonly GridGroup[];
  district: DistrictSettings;
}) {
  const shares = sharesOf(groups);
  const usual = district.weights.map((weight) => ({ name: weight.level1, points: weight.points }));
  const differs = usual.some(
    (weight) => (shares.find((share) => share.name === weight.name)?.points ?? "0") !== weight.points,
  );
  const sentence = shares.map((share) => `${short(share.name)} ${share.points}`).join(" · ");
  return (
    <div className={classes.bar}>
      <div
        className={classes.tracks}
        role="img"
        aria-label={`分值分布：${sentence === "" ? "还没有分值" : sentence}`}
      >
        <Track shares={shares} total={district.indicatorTotal} usual={false} />
        {usual.length > 0 && <Track shares={usual} total={district.indicatorTotal} usual />}
      </div>
      <span className={classes.spread}>
        {shares.map((share) => (
          <span key={share.name}>
            <i className={classes.dot} data-class={short(share.name)} />
            {short(share.name)} <b>{share.points}</b>
          </span>
        ))}
      </span>
      {usual.length > 0 && (
        <span
          className={classes.usual}
          data-differs={differs || undefined}
          title="在“设置”的地区口径里可以改"
        >
          常用 {usual.map((weight) => weight.points).join(" · ")}
        </span>
      )}
    </div>
  );
}
