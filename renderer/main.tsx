/** Draws the first page once what it shows has come (client/first-asked.ts); what it can do without comes afterwards. */
import "./without-eval.ts";
import { createRoot } from "react-dom/client";

import { App } from "./app.tsx";
import { firstAsked } from "./client/first-asked.ts";
import { afterFirstMoments, connect, isFreshStart, takeFirstAnswers } from "./client/index.ts";
import "./theme/index.ts";

connect(firstAsked.bridge);
void firstAsked.come.then(async () => {
  await takeFirstAnswers(isFreshStart());
  createRoot(document.getElementById("root")!).render(<App />);
  afterFirstMoments(() => {
    firstAsked.forget();
    void import("./theme/fonts.ts");
  });
});
