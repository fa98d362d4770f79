/** 开放源代码组件: what the program is built from, each with the licence that asks to be shown. */
import { useQuery } from "@tanstack/react-query";

import { ledger } from "../../client/index.ts";
import { Section } from "../../components/index.ts";
import classes from "./about.module.css";

export function Licences() {
  const { data } = useQuery({
    queryKey: ["installation", "licences"],
    queryFn: () => ledger().installation.licences({}),
  });
  if (data === undefined) return null;
  return (
    <Section title="开放源代码组件" hint={`${data.length} 个，点名称看许可证全文`}>
      <ul className={classes.licences}>
        {data.map((each) => (
          <li key={`${each.name} ${each.version}`}>
            <details>
              <summary>
                {each.name} <span>{each.version}</span> <span>{each.licence}</span>
              </summary>
              <pre>{each.text}</pre>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}
