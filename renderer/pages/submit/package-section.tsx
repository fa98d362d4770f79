/** The one file for the bureau. */
import { Button } from "@mantine/core";
import { IconPackageExport } from "@tabler/icons-react";
import { useState } from "react";

import { Notice, Section } from "../../components/index.ts";
import { PackagePlan, type PackageOrder } from "./package-plan.tsx";
import classes from "./submit.module.css";

export function PackageSection({
  blockedBy,
  busy,
  onExport,
}: {
  blockedBy: number;
  busy: string | null;
  /** Gives whether it was written. */
  onExport(order: PackageOrder): Promise<boolean>;
}) {
  /** Which plan is open: asked for again, it begins anew. null = none. */
  const [plan, setPlan] = useState<number | null>(null);
  const [writtenTo, setWrittenTo] = useState<PackageOrder["place"] | null>(null);
  const write = async (order: PackageOrder) => {
    setWrittenTo(null);
    if (!(await onExport(order))) return;
    setPlan(null);
    setWrittenTo(order.place);
  };
  return (
    <Section title="项目包" hint="Word、Excel、PDF、数据和清单装在一个文件里，可以直接写到U盘">
      <div className={classes.package}>
        <Button
          size="sm"
          variant="filled"
          leftSection={<IconPackageExport size={18} stroke={1.5} />}
          disabled={blockedBy > 0 || busy !== null}
          onClick={() => {
            setWrittenTo(null);
            setPlan((before) => (before ?? 0) + 1);
          }}
        >
          导出项目包…
        </Button>
        <span>
          {blockedBy > 0
            ? `还有 ${blockedBy} 处必改：改好，或逐处说明理由后就能导出。`
            : "写好后会从U盘读回来逐个核对，核对无误才算写成。"}
        </span>
      </div>
      {plan !== null && (
        <PackagePlan
          key={plan}
          busy={busy !== null}
          onWrite={(order) => void write(order)}
          onCancel={() => setPlan(null)}
        />
      )}
      {writtenTo !== null && (
        <Notice tone="ok">
          {writtenTo.kind === "stick"
            ? `全部写进“${writtenTo.name}”（${writtenTo.path}）并核对过了，可以拔出。`
            : `全部写进 ${writtenTo.path} 并核对过了；如果它在U盘上，现在可以拔出。`}
        </Notice>
      )}
    </Section>
  );
}
