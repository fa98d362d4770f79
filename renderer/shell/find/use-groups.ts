/** What the palette lists for what is typed: the last projects for nothing, else what the record has. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { ledger, recentQuery } from "../../client/index.ts";
import { foundGroups, recentGroups, type Group } from "./items.ts";

const RECENT = 6;

function useFound(text: string) {
  return useQuery({
    queryKey: ["search", "find", text],
    queryFn: () => ledger().search.find({ text }),
    enabled: text.trim() !== "",
    placeholderData: keepPreviousData,
    // The record may have changed since the same was asked; an answer takes milliseconds.
    staleTime: 0,
    refetchInterval: (query) => ((query.state.data?.preparing ?? 0) > 0 ? 500 : false),
  });
}

/** `note` is said where the list does not say it all. */
export function useGroups(text: string): { groups: Group[]; note: string | null; error: unknown } {
  const recent = useQuery(recentQuery(RECENT));
  const found = useFound(text);
  if (text.trim() === "")
    return { groups: recentGroups(recent.data?.rows ?? []), note: null, error: recent.error };
  if ([...text.replaceAll(/\s/gu, "")].length < 2)
    return { groups: [], note: "再多打一个字就开始找", error: null };
  const groups = found.data === undefined ? [] : foundGroups(found.data);
  const preparing = found.data?.preparing ?? 0;
  if (preparing > 0)
    return { groups, note: `正在整理查找目录，还差 ${preparing} 个项目，稍候会自动补全`, error: null };
  const nothing = groups.length === 0 && found.data !== undefined && !found.isPlaceholderData;
  return {
    groups,
    note: nothing ? "没有找到。换个字词，或用拼音首字母（如 dyjy 找“党员教育”）" : null,
    error: found.error,
  };
}
