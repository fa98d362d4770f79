export { DifferenceView } from "./difference-view.tsx";
export { PiecesText } from "./pieces-text.tsx";
