/** Stands before the sample's name, on the screen and on every paper; whoever takes it away has made the project an own one. */
export const SAMPLE_MARK = "【示例】";

export const isSample = ({ name }: { name: string }): boolean => name.startsWith(SAMPLE_MARK);
