/** Passages that found no place: assigned from a menu, or dragged onto a field. */
import { Button, Menu } from "@mantine/core";
import { IconGripVertical } from "@tabler/icons-react";

import type { Passage } from "../../../shared/intake/index.ts";
import { Hint, Section } from "../../components/index.ts";
import { answer } from "../../shell/messages.ts";
import { DRAG_TYPE } from "./drop-field.tsx";
import classes from "./import.module.css";
import type { Placing } from "./placing.ts";
import { placesForText } from "./review-fields.ts";

const PLACES = placesForText();

/** Passages may say the same in the same place; their order tells them apart. */
const keyOf = (passage: Passage, index: number): string => [passage.place.label, index].join(" ");

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
      <Section title={waiting === 0 ? "没有剩下的内容" : `没有放进栏目的 ${waiting} 段`}>
        {waiting > 0 && <Hint>有用的拖到左边的栏目里，或从“放到…”里选栏目；没放的不会进台账。</Hint>}
        <ul className={classes.passages}>
          {passages.map((passage, index) => {
            const placed = placing.placed.get(index);
            return (
              <li key={keyOf(passage, index)} data-placed={placed !== undefined || undefined}>
                <div
                  className={classes.passage}
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
                    <div className={classes.passageFoot}>
                      <small>{passage.place.label}</small>
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
                    </div>
                  </div>
                </div>
              </li>
            );
          })}
        </ul>
      </Section>
    </div>
  );
}
