/** 送出、退回、批复: what went out stays as it was, and nothing of it is changed by the way. */
import { describe, expect, it } from "vitest";

import { EVERY_PROJECT } from "../../shared/api/index.ts";
import { approvedOf, NO_RECEIPT, standingOf } from "../../shared/submission/index.ts";
import type { Edit } from "../../shared/project/index.ts";
import { createExample, handIn, open, openNew } from "./support.ts";

const set = (path: string, value: Extract<Edit, { kind: "set" }>["value"]): Edit => ({
  kind: "set",
  path,
  value,
});
const APPROVAL = { documentNumber: "呈财预〔2026〕8号", date: "2026年2月1日", amount: 53_460_000 };
const refused = (reason: string) =>
  expect.objectContaining({ code: "submission.refused", details: { reason } });

/** A ledger with an example project, and a clock moved by hand. */
function opened() {
  let at = Date.UTC(2026, 10, 22, 2);
  const { store, file } = openNew({ now: () => new Date(at), author: () => "李红" });
  const id = createExample(store);
  const edit = (edits: Edit[], reason?: string) =>
    store.projects.edit({ id, edits, label: "修改", together: null, reason });
  return {
    store,
    file,
    id,
    edit,
    nextDay: () => (at += 86_400_000),
    state: () => store.projects.get(id).project.state,
  };
}

function returned(remarks = ["目标值偏低", "实施计划没有时间", "补充成本指标"]) {
  const it = opened();
  handIn(it.store);
  it.store.submissions.return(
    it.id,
    1,
    remarks.map((text) => ({ path: "", text })),
  );
  return it;
}

describe("送出", () => {
  it("freezes the project under a number, with files, receipt, who and when", () => {
    const { store, id, edit, state } = opened();
    const before = store.projects.get(id).project;
    const files = [{ name: "2026党员教育_项目包.zip", size: 4_096, sha256: "ab".repeat(32) }];
    const receipt = { clerk: "王科长", date: "11月22日", note: "纸质两份" };
    store.submissions.submit({ id, manner: "package", files, receipt, reason: "" });
    expect(state()).toBe("submitted");
    expect(store.submissions.list(id)).toEqual([
      {
        number: 1,
        at: "2026-11-22T02:00:00.000Z",
        who: "李红",
        manner: "package",
        files,
        receipt,
        reason: "",
        remarks: [],
        steps: [],
        project: { ...before, state: "submitted" },
      },
    ]);
    expect(store.projects.history(id, 1)[0]).toMatchObject({ label: "第1次送出", who: "李红" });
    expect(() => edit([set("plan", "改")])).toThrow(expect.objectContaining({ code: "project.locked" }));
    expect(store.projects.list(EVERY_PROJECT).rows[0]).toMatchObject({ state: "submitted" });
  });

  it("is not taken back by undo, and what was typed before it neither", () => {
    const { store, id, edit, state } = opened();
    edit([set("plan", "写在送出之前")]);
    handIn(store);
    expect(store.projects.undo(id)).toBeNull();
    expect(state()).toBe("submitted");
    expect(store.projects.get(id).project.plan).toBe("写在送出之前");
  });

  it("leaves results, money spent and the answers to a standard open", () => {
    const { store, id, edit } = opened();
    handIn(store);
    edit([
      set("goalResult", "已完成"),
      set("actuals/a1/value", { 人数: "231" }),
      set("budgets/b1/executed", 100),
      set("indicators/i2/standard/choices", { floor: "none" }),
      { kind: "remove", list: "dismissals", id: "d1" },
    ]);
    expect(store.projects.undo(id)).not.toBeNull();
    expect(store.projects.get(id).project.goalResult).toBe("");
    for (const refusedEdit of [
      set("indicators/i1/target", "200"),
      set("indicators/i2/standard", { text: "另一种标准", choices: {}, rule: null }),
      set("unit", { ...store.projects.get(id).project.unit, phone: "0871" }),
      { kind: "remove", list: "indicators", id: "i1" } as const,
      { kind: "move", list: "indicators", id: "i2", before: "i1" } as const,
    ])
      expect(() => edit([set("otherNotes", "带着一处"), refusedEdit])).toThrow(
        expect.objectContaining({ code: "project.locked" }),
      );
    expect(store.projects.get(id).project.otherNotes).toBe("");
  });

  it("twice, of a withdrawn number, and of a project that is not there is refused", () => {
    const { store, id } = opened();
    handIn(store);
    expect(() => handIn(store)).toThrow(refused("submittedAlready"));
    expect(() => store.submissions.setReceipt(id, 2, NO_RECEIPT)).toThrow(refused("unknown"));
    store.projects.trash([id]);
    expect(() => handIn(store)).toThrow(expect.objectContaining({ code: "project.notFound" }));
  });

  it("with a file whose hash is none is refused before anything is written", () => {
    const { store, id, state } = opened();
    const files = [{ name: "项目文本.docx", size: 10, sha256: "abc" }];
    expect(() =>
      store.submissions.submit({ id, manner: "files", files, receipt: NO_RECEIPT, reason: "" }),
    ).toThrow(expect.objectContaining({ code: "input.invalid" }));
    expect(state()).toBe("draft");
    expect(store.submissions.list(id)).toEqual([]);
  });

  it("taken back the same day keeps its number and the word; the next one has the next number", () => {
    const { store, id, edit, state, nextDay } = opened();
    handIn(store);
    store.submissions.takeBack(id, 1);
    expect(state()).toBe("draft");
    expect(standingOf(store.submissions.find(id, 1)!)).toBe("withdrawn");
    expect(() => store.submissions.takeBack(id, 1)).toThrow(refused("withdrawn"));
    expect(() => store.submissions.return(id, 1, [])).toThrow(refused("withdrawn"));
    edit([set("plan", "改好了")]);
    expect(handIn(store).number).toBe(2);
    nextDay();
    expect(() => store.submissions.takeBack(id, 2)).toThrow(
      expect.objectContaining({ code: "submission.notToday" }),
    );
  });
});

