/** A light: the colour and its name, never the colour alone. */
import { LIGHT_LABEL, type LightColour } from "../../shared/monitoring/light.ts";
import classes from "./light-mark.module.css";

export function LightMark({ colour, bare = false }: { colour: LightColour | null; bare?: boolean }) {
  const name = colour === null ? "不亮灯" : LIGHT_LABEL[colour];
  return (
    <span className={classes.mark} data-colour={colour ?? "none"} title={bare ? name : undefined}>
      <i aria-hidden />
      {bare ? <span className={classes.hidden}>{name}</span> : name}
    </span>
  );
}
