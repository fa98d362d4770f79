/** 体检规则: how many rules the office set otherwise, and the way to them. */
import { Button } from "@mantine/core";
import { Link } from "wouter";

import { useSettings } from "../../client/index.ts";
import { Section } from "../../components/index.ts";
import classes from "./settings.module.css";

export function CheckRulesSection() {
  const { severities, parameters } = useSettings().district.checks;
  const changed = new Set([
    ...Object.keys(severities),
    ...Object.keys(parameters).map((key) => key.split(".")[0]),
  ]).size;
  return (
    <Section
      title="体检规则"
      hint={changed === 0 ? "都按默认" : `${changed} 条与默认不同，会印在体检清单上`}
      actions={
        <Button component={Link} href="/settings/checks">
          逐条查看和修改
        </Button>
      }
    >
      <p className={classes.lockWords}>
        每一条检查是必改、建议改、提示还是不查，以及满意度、金额容差这些界限，都可以按财政局的要求改。
      </p>
    </Section>
  );
}
