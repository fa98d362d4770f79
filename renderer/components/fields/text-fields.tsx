/** Text fields of the open project. Each saves itself; a field with an official length counts its characters. */
import { checkCreditCode, strangeInCode, type CreditCodeProblem } from "../../../shared/project/index.ts";
import { shorten } from "../../../shared/text/index.ts";
import { TextBlock, TextLine, type TextControlProps } from "../controls/text-input.tsx";
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

/** A code is kept as it is written; what no code has is only named. */
function strangeHint(label: string, code: string): string | null {
  const strange = strangeInCode(code);
  return strange === ""
    ? null
    : `${label}一般只有数字和字母，这里有“${shorten(strange, 12)}”，请核对；照样保存`;
}

export function CreditCodeLine(props: TextControlProps) {
  const problem = checkCreditCode(props.value);
  const form = problem === null ? "校验位正确" : CREDIT_CODE_HINT[problem];
  const hint = strangeHint("代码", props.value) ?? form;
  const length = props.value.replaceAll(/\s/gu, "").length;
  return (
    <TextLine
      {...props}
      {...(hint === null ? {} : { description: hint })}
      marks={
        <>
          {length > 0 && length < 18 && <span>{length} / 18 位</span>}
          {props.marks}
        </>
      }
    />
  );
}

export function CreditCodeField(props: BoundProps) {
  const { field, common } = useBound<string>(props);
  return <CreditCodeLine {...common} value={field.value} onChange={field.set} />;
}

/** 主管部门编码 and other codes whose form each bureau sets itself. */
export function CodeLine(props: TextControlProps) {
  const hint = strangeHint("编码", props.value);
  return <TextLine {...props} {...(hint === null ? {} : { description: hint })} />;
}

export function CodeField(props: BoundProps) {
  const { field, common } = useBound<string>(props);
  return <CodeLine {...common} value={field.value} onChange={field.set} />;
}
