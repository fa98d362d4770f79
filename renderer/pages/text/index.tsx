/** 项目文本: what the project is, in the order of the printed text. */
import {
  ChoiceField,
  DateTextField,
  FieldGrid,
  LongField,
  Section,
  TextField,
  Wide,
  YearField,
} from "../../components/index.ts";

const NATURES = [
  { value: "", label: "未定" },
  { value: "new", label: "新增" },
  { value: "continuing", label: "延续" },
] as const;

export default function TextPage() {
  return (
    <>
      <Section title="基本信息">
        <FieldGrid columns={4}>
          <Wide>
            <TextField path="name" placeholder="写全称，如 党员教育活动经费" />
          </Wide>
          <YearField path="year" />
          <ChoiceField path="nature" options={NATURES} />
          <DateTextField path="startDate" />
          <DateTextField path="endDate" />
          <TextField path="projectCode" />
          <TextField path="leader" />
          <TextField path="preparedBy" />
          <DateTextField path="preparedOn" />
        </FieldGrid>
      </Section>
      <Section title="正文" hint="可以直接从 Word、WPS 粘贴，只留文字">
        <LongField path="justification" placeholder="写明文件名称和文号，如 呈组通〔2020〕17号" />
        <LongField path="overview" tall />
        <LongField path="activities" tall />
        <LongField path="plan" tall placeholder="做什么、做多少、什么时候做完；这里的数要与指标一致" />
        <LongField path="outcomes" tall />
      </Section>
    </>
  );
}
