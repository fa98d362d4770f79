/** 单位: the office as it stood when this project was written. */
import { Button } from "@mantine/core";
import { useLocation } from "wouter";

import {
  officeEdits,
  officeKeeping,
  officeOffer,
  type OfficeDifference,
  type OfficeOffer,
} from "../../../shared/lifecycle/office.ts";
import { ledger, useSettings } from "../../client/index.ts";
import {
  CodeField,
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

const namesOf = (differences: readonly OfficeDifference[]): string =>
  differences.map(({ label }) => label).join("、");

/** What the two say of each other, and what of it is empty in the settings and where that is filled in. */
function offerSentence({ take, lacking }: OfficeOffer): string {
  const differs = take.length === 0 ? "" : `与设置里的本单位信息不同：${namesOf(take)}。`;
  return lacking.length === 0
    ? differs
    : `${differs}设置里还没有填：${namesOf(lacking)}。可以把这里的记下来，以后新建项目自动填好；也可以到“设置”页的“本单位”里填。`;
}

/** The office's data changed since, or were mended here: offered either way where there is something to take, done by neither alone. */
function OfficeNotice() {
  const unit = useProjectPart((project) => project.unit);
  const { office } = useSettings();
  const applyEdits = useEdits();
  const locked = useLocked();
  const [, navigate] = useLocation();
  const offer = officeOffer(unit, office);
  const { take, keep, lacking } = offer;
  if (locked || (take.length === 0 && lacking.length === 0)) return null;
  const remember = () => {
    ledger()
      .settings.setOffice(officeKeeping(unit, office))
      .then(() => answer("已记为本单位信息，新建的项目会自动填上"))
      .catch(reportError);
  };
  return (
    <Notice
      tone="plain"
      actions={
        <>
          {take.length > 0 && (
            <Button size="compact-sm" onClick={() => applyEdits(officeEdits(take), "换成设置里的单位信息")}>
              换成设置里的
            </Button>
          )}
          {keep.length > 0 && (
            <Button size="compact-sm" onClick={remember}>
              把这里的记为本单位信息
            </Button>
          )}
          {lacking.length > 0 && (
            <Button size="compact-sm" onClick={() => navigate("/settings")}>
              到“设置”页填
            </Button>
          )}
        </>
      }
    >
      {offerSentence(offer)}
    </Notice>
  );
}

export default function UnitPage() {
  return (
    <Section title="项目实施单位" hint="只属于这个项目；改它不影响别的项目">
      <OfficeNotice />
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
        <CodeField path="unit/department/code" />
        <Wide>
          <LongField path="unit/profile" tall placeholder="主要职责、内设机构、人员编制等" />
        </Wide>
      </FieldGrid>
    </Section>
  );
}
