/** What was found, under the kinds of it; one line is chosen. */
import type { Group, Item } from "./items.ts";
import classes from "./palette.module.css";

function Option({
  item,
  id,
  active,
  onPick,
  onPoint,
}: {
  item: Item;
  id: string;
  active: boolean;
  onPick(): void;
  onPoint(): void;
}) {
  return (
    <button
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={classes.option}
      onMouseMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <span className={classes.title}>{item.title}</span>
      <span className={classes.detail}>{item.detail}</span>
    </button>
  );
}

export function Found({
  groups,
  active,
  listId,
  onPick,
  onPoint,
}: {
  groups: readonly Group[];
  active: number;
  listId: string;
  onPick(item: Item): void;
  onPoint(index: number): void;
}) {
  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, group) => sum + group.items.length, 0),
  );
  return (
    <div className={classes.list} id={listId} role="listbox" aria-label="找到的内容">
      {groups.map((group, groupIndex) => (
        <div key={group.label} role="group" aria-label={group.label} className={classes.group}>
          <div className={classes.heading} aria-hidden>
            {group.label}
          </div>
          {group.items.map((item, itemIndex) => {
            const index = starts[groupIndex]! + itemIndex;
            return (
              <Option
                key={item.id}
                item={item}
                id={`${listId}-${index}`}
                active={index === active}
                onPick={() => onPick(item)}
                onPoint={() => onPoint(index)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}
