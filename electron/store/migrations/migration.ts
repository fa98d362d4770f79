/** One step of the schema. Once released, its text is never changed. */
export interface Migration {
  version: number;
  name: string;
  sql: string;
}
