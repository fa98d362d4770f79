/** Nothing open: say so plainly, and show the way on. */
import { Button } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { Link } from "wouter";

import { CHECKS } from "../../../shared/checks/index.ts";
import { useSettings } from "../../client/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import classes from "./checks.module.css";

export function CleanBill({ id, aside }: { id: string; aside: number }) {
  const { severities } = useSettings().district.checks;
  const looked = CHECKS.filter((check) => severities[check.id] !== "off").length;
  return (
    <section className={classes.clean} aria-label="体检结果">
      <IconCircleCheck className={classes.cleanIcon} size={56} stroke={1.25} aria-hidden />
      <p className={classes.cleanTitle}>各项都通过了体检</p>
      <p>
        {looked} 条规则逐条对过，文字、资金和指标表前后一致
        {aside > 0 ? `；${aside} 处已说明理由，会随清单一起交` : ""}。
      </p>
      <Button component={Link} href={projectAddress(id, "submit")} variant="filled">
        去送出
      </Button>
    </section>
  );
}
