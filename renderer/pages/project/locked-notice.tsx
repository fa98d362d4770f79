/** Above every page of a plan that was handed in: why nothing can be typed, and what opens it. */
import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { useLocation } from "wouter";

import { Notice, ReasonForm } from "../../components/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import {
  beginAmending,
  endAmending,
  useAmending,
  useLocked,
  useProjectPart,
} from "../../working-copy/index.ts";
import { useLockedTry } from "./locked-tries.ts";
import classes from "./project.module.css";

function ApprovedNotice({ id, tried }: { id: string; tried: HTMLElement | null }) {
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
      tone={tried === null ? "plain" : "warning"}
      actions={asking ? undefined : <Button onClick={() => setAsking(true)}>说明理由再改</Button>}
    >
      {tried !== null && "没有填入："}
      这个项目已经批复，指标值、分值和其他计划内容已锁定；自评等结果照常填写。
      {tried !== null && !asking && "要改这里，请先点“说明理由再改”。"}
      {asking && (
        <ReasonForm
          label="调整批复内容的理由"
          placeholder="为什么要改批复的内容，如：年中预算调整，呈财预〔2027〕30号"
          give="开始修改"
          onGive={(given) => {
            beginAmending(id, given);
            setAsking(false);
            // Back to what she wanted to write.
            tried?.focus();
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </Notice>
  );
}

function SentNotice({ id, tried }: { id: string; tried: HTMLElement | null }) {
  const [, navigate] = useLocation();
  return (
    <Notice
      tone={tried === null ? "plain" : "warning"}
      actions={<Button onClick={() => navigate(projectAddress(id, "submit"))}>到“送出”页</Button>}
    >
      {tried !== null && "没有填入："}
      这个项目已经送出，计划内容可以查看、复制和打印。财政局退回的，记下意见后就能接着改。
    </Notice>
  );
}

export function LockedNotice() {
  const id = useProjectPart((project) => project.id);
  const state = useProjectPart((project) => project.state);
  const locked = useLocked();
  const notice = useRef<HTMLDivElement>(null);
  const tried = useLockedTry(notice, locked);
  if (state !== "approved" && state !== "submitted") return null;
  const Said = state === "approved" ? ApprovedNotice : SentNotice;
  return (
    <div ref={notice} className={classes.locked} data-tried={tried !== null || undefined}>
      <Said id={id} tried={tried} />
    </div>
  );
}