describe("退回", () => {
  it("opens the same project again with the remarks; the frozen version stays", () => {
    const { store, id, edit, state } = returned();
    expect(state()).toBe("returned");
    edit([set("plan", "一季度制定计划")]);
    const [submission] = store.submissions.list(id);
    expect(submission!.project.plan).not.toBe("一季度制定计划");
    expect(submission!.remarks.map(({ text, answer }) => [text, answer])).toEqual([
      ["目标值偏低", null],
      ["实施计划没有时间", null],
      ["补充成本指标", null],
    ]);
  });

  it("with open remarks goes out again only with a reason; ticked off they ask for none", () => {
    const { store, id } = returned();
    const place = (index: number) => ({
      id,
      number: 1,
      remark: store.submissions.find(id, 1)!.remarks[index]!.id,
    });
    store.submissions.answerRemark(place(0), { done: true, note: "已提高到244人" });
    expect(() => handIn(store)).toThrow(
      expect.objectContaining({ code: "submission.remarksOpen", details: { count: 2 } }),
    );
    store.submissions.answerRemark(place(1), { done: true, note: "" });
    store.submissions.answerRemark(place(2), { done: true, note: "" });
    store.submissions.answerRemark(place(2), { done: false, note: "" });
    expect(handIn(store, id, "成本指标待财务核定").reason).toBe("成本指标待财务核定");
    const [, first] = store.submissions.list(id);
    expect(first!.remarks.map((remark) => remark.answer?.note)).toEqual(["已提高到244人", "", undefined]);
  });

  it("of a version that was replaced, or not returned, takes no remarks", () => {
    const { store, id } = returned(["一条"]);
    const remark = store.submissions.find(id, 1)!.remarks[0]!.id;
    handIn(store, id, "暂不改");
    const replaced = refused("replaced");
    expect(() => store.submissions.addRemarks(id, 1, [{ path: "", text: "晚到的意见" }])).toThrow(replaced);
    expect(() => store.submissions.answerRemark({ id, number: 1, remark }, { done: true, note: "" })).toThrow(
      replaced,
    );
    expect(() => store.submissions.return(id, 1, [])).toThrow(replaced);
    expect(() => store.submissions.approve(id, 1, APPROVAL)).toThrow(replaced);
    expect(() => store.submissions.addRemarks(id, 2, [{ path: "", text: "意见" }])).toThrow(
      refused("notSubmitted"),
    );
  });

  it("taken back the same day while nothing was changed; the remarks stay in the record", () => {
    const { store, id, edit, state } = returned();
    edit([set("plan", "已经动笔")]);
    expect(() => store.submissions.takeBack(id, 1)).toThrow(
      expect.objectContaining({ code: "submission.changedSince" }),
    );
    store.projects.undo(id);
    store.submissions.takeBack(id, 1);
    expect(state()).toBe("submitted");
    expect(store.submissions.find(id, 1)!.remarks).toHaveLength(3);
  });
});

