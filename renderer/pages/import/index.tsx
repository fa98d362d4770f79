/** The review before anything is kept: what was understood, what is doubtful, what found no place. */
import { Button } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";

import { EmptyState } from "../../components/index.ts";
import { importFile, importFolder } from "../../shell/commands.ts";
import { useReview } from "./import-state.ts";
import { ReviewBoard } from "./review-board.tsx";
import { usePastedBlock } from "./use-pasted-block.ts";

export default function ImportPage() {
  const review = useReview();
  usePastedBlock();
  if (review === null) {
    return (
      <EmptyState
        icon={<IconFileImport size={48} stroke={1} />}
        title="选文件来读，或者直接粘贴"
        actions={
          <>
            <Button variant="filled" onClick={() => void importFile()}>
              选择文件…
            </Button>
            <Button onClick={() => void importFolder()}>整个文件夹…</Button>
          </>
        }
      >
        项目文本或目标表（Word、Excel、txt），一个或几个都行，也可以拖进窗口。在 Excel、WPS 或 Word
        里复制一块表格，到这里按 Ctrl+V 也能读。读出来的内容先给您核对，不会直接进台账。
      </EmptyState>
    );
  }
  return <ReviewBoard key={review.serial} review={review} />;
}
