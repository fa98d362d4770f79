/** What became of a batch. */
import { useEffect, useRef } from "react";

import type { BatchState } from "../../../shared/api/index.ts";
import { sizeText } from "../../../shared/transfer/index.ts";
import { RevealButton } from "../../components/files/index.ts";
import { ErrorNotice, Notice } from "../../components/index.ts";

export function Outcome({ state }: { state: BatchState }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In braces: newer Chromium answers with a promise, which React would take for a clean-up.
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div ref={place}>
      <Said state={state} />
    </div>
  );
}

function Said({ state }: { state: BatchState }) {
  if (state.state === "cancelled") {
    return <Notice tone="plain">已取消，没有留下写了一半的文件。</Notice>;
  }
  if (state.error !== null) return <ErrorNotice error={state.error}>没有留下写了一半的文件。</ErrorNotice>;
  if (state.state !== "done") return null;
  const { folderToken } = state;
  return (
    <Notice tone="ok" actions={folderToken !== null && <RevealButton token={folderToken} />}>
      <strong>
        写好 {state.files} 个文件，共 {sizeText(state.bytes)}，都读回核对过
      </strong>
      <br />在 {state.folder}。如果是U盘，现在可以拔出。
    </Notice>
  );
}
