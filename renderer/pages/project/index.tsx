/** The workspace: one open project, its pages, and the printed page beside them. */
import { Button, Skeleton } from "@mantine/core";
import { useLocation } from "wouter";

import { PROJECT_PAGES, type ProjectPage } from "../../../shared/project/index.ts";
import { explain } from "../../client/index.ts";
import { ErrorNotice } from "../../components/index.ts";
import { OpenProject } from "../../working-copy/index.ts";
import classes from "./project.module.css";
import { Workspace } from "./workspace.tsx";

const isPage = (page: string | undefined): page is ProjectPage => PROJECT_PAGES.some((each) => each === page);

function Loading() {
  return (
    <div className={classes.loading} aria-busy="true" aria-label="正在打开项目">
      <Skeleton height={28} width="40%" />
      <Skeleton height={20} width="60%" />
      <Skeleton height={240} />
    </div>
  );
}

function Failed({ error }: { error: unknown }) {
  const [, navigate] = useLocation();
  return (
    <div className={classes.loading}>
      <ErrorNotice error={explain(error)}>
        <Button size="compact-sm" onClick={() => navigate("/")}>
          回到项目列表
        </Button>
      </ErrorNotice>
    </div>
  );
}

export default function ProjectPageRoute({ id, page }: { id: string; page: string | undefined }) {
  return (
    <OpenProject key={id} id={id} loading={<Loading />} renderFailure={(error) => <Failed error={error} />}>
      <Workspace page={isPage(page) ? page : "unit"} />
    </OpenProject>
  );
}
