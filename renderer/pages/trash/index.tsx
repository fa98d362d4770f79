/** 回收站: what was put away stays whole and can come back. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconTrash } from "@tabler/icons-react";

import { EVERY_PROJECT } from "../../../shared/api/index.ts";
import { explain, infoQuery, ledger, listQuery } from "../../client/index.ts";
import { EmptyState, ErrorNotice, leaveRow, Page, Section, StateBadge } from "../../components/index.ts";
import { answer, reportError } from "../../shell/messages.ts";
import { saidMoment } from "../../shell/moments.ts";
import classes from "./trash.module.css";

const SHOWN = 500;

export default function TrashPage() {
  const { data: info } = useQuery(infoQuery);
  const { data, error } = useQuery(
    listQuery({ ...EVERY_PROJECT, trashed: true, sort: "changedAt", descending: true, limit: SHOWN }),
  );
  const restore = (id: string, name: string) => {
    ledger()
      .projects.restore({ ids: [id] })
      .then(() => answer(`已放回：${name}`))
      .catch(reportError);
  };
  if (error !== null) return <ErrorNotice error={explain(error)} />;
  if (data === undefined || info === undefined) return null;
  if (data.total === 0) {
    return (
      <Page title="回收站">
        <EmptyState icon={<IconTrash size={48} stroke={1} />} title="回收站是空的">
          从项目列表移走的项目会放在这里，随时可以放回去，不会自动清除。
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title="回收站"
      hint={`${data.total} 个项目，内容完整，可以放回${data.total > SHOWN ? `；先列出最近的 ${SHOWN} 个` : ""}`}
    >
      <Section>
        <ul className={classes.list}>
          {data.rows.map((row) => {
            const name = row.name === "" ? "未命名项目" : row.name;
            return (
              <li key={row.id}>
                <span className={classes.year}>{row.year ?? "—"}</span>
                <span className={classes.name} title={name}>
                  {name}
                </span>
                <StateBadge state={row.state} />
                <span className={classes.when}>{saidMoment(row.changedAt, info.today)}</span>
                <Button
                  size="compact-sm"
                  aria-label={`放回“${name}”`}
                  onClick={(event) => {
                    leaveRow(event.currentTarget);
                    restore(row.id, name);
                  }}
                >
                  放回
                </Button>
              </li>
            );
          })}
        </ul>
      </Section>
    </Page>
  );
}
