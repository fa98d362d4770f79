/** 体检规则: every check by family, how much it weighs and its numbers, as the district wants them. */
import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useCallback, useMemo, useState } from "react";
import { Link } from "wouter";

import { asUsual, changesOf, rulesMatching } from "../../../shared/checks/index.ts";
import type { DistrictSettings } from "../../../shared/project/index.ts";
import { ledger, useSettings } from "../../client/index.ts";
import { EmptyState, Page, SaveState, Section } from "../../components/index.ts";
import { useSetting } from "../settings/use-setting.ts";
import classes from "./check-rules.module.css";
import { RuleRow } from "./rule-row.tsx";

type Choices = DistrictSettings["checks"];

async function saveChoices({ severities, parameters }: Choices): Promise<void> {
  // The words of the 体检 and the other settings may have been changed elsewhere meanwhile.
  const { district } = await ledger().settings.get({});
  await ledger().settings.setDistrict({
    ...district,
    checks: { ...district.checks, severities, parameters },
  });
}

/** @param wanted the id of the rule that was asked for, from a finding. */
export default function CheckRulesPage({ wanted }: { wanted: string | undefined }) {
  const { district } = useSettings();
  const { value: choices, set, status } = useSetting(district.checks, saveChoices);
  const [query, setQuery] = useState(wanted ?? "");
  const [shown, setShown] = useState<"all" | "changed">("all");
  const rules = useMemo(() => rulesMatching(query), [query]);
  const lines = rules
    .map((rule) => ({ rule, changes: changesOf(rule, choices) }))
    .filter(({ changes }) => shown === "all" || changes.length > 0);
  const change = useCallback((next: (choices: Choices) => Choices) => set(next(choices)), [choices, set]);
  const isUsual = Object.keys(choices.severities).length + Object.keys(choices.parameters).length === 0;
  return (
    <Page
      title="体检规则"
      hint="改了马上按新的查；与默认不同的会印在体检清单上"
      actions={
        <>
          <SaveState status={status} />
          <Button disabled={isUsual} onClick={() => set(asUsual(choices))}>
            全部恢复默认
          </Button>
          <Button component={Link} href="/settings" variant="subtle">
            回到设置
          </Button>
        </>
      }
    >
      <div className={classes.bar} role="search">
        <TextInput
          aria-label="查找规则"
          placeholder="查找：编号、名称、原因、出处"
          leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <SegmentedControl
          size="xs"
          aria-label="看哪些规则"
          data={[
            { value: "all" as const, label: "全部" },
            { value: "changed" as const, label: "改过的" },
          ]}
          value={shown}
          onChange={setShown}
        />
        <span className={classes.count} role="status">
          {lines.length} 条
        </span>
      </div>
      {lines.length === 0 && (
        <EmptyState title={shown === "changed" && query === "" ? "都按默认，没有改过" : "没有这样的规则"} />
      )}
      {[...Map.groupBy(lines, ({ rule }) => rule.group)].map(([group, members]) => (
        <Section key={group} title={group} hint={`${members.length} 条`}>
          <ul className={classes.list}>
            {members.map(({ rule, changes }) => (
              <RuleRow key={rule.id} rule={rule} choices={choices} changes={changes} onChange={change} />
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}
