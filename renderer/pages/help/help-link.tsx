/** 帮助: opens the chapter that is about the page it stands on. */
import { Anchor } from "@mantine/core";
import { Link } from "wouter";

import type { ChapterId } from "../../../shared/handbook/index.ts";

export function HelpLink({ chapter }: { chapter: ChapterId }) {
  return (
    <Anchor component={Link} href={`/help/${chapter}`} size="sm">
      帮助
    </Anchor>
  );
}
