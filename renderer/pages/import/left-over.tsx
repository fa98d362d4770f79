/** Passages that found no place: assigned from a menu, or dragged onto a field. */
import { Button, Menu } from "@mantine/core";
import { IconGripVertical } from "@tabler/icons-react";

import type { Passage } from "../../../shared/intake/index.ts";
import { Section } from "../../components/index.ts";
import { answer } from "../../shell/messages.ts";
import { DRAG_TYPE } from "./drop-field.tsx";
import classes from "./import.module.css";
import type { Placing } from "./placing.ts";
import { placesForText } from "./review-fields.ts";

const PLACES = placesForText();

function PlaceMenu({ onChoose }: { onChoose(path: string): void }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-sm">放到…</Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu ?? ""}>
        {PLACES.map((group) => (
          <div key={group.page}>
            <Menu.Label>{group.page}</Menu.Label>
            {group.fields.map((field) => (
              <Menu.Item key={field.path} onClick={() => onChoose(field.path)}>
                {field.label}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export function LeftOver({
  passages,
  waiting,
  placing,
  draft,
}: {
  passages: readonly Passage[];
  waiting: number;
  placing: Placing;
  draft: number;
}) {
  const takeBack = (index: number) => {
    if (!placing.takeBack(index)) answer("那个栏目已经改过，文字留在里面，请手工删去");
  };
  return (
    <div className={classes.leftOver}>
      <Section
        title={waiting === 0 ? "没有剩下的内容" : `没有放进栏目的 ${waiting} 段`}
        hint={waiting === 0 ? undefined : "有用的放到栏目里；没放的不会进台账"}
      >
        {passages.length === 0 && <p className={classes.nothing}>文件里的每一段都放进了栏目。</p>}
        <ul className={classes.passages}>
          {passages.map((passage, index) => {
            const placed = placing.placed.get(index);
            return (
              <li
                key={index}
                data-placed={placed !== undefined || undefined}
                draggable={placed === undefined}
                onDragStart={(event) => {
                  event.dataTransfer.setData(DRAG_TYPE, String(index));
                  event.dataTransfer.effectAllowed = "move";
                }}
              >
                {placed === undefined && (
                  <IconGripVertical className={classes.grip} size={16} stroke={1.5} aria-hidden />
                )}
                <div>
                  <p>{passage.text}</p>
                  <small>{passage.place.label}</small>
                </div>
                {placed === undefined ? (
                  <PlaceMenu onChoose={(path) => placing.place(index, draft, path, passages)} />
                ) : (
                  <span className={classes.placed}>
                    已放到{placed.label}
                    <Button size="compact-sm" variant="subtle" onClick={() => takeBack(index)}>
                      取回
                    </Button>
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      </Section>
    </div>
  );
}
