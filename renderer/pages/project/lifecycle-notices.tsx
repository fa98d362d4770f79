/** Above the pages of a project: leftovers that wait to be looked at, and what is with a colleague or came from one. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useLayoutEffect, useRef } from "react";
import { useLocation } from "wouter";

import type { HandOut } from "../../../shared/api/index.ts";
import { infoQuery, ledger, queryClient } from "../../client/index.ts";
import { Notice } from "../../components/index.ts";
import { answer, reportError } from "../../shell/messages.ts";
import { saidMoment } from "../../shell/moments.ts";
import { useProjectPart } from "../../working-copy/index.ts";
import { handOutsKey } from "../hand-out/use-hand-outs.ts";
import { leftoversAddress } from "../roll-forward/project-line.tsx";
import classes from "./project.module.css";
import type { Notices } from "./use-notices.ts";

function LeftoversNotice({ id, open, fromYear }: Notices["leftovers"] & { id: string }) {
  const [, navigate] = useLocation();
  return (
    <Notice
      tone="plain"
      actions={
        <Button size="compact-sm" onClick={() => navigate(leftoversAddress(id))}>
          逐处核对
        </Button>
      }
    >
      从 {fromYear ?? "上一"} 年度滚动而来，还有 {open} 处上一年的内容没有核对
    </Notice>
  );
}

function HandOutNotice({ handOut }: { handOut: HandOut }) {
  const { data: info } = useQuery(infoQuery);
  const { id, projectId, direction, colleague, note } = handOut;
  if (info === undefined) return null;
  const refresh = () => void queryClient.invalidateQueries({ queryKey: handOutsKey(projectId) });
  const close = () => {
    ledger().lifecycle.closeHandOut({ id, direction }).then(refresh).catch(reportError);
  };
  const handBack = () => {
    ledger()
      .lifecycle.handBack({ id: projectId, handout: id })
      .then((written) => {
        if (written === null) return;
        answer(`填好的包已写好，读回核对无误：${written.files[0]?.name ?? ""}`);
        refresh();
      })
      .catch(reportError);
  };
  const when = saidMoment(handOut.at, info.today);
  return direction === "out" ? (
    <Notice
      tone="plain"
      actions={
        <Button size="compact-sm" onClick={close}>
          不等了
        </Button>
      }
    >
      {when}交给{colleague}填写{note === "" ? "" : `（${note}）`}，还没有交回
    </Notice>
  ) : (
    <Notice
      tone="plain"
      actions={
        <Button size="compact-sm" variant="filled" onClick={handBack}>
          填好了，交回
        </Button>
      }
    >
      {colleague === "" ? "同事" : colleague}请您填写这个项目{note === "" ? "" : `：${note}`}
    </Notice>
  );
}

/** Where the page is drawn already, what she reads stays where it is: the notices are above it then. */
function useStill(late: boolean) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const notices = ref.current;
    const page = notices?.nextElementSibling;
    const scroller = notices?.closest("[data-page]");
    if (!late || !(page instanceof HTMLElement) || !scroller) return;
    // Further down the browser keeps the place itself.
    if (scroller.scrollTop === 0) scroller.scrollTop = page.offsetTop - notices!.offsetTop;
  }, [late]);
  return ref;
}

export default function LifecycleNotices({ notices, late }: { notices: Notices; late: boolean }) {
  const id = useProjectPart((project) => project.id);
  const { leftovers, handOuts } = notices;
  return (
    <div ref={useStill(late)} className={classes.notices}>
      {leftovers.open > 0 && <LeftoversNotice id={id} {...leftovers} />}
      {handOuts.map((handOut) => (
        <HandOutNotice key={`${handOut.direction}/${handOut.id}`} handOut={handOut} />
      ))}
    </div>
  );
}
