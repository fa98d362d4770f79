/** The review before anything is kept: what was understood, what is doubtful, what found no place. */
import { Button } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";

import { EmptyState } from "../../components/index.ts";
import { importFile } from "../../shell/commands.ts";
import { useReview } from "./import-state.ts";
import { ReviewBoard } from "./review-board.tsx";

export default function ImportPage() {
  const review = useReview();
  if (review === null) {
    return (
      <EmptyState
        icon={<IconFileImport size={48} stroke={1} />}
        title="选一个文件来读"
        actions={
          <Button variant="filled" onClick={() => void importFile()}>
            选择文件…
          </Button>
        }
      >
        项目文本或目标表（Word、Excel、txt），也可以直接拖进窗口。读出来的内容先给您核对，不会直接进台账。
      </EmptyState>
    );
  }
  return <ReviewBoard key={review.serial} review={review} />;
}
