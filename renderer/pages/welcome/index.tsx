/** The first steps as a page of their own, to come back to from the handbook or beside the sample. */
import { Page } from "../../components/index.ts";
import FirstSteps from "./first-steps.tsx";

export default function WelcomePage() {
  return (
    <Page title="第一次使用">
      <FirstSteps />
    </Page>
  );
}
