/** Above the list, while a file that was read waits for its review: nothing of it is in the ledger yet. */
import { Button } from "@mantine/core";
import { Link } from "wouter";

import { Notice } from "../../components/index.ts";
import { endImport, type Review } from "./import-state.ts";

export default function PendingReview({ review }: { review: Review }) {
  return (
    <Notice
      tone="warning"
      actions={
        <>
          <Button size="compact-sm" component={Link} href="/import">
            继续核对
          </Button>
          <Button size="compact-sm" onClick={endImport}>
            不要了
          </Button>
        </>
      }
    >
      “{review.name}”已经读出来，还没有核对完，台账里还没有它的内容。
    </Notice>
  );
}
