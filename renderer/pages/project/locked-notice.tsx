import { Notice } from "../../components/index.ts";

/** Above every page of a project that was handed in: why nothing can be typed. */
export function LockedNotice() {
  return (
    <Notice tone="plain">
      这个项目已经送出或批复，各页只能查看、复制和打印。要修改，请到“送出”页另立新版本。
    </Notice>
  );
}
