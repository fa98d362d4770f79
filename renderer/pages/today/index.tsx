/** 本年要办的事: above the project list, folded away by one click, each line leading to its place. */
import { UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";

import type { Duty, DutyLine } from "../../../shared/duties/index.ts";
import { infoQuery, keys, ledger, useSettings } from "../../client/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import { reportError } from "../../shell/messages.ts";
import { summaryOf } from "./summary.ts";
import classes from "./today.module.css";

const SHOWN = 4;

/** Below the list's key, so that whatever makes the list stale makes this stale too; the day and the months ask anew. */
function useDuties(): readonly Duty[] | undefined {
  const { calendar, monitoring } = useSettings().district;
  const { data: info } = useQuery(infoQuery);
  return useQuery({
    queryKey: [...keys.list, "duties", info?.today, calendar, monitoring.month],
    queryFn: () => ledger().duties.list({}),
    placeholderData: keepPreviousData,
  }).data;
}

function Line({ line }: { line: DutyLine }) {
  return (
    <li>
      <Link href={projectAddress(line.projectId, line.page)} className={classes.line ?? ""} title={line.name}>
        <span>{line.name}</span>
        <span>{line.text}</span>
      </Link>
    </li>
  );
}

function DutyRow({ duty }: { duty: Duty }) {
  const [all, setAll] = useState(false);
  const hidden = duty.lines.length - SHOWN;
  return (
    <li className={classes.duty} data-standing={duty.standing} data-duty={duty.kind}>
      <div className={classes.title}>
        <b>{duty.title}</b>
        {duty.due !== "" && <span>{duty.standing === "late" ? `${duty.due}已过` : duty.due}</span>}
      </div>
      <div>
        {duty.note !== "" && <span className={classes.note}>{duty.note}</span>}
        {duty.lines.length > 0 && (
          <ul className={classes.lines}>
            {duty.lines.slice(0, all ? duty.lines.length : SHOWN).map((line) => (
              <Line key={line.projectId} line={line} />
            ))}
            {hidden > 0 && (
              <li>
                <UnstyledButton className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
                  {all ? "收起" : `另有 ${hidden} 个`}
                </UnstyledButton>
              </li>
            )}
          </ul>
        )}
      </div>
    </li>
  );
}

export default function Duties() {
  const duties = useDuties();
  const { duties: open } = useSettings().preferences;
  if (duties === undefined) return null;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  const fold = () => void ledger().settings.setPreferences({ duties: !open }).catch(reportError);
  return (
    <section className={classes.panel} aria-label="本年要办的事">
      <UnstyledButton className={classes.head} aria-expanded={open} onClick={fold}>
        <Chevron size={16} stroke={1.75} aria-hidden />
        <h2>本年要办的事</h2>
        {(!open || duties.length === 0) && <span>{summaryOf(duties)}</span>}
      </UnstyledButton>
      {open && duties.length > 0 && (
        <ul className={classes.duties}>
          {duties.map((duty) => (
            <DutyRow key={duty.kind} duty={duty} />
          ))}
        </ul>
      )}
    </section>
  );
}
