/** Beside the new target: what last year's was, and what became of it. */
import { useQuery } from "@tanstack/react-query";

import { ledger } from "../../../client/index.ts";
import { useProjectPart } from "../../../working-copy/index.ts";
import classes from "./details.module.css";

export function LastYearLine({ id }: { id: string }) {
  const projectId = useProjectPart((project) => project.id);
  const { data } = useQuery({
    queryKey: ["lifecycle", "lastYear", projectId],
    queryFn: () => ledger().lifecycle.lastYear({ id: projectId }),
    staleTime: 0,
  });
  const last = data?.[id];
  if (last === undefined) return null;
  return (
    <p className={classes.lastYear} data-last-year>
      去年指标值 {last.target === "" ? "未填" : last.target}，
      {last.result === null ? "没有登记完成值" : `去年完成 ${last.result}`}
    </p>
  );
}
