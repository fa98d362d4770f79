/** 本单位: filled in once, copied into every new project. */
import {
  CodeLine,
  CreditCodeLine,
  FieldGrid,
  SaveState,
  Section,
  TextBlock,
  TextLine,
  Wide,
} from "../../components/index.ts";
import { UserName, useOfficeFields } from "./office-fields.tsx";

export function OfficeSection() {
  const { field, department, status } = useOfficeFields();
  return (
    <Section
      title="本单位"
      hint="新建的项目会自动填上；已有的项目不变"
      actions={<SaveState status={status} />}
    >
      <FieldGrid>
        <UserName />
        <TextLine {...field("name")} />
        <CreditCodeLine {...field("creditCode")} />
        <TextLine {...field("representative")} />
        <TextLine {...field("phone")} />
        <TextLine {...field("address")} />
        <TextLine {...department("name")} />
        <CodeLine {...department("code")} />
        <Wide>
          <TextBlock {...field("profile")} tall />
        </Wide>
      </FieldGrid>
    </Section>
  );
}
