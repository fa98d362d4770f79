/** A removable drive as the system tells of it. */
import type { PlaceFacts } from "../../../shared/transfer/index.ts";

export interface Drive extends PlaceFacts {
  /** Its volume's name; empty where it has none. */
  name: string;
  /** E:\ or the folder it is mounted at. */
  path: string;
}
