/** Draws the first page once what it shows has come (client/first-asked.ts); what it can do without comes afterwards. */
import "./without-eval.ts";
import { createRoot } from "react-dom/client";

import { App } from "./app.tsx";
import { firstAsked } from "./client/first-asked.ts";
import { afterFirstMoments, takeFirstAnswers } from "./client/index.ts";
import "./theme/index.ts";

void firstAsked.then((reply) => {
  takeFirstAnswers(reply);
  createRoot(document.getElementById("root")!).render(<App />);
  afterFirstMoments(() => void import("./theme/fonts.ts"));
});
