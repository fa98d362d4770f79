/** Asks for what the first page shows, then draws it; what that page can do without comes afterwards. */
import "./without-eval.ts";
import { createRoot } from "react-dom/client";

import { App } from "./app.tsx";
import { askFirst, bridge, connect, isFreshStart } from "./client/index.ts";
import "./theme/index.ts";

/** Milliseconds in which the first page is drawn and can be typed into, with nothing else in its way. */
const FIRST_PAINT = 100;

const first = askFirst(bridge(), isFreshStart());
connect(first.bridge);
void first.come.then(() => {
  createRoot(document.getElementById("root")!).render(<App />);
  setTimeout(() => {
    first.forget();
    void import("./theme/fonts.ts");
  }, FIRST_PAINT);
});
