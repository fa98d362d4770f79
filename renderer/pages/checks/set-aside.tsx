/** Findings that were set aside, with the reason that is handed in; each can be taken up again. */
import { Button } from "@mantine/core";

import type { Finding } from "../../../shared/checks/index.ts";
import { useEdits, useProjectPart } from "../../working-copy/index.ts";
import classes from "./checks.module.css";
import { dismissalOf, takenBackLabel } from "./dismissal.ts";

export function SetAside({ findings, locked }: { findings: readonly Finding[]; locked: boolean }) {
  const dismissals = useProjectPart((project) => project.dismissals);
  const applyEdits = useEdits();
  if (findings.length === 0) return null;
  return (
    <section className={classes.group} aria-label="已说明理由">
      <h2 className={classes.groupTitle}>
        已说明理由 <span>{findings.length}</span>
        <small>随体检清单一起交，不扣分</small>
      </h2>
      <ul className={classes.list}>
        {findings.map((finding) => {
          const dismissal = dismissalOf(finding, dismissals);
          return (
            <li key={finding.key} className={classes.row} data-aside>
              <span className={classes.dot} />
              <div className={classes.text}>
                <div className={classes.message}>{finding.message}</div>
                <div className={classes.detail}>理由：{finding.dismissed?.reason}</div>
              </div>
              <div className={classes.actions}>
                {!locked && dismissal !== null && (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    onClick={() =>
                      applyEdits(
                        [{ kind: "remove", list: "dismissals", id: dismissal.id }],
                        takenBackLabel(finding),
                      )
                    }
                  >
                    收回理由
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
