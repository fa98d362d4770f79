/** Text fields of the open project. Each saves itself; a field with an official length counts its characters. */
import { checkCreditCode, type CreditCodeProblem } from "../../../shared/project/index.ts";
import { TextBlock, TextLine } from "../controls/text-input.tsx";
import { useBound, type BoundProps } from "./use-bound.tsx";

export function TextField(props: BoundProps) {
  const { field, common } = useBound<string>(props);
  return <TextLine {...common} value={field.value} onChange={field.set} maxLength={field.maxLength} />;
}

export function LongField(props: BoundProps & { tall?: boolean }) {
  const { field, common } = useBound<string>(props);
  return (
    <TextBlock
      {...common}
      value={field.value}
      onChange={field.set}
      maxLength={field.maxLength}
      tall={props.tall ?? false}
    />
  );
}

const CREDIT_CODE_HINT: Readonly<Record<CreditCodeProblem, string | null>> = {
  empty: null,
  organizationCode: "这是 9 位的组织机构代码；统一社会信用代码有 18 位",
  length: "统一社会信用代码应为 18 位",
  character: "含有代码里不会出现的字符（不用 I、O、S、V、Z）",
  checkCharacter: "最后一位校验不符，请对照证书核对",
  bodyCheckCharacter: "第 17 位校验不符，请对照证书核对",
};

export function CreditCodeField(props: BoundProps) {
  const { field, common } = useBound<string>(props);
  const problem = checkCreditCode(field.value);
  const hint = problem === null ? "校验位正确" : CREDIT_CODE_HINT[problem];
  const length = field.value.replaceAll(/\s/gu, "").length;
  return (
    <TextLine
      {...common}
      {...(hint === null ? {} : { description: hint })}
      value={field.value}
      onChange={field.set}
      marks={
        <>
          {length > 0 && length < 18 && <span>{length} / 18 位</span>}
          {common.marks}
        </>
      }
    />
  );
}
