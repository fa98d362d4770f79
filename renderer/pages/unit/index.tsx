/** 单位: the office as it stood when this project was written. */
import { Button } from "@mantine/core";

import { differingFields, officeEdits } from "../../../shared/lifecycle/office.ts";
import { ledger, useSettings } from "../../client/index.ts";
import {
  CreditCodeField,
  FieldGrid,
  LongField,
  Notice,
  Section,
  TextField,
  Wide,
} from "../../components/index.ts";
import { answer, reportError } from "../../shell/messages.ts";
import { useEdits, useLocked, useProjectPart } from "../../working-copy/index.ts";

/** The office's data changed since, or were mended here: offered both ways, done by neither alone. */
function OfficeOffer() {
  const unit = useProjectPart((project) => project.unit);
  const { office } = useSettings();
  const applyEdits = useEdits();
  const locked = useLocked();
  const different = differingFields(unit, office);
  if (locked || different.length === 0) return null;
  const names = different.map((field) => field.label).join("、");
  const keep = () => {
    ledger()
      .settings.setOffice(unit)
      .then(() => answer("已记为本单位信息，新建的项目会自动填上"))
      .catch(reportError);
  };
  if (office.name === "") {
    return (
      <Notice
        tone="plain"
        actions={
          <Button size="compact-sm" onClick={keep}>
            记为本单位信息
          </Button>
        }
      >
        设置里还没有填本单位信息。可以把这里的记下来，以后新建项目自动填好。
      </Notice>
    );
  }
  return (
    <Notice
      tone="plain"
      actions={
        <>
          <Button
            size="compact-sm"
            onClick={() => applyEdits(officeEdits(different), "换成设置里的单位信息")}
          >
            换成设置里的
          </Button>
          <Button size="compact-sm" onClick={keep}>
            把这里的记为本单位信息
          </Button>
        </>
      }
    >
      与设置里的本单位信息不同：{names}
    </Notice>
  );
}

export default function UnitPage() {
  return (
    <Section title="项目实施单位" hint="只属于这个项目；改它不影响别的项目">
      <OfficeOffer />
      <FieldGrid>
        <Wide>
          <TextField path="unit/name" />
        </Wide>
        <CreditCodeField path="unit/creditCode" />
        <TextField path="unit/representative" />
        <Wide>
          <TextField path="unit/address" />
        </Wide>
        <TextField path="unit/phone" />
        <TextField path="unit/department/name" />
        <TextField path="unit/department/code" />
        <Wide>
          <LongField path="unit/profile" tall placeholder="主要职责、内设机构、人员编制等" />
        </Wide>
      </FieldGrid>
    </Section>
  );
}
