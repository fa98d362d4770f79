/** One finding: what is wrong, where, how to mend it, why it matters. */
import { Button } from "@mantine/core";
import { memo, useState } from "react";
import { Link } from "wouter";

import { explainCheck, type CheckPlace, type Finding, type Fix } from "../../../shared/checks/index.ts";
import { PROJECT_PAGE_LABEL } from "../../../shared/project/index.ts";
import { ReasonForm, SeverityDot } from "../../components/index.ts";
import classes from "./checks.module.css";
import { FixButton } from "./fix-button.tsx";
import { pageOf } from "./groups.ts";
import { QuoteList } from "./quote-list.tsx";
import { sentenceOf, type Quote } from "./quotes.ts";

export interface FindingActions {
  jump: (place: CheckPlace) => void;
  fix: (finding: Finding, fix: Fix) => void;
  setAside: (finding: Finding, reason: string) => void;
}

function Rule({ finding }: { finding: Finding }) {
  const rule = explainCheck(finding.id);
  if (rule === null) return null;
  return (
    <div className={classes.rule}>
      <b>
        {rule.title} <small>{rule.id}</small>
      </b>
      <p>{rule.why}</p>
      <p className={classes.source}>
        出处：{rule.source} · <Link href={`/settings/checks/${rule.id}`}>改这条规则</Link>
      </p>
    </div>
  );
}

export const FindingRow = memo(function FindingRow({
  finding,
  quotes,
  showPage,
  locked,
  actions,
}: {
  finding: Finding;
  quotes: readonly Quote[];
  showPage: boolean;
  locked: boolean;
  actions: FindingActions;
}) {
  const [open, setOpen] = useState<"rule" | "reason" | null>(null);
  const toggle = (part: "rule" | "reason") => setOpen(open === part ? null : part);
  const sentence = sentenceOf(finding);
  const [place] = finding.places;
  return (
    <li
      className={classes.row}
      data-check={finding.id}
      data-finding={finding.key}
      data-severity={finding.severity}
    >
      <span className={classes.dot}>
        <SeverityDot severity={finding.severity} />
      </span>
      <div className={classes.text}>
        <div className={classes.message}>{finding.message}</div>
        {sentence !== null && <div className={classes.detail}>{sentence}</div>}
        <QuoteList quotes={quotes} severity={finding.severity} onJump={actions.jump} />
        {open === "rule" && <Rule finding={finding} />}
        {open === "reason" && (
          <ReasonForm
            label="不改的理由"
            placeholder="为什么不改？会写进体检清单一起交"
            give="记下理由"
            onGive={(reason) => {
              setOpen(null);
              actions.setAside(finding, reason);
            }}
            onCancel={() => setOpen(null)}
          />
        )}
      </div>
      <div className={classes.actions} data-actions>
        {!locked && finding.fixes.length > 0 && (
          <span className={classes.fixes}>
            {finding.fixes.map((fix) => (
              <FixButton key={fix.label} fix={fix} onFix={(chosen) => actions.fix(finding, chosen)} />
            ))}
          </span>
        )}
        <span className={classes.links}>
          {place !== undefined && (
            <Button size="compact-xs" variant="subtle" onClick={() => actions.jump(place)}>
              {showPage ? `到${PROJECT_PAGE_LABEL[pageOf(finding)]}` : "去修改"}
            </Button>
          )}
          {!locked && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-expanded={open === "reason"}
              onClick={() => toggle("reason")}
            >
              说明理由
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="subtle"
            aria-expanded={open === "rule"}
            onClick={() => toggle("rule")}
          >
            看规则
          </Button>
        </span>
      </div>
    </li>
  );
});
