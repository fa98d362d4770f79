import "./without-eval.ts";
import { createRoot } from "react-dom/client";

import { App } from "./app.tsx";
import "./theme/index.ts";

createRoot(document.getElementById("root")!).render(<App />);
