/** In the head: which submission this is, and how far its remarks are mended; it leads to 送出. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";

import { approvedOf, latestOf, openRemarks, returnedOf } from "../../../shared/submission/index.ts";
import { infoQuery } from "../../client/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import { saidMoment } from "../../shell/moments.ts";
import { useProjectPart, useSubmissions } from "../../working-copy/index.ts";
import classes from "./project.module.css";

export function SubmissionFact() {
  const id = useProjectPart((project) => project.id);
  const lines = useSubmissions();
  const { data: info } = useQuery(infoQuery);
  const latest = latestOf(lines);
  if (latest === null) return null;
  const returned = returnedOf(lines);
  const approved = approvedOf(lines);
  const open = openRemarks(returned).length;
  return (
    <Link href={projectAddress(id, "submit")} className={classes.fact ?? ""} data-fact="submission">
      第 {latest.number} 次送出 {saidMoment(latest.at, info?.today ?? "")}
      {returned !== null && (
        <>
          {" · 意见 "}
          <b data-tone={open === 0 ? "ok" : "warning"}>{returned.remarks.length}</b> 条
          {open > 0 && `，${open} 条未办`}
        </>
      )}
      {approved !== null &&
        approved.approval.documentNumber !== "" &&
        ` · ${approved.approval.documentNumber}`}
    </Link>
  );
}
