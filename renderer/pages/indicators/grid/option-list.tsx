/** What a cell usually holds, under it while it is written. The keyboard stays in the cell. */
import classes from "./grid.module.css";

export function OptionList({
  options,
  chosen,
  label,
  onChoose,
}: {
  options: readonly string[];
  chosen: number;
  label: string;
  onChoose: (option: string) => void;
}) {
  return (
    <div role="listbox" aria-label={label} className={classes.optionList}>
      {options.map((option, index) => (
        <div
          key={option}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className={classes.option}
          // The cell keeps the focus, or leaving it would end the entry before the choice is taken.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(option);
          }}
        >
          {option}
        </div>
      ))}
    </div>
  );
}
