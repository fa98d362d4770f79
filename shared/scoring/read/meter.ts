/** Counts elementary steps of a reading, so that a test can show that they grow with the length of the text and no faster. */
export class Meter {
  steps = 0;

  step(): void {
    this.steps += 1;
  }
}
