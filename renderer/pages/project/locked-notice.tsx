/** Above every page of a plan that was handed in: why nothing can be typed, and what opens it. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useLocation } from "wouter";

import { Notice, ReasonForm } from "../../components/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import { beginAmending, endAmending, useAmending, useProjectPart } from "../../working-copy/index.ts";

function ApprovedNotice({ id }: { id: string }) {
  const reason = useAmending(id);
  const [asking, setAsking] = useState(false);
  if (reason !== null) {
    return (
      <Notice tone="warning" actions={<Button onClick={endAmending}>改完了</Button>}>
        正在修改批复的内容，理由：{reason}。每处改动都会记下理由并标出。
      </Notice>
    );
  }
  return (
    <Notice
      tone="plain"
      actions={asking ? undefined : <Button onClick={() => setAsking(true)}>说明理由再改</Button>}
    >
      这个项目已经批复，指标值、分值和其他计划内容已锁定；自评等结果照常填写。
      {asking && (
        <ReasonForm
          label="调整批复内容的理由"
          placeholder="为什么要改批复的内容，如：年中预算调整，呈财预〔2027〕30号"
          give="开始修改"
          onGive={(given) => {
            beginAmending(id, given);
            setAsking(false);
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </Notice>
  );
}

export function LockedNotice() {
  const id = useProjectPart((project) => project.id);
  const state = useProjectPart((project) => project.state);
  const [, navigate] = useLocation();
  if (state === "approved") return <ApprovedNotice id={id} />;
  if (state !== "submitted") return null;
  return (
    <Notice
      tone="plain"
      actions={<Button onClick={() => navigate(projectAddress(id, "submit"))}>到“送出”页</Button>}
    >
      这个项目已经送出，计划内容可以查看、复制和打印。财政局退回的，记下意见后就能接着改。
    </Notice>
  );
}