describe("批复", () => {
  function approved() {
    const it = opened();
    handIn(it.store);
    it.store.submissions.approve(it.id, 1, APPROVAL);
    return it;
  }

  it("is kept with document, date and amount; of a draft, or twice, it is refused", () => {
    const { store, id, state } = opened();
    expect(() => store.submissions.approve(id, 1, APPROVAL)).toThrow(refused("notSubmitted"));
    handIn(store);
    store.submissions.approve(id, 1, APPROVAL);
    expect(state()).toBe("approved");
    expect(approvedOf(store.submissions.list(id))?.approval).toEqual(APPROVAL);
    expect(() => store.submissions.approve(id, 1, APPROVAL)).toThrow(refused("approvedAlready"));
    expect(() => store.submissions.return(id, 1, [])).toThrow(refused("approvedAlready"));
    expect(() => handIn(store)).toThrow(refused("approvedAlready"));
  });

  it("locks the plan: a change needs a reason, which stays in the history with the places it touched", () => {
    const { store, id, edit } = approved();
    const change = [set("indicators/i1/target", "231")];
    const needsReason = expect.objectContaining({ code: "edit.needsReason" });
    expect(() => edit(change)).toThrow(needsReason);
    expect(() => edit(change, "  ")).toThrow(needsReason);
    edit(change, "年中调整，见呈财预〔2026〕30号");
    edit([set("goalResult", "不用理由")], "顺带的理由不留");
    expect(store.submissions.amendments(id)).toEqual([
      {
        change: 4,
        at: "2026-11-22T02:00:00.000Z",
        who: "李红",
        reason: "年中调整，见呈财预〔2026〕30号",
        label: "修改",
        paths: ["indicators/i1/target"],
      },
    ]);
    expect(store.projects.history(id, 10).map((entry) => entry.reason ?? "")).toEqual([
      "",
      "年中调整，见呈财预〔2026〕30号",
      "",
      "",
      "",
    ]);
    expect(store.submissions.find(id, 1)!.project.indicators[0]!.target).toBe("244");
  });

  it("whatever undo brings back keeps the reason it was changed for", () => {
    const { store, id, edit } = approved();
    edit([set("plan", "改")], "年中调整");
    store.projects.undo(id);
    store.projects.redo(id);
    expect(store.submissions.amendments(id).map(({ label, reason }) => [label, reason])).toEqual([
      ["重做：修改", "年中调整"],
      ["撤销：修改", "年中调整"],
      ["修改", "年中调整"],
    ]);
  });

  it("typing with another reason is a change of its own", () => {
    const { store, id } = approved();
    const type = (value: string, reason: string) =>
      store.projects.edit({
        id,
        edits: [set("plan", value)],
        label: "修改",
        together: "plan",
        reason,
      });
    type("一", "甲");
    type("一二", "甲");
    type("一二三", "乙");
    expect(store.submissions.amendments(id).map((entry) => entry.reason)).toEqual(["乙", "甲"]);
  });

  it("taken back the same day opens nothing but the approval; not once the plan was changed", () => {
    const { store, id, edit, state } = approved();
    store.submissions.takeBack(id, 1);
    expect(state()).toBe("submitted");
    expect(() => edit([set("plan", "改")], "理由")).toThrow(
      expect.objectContaining({ code: "project.locked" }),
    );
    store.submissions.approve(id, 1, APPROVAL);
    edit([set("plan", "改")], "理由");
    expect(() => store.submissions.takeBack(id, 1)).toThrow(
      expect.objectContaining({ code: "submission.changedSince" }),
    );
  });
});

describe("the state of a project", () => {
  it("is never set by an edit", () => {
    const { edit, state } = opened();
    expect(() => edit([set("state", "approved")])).toThrow(expect.objectContaining({ code: "edit.invalid" }));
    expect(state()).toBe("draft");
  });

  it("and everything written on the way survives reopening, whole", () => {
    const { store, id, file } = returned();
    handIn(store, id, "时间紧");
    store.submissions.approve(id, 2, APPROVAL);
    const before = store.submissions.list(id);
    store.close();
    const again = open(file).store;
    expect(again.submissions.list(id)).toEqual(before);
    expect(again.verify()).toEqual({ quickCheck: [], foreignKeys: 0, damagedRows: [], complete: true });
  });

  it("steps back through the history to what it was at each step", () => {
    const { store, id } = returned();
    const states = store.projects
      .history(id, 10)
      .map(({ id: change }) => store.projects.at(id, change)?.state);
    expect(states).toEqual(["returned", "submitted", "draft"]);
  });
});
