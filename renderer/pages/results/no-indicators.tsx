import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "wouter";

import { EmptyState } from "../../components/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import { useProjectPart } from "../../working-copy/index.ts";

/** There is nothing to report on before there are indicators. */
export function NoIndicators({
  icon,
  title,
  children,
}: {
  icon: ReactNode;
  title: string;
  children: ReactNode;
}) {
  const id = useProjectPart((project) => project.id);
  return (
    <EmptyState
      icon={icon}
      title={title}
      actions={
        <Button component={Link} href={projectAddress(id, "indicators")} variant="filled">
          去写指标
        </Button>
      }
    >
      {children}
    </EmptyState>
  );
}
