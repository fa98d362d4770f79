/** 指标: the rows of the goal table, one line each. */
import { ActionIcon, Button } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";

import { blankIndicator } from "../../../shared/project/index.ts";
import {
  DecimalField,
  EmptyState,
  FindingMark,
  LongField,
  Section,
  TextField,
} from "../../components/index.ts";
import { newRowId, useEdits, useLocked, useProjectPart } from "../../working-copy/index.ts";
import classes from "./indicators.module.css";

const SHORT = ["level1", "level2", "comparison", "target", "unit"] as const;

function IndicatorRow({ id, index }: { id: string; index: number }) {
  const applyEdits = useEdits();
  const locked = useLocked();
  return (
    <Section
      title={`第 ${index + 1} 条`}
      actions={
        <ActionIcon
          aria-label={`删除第 ${index + 1} 条指标`}
          disabled={locked}
          onClick={() => applyEdits([{ kind: "remove", list: "indicators", id }], "删除指标")}
        >
          <IconTrash size={16} stroke={1.5} />
        </ActionIcon>
      }
    >
      <TextField path={`indicators/${id}/level3`} />
      <div className={classes.short}>
        {SHORT.map((field) => (
          <TextField key={field} path={`indicators/${id}/${field}`} />
        ))}
        <DecimalField path={`indicators/${id}/points`} />
      </div>
      <LongField path={`indicators/${id}/standard/text`} />
      <LongField path={`indicators/${id}/content`} />
      <LongField path={`indicators/${id}/basis`} />
      <FindingMark path={`indicators/${id}`} />
    </Section>
  );
}

export default function IndicatorsPage() {
  const indicators = useProjectPart((project) => project.indicators);
  const applyEdits = useEdits();
  const locked = useLocked();
  const add = () =>
    applyEdits(
      [{ kind: "insert", list: "indicators", row: blankIndicator(newRowId()), before: null }],
      "加一条指标",
    );
  const button = (
    <Button leftSection={<IconPlus size={16} />} disabled={locked} onClick={add}>
      加指标
    </Button>
  );
  if (indicators.length === 0) return <EmptyState title="还没有指标" actions={button} />;
  return (
    <>
      {indicators.map((row, index) => (
        <IndicatorRow key={row.id} id={row.id} index={index} />
      ))}
      <div className={classes.add}>{button}</div>
    </>
  );
}
