/** What the user reads for each error: what happened, then what to do. Nothing here blames her or names a code. */
import type { ErrorCode, ErrorDetails, ErrorMessage } from "./errors.ts";

export interface Sentence {
  what: string;
  advice: string;
}

const name = (details: ErrorDetails, fallback: string): string => {
  const value = details["name"] ?? details["file"] ?? details["folder"];
  return value === undefined ? fallback : `“${value}”`;
};

/** Why a step of 送出、退回、批复 does not fit (StepRefusal of shared/lifecycle). */
const STEP_REFUSED: Readonly<Record<string, Sentence>> = {
  notSubmitted: {
    what: "这个项目现在没有送出在外，不能退回或批复。",
    advice: "请先在“送出”页登记送出。",
  },
  submittedAlready: {
    what: "这个项目已经送出，还没有退回或批复。",
    advice: "不用再登记一次；今天点错的可以先收回。",
  },
  approvedAlready: {
    what: "这个项目已经批复。",
    advice: "不能再送出、退回或批复一次；今天点错的可以先收回批复。",
  },
  withdrawn: {
    what: "这次送出已经收回。",
    advice: "请看后面一次送出的记录。",
  },
  replaced: {
    what: "这次送出之后又送过一次，意见不能再记在这一版上。",
    advice: "请记到最近一次送出上；这一版和它的意见原样保留。",
  },
  unknown: {
    what: "找不到这次送出或这条意见。",
    advice: "请重新打开这个项目再看；没有改动任何记录。",
  },
};

const SENTENCES: Readonly<Record<ErrorCode, (details: ErrorDetails) => Sentence>> = {
  "input.invalid": () => ({
    what: "这项内容的格式不对，没有保存。",
    advice: "请检查刚才填写的内容；原来的内容没有变。",
  }),
  "project.notFound": () => ({
    what: "找不到这个项目。",
    advice: "它可能已被移到回收站，请到项目列表或回收站里查看。",
  }),
  "project.locked": () => ({
    what: "这个项目已经送出，送出的内容不能直接改。",
    advice: "财政局退回的，请到“送出”页记下意见，项目就能改了；今天刚送出、点错了的，可以在那里收回。",
  }),
  "edit.invalid": () => ({
    what: "这处修改没有保存：它指向的内容已经不在了，或格式不对。",
    advice: "页面已恢复为磁盘上的内容，请再改一次。",
  }),
  "edit.needsReason": () => ({
    what: "这个项目已经批复，指标值、分值等批复的内容没有改动。",
    advice:
      "确需调整的，请打开这个项目，在“单位”“项目文本”“资金”“目标”或“指标”页的最上面点“说明理由再改”，写下理由后在那里改；理由会留在更改记录里。",
  }),
  "submission.refused": (details) => STEP_REFUSED[String(details["reason"])] ?? STEP_REFUSED["unknown"]!,
  "submission.errorsOpen": (details) => ({
    what: `体检还有 ${details["count"] ?? "几"} 处必改，没有送出。`,
    advice: "请改好，或在“送出”页逐处说明理由。",
  }),
  "submission.remarksOpen": (details) => ({
    what: `财政局的意见还有 ${details["count"] ?? "几"} 条没有答复，没有送出。`,
    advice: "请逐条改好并勾选；暂不能改的，请写明理由再送出。",
  }),
  "submission.outdated": (details) => ({
    what: `${name(details, "文件")}里的内容与项目现在的内容不一样，没有登记。`,
    advice: "写好以后项目又改过。请重新导出一份交出去，再登记；原来的文件没有变。",
  }),
  "submission.overwritten": (details) => ({
    what: `${name(details, "文件")}写好以后又变了（在别的程序里改过，或被别的文件盖掉），没有登记。`,
    advice:
      "交出去的就是现在这份的，请在列表里去掉它，再点“另选交出去的文件…”选它；不是的，请重新导出再登记。台账里的内容没有变。",
  }),
  "submission.notToday": () => ({
    what: "只有当天点错的才能收回，这一步已经过了那一天。",
    advice: "记录原样保留。要修改内容，请按财政局退回来办：记下意见，项目就能改了。",
  }),
  "submission.changedSince": () => ({
    what: "这一步之后项目内容已经改过，不能收回。",
    advice: "改动都保留着。请接着往下办，或把改动逐处改回去再收回。",
  }),
  "store.newer": () => ({
    what: "台账文件是用更新版本的程序建立的，本程序不能打开。",
    advice: "请安装新版程序再打开；台账文件没有被改动。",
  }),
  "store.corrupt": () => ({
    what: "台账文件已损坏，不能放心使用。",
    advice: "损坏的文件会原样保留，请在“备份”页选最近一份核对过的备份恢复。",
  }),
  "store.locked": () => ({
    what: "台账文件正被别的程序占用。",
    advice: "请关闭另一个正在运行的本程序，或等杀毒软件扫描完，再试一次。",
  }),
  "store.readonly": (details) => ({
    what: `数据文件夹${name(details, "")}是只读的，无法保存。`,
    advice: "请去掉文件夹的只读属性，或在“设置”里换一个可以写入的文件夹。",
  }),
  "store.full": () => ({
    what: "磁盘已满，刚才的修改没有存进去。",
    advice: "请腾出一些空间；此前显示“已保存”的内容都在。",
  }),
  "store.gone": (details) => ({
    what: `数据文件夹${name(details, "")}不见了。`,
    advice: "如果它在U盘或移动硬盘上，请插好后重新打开程序；也可以另选数据文件夹。",
  }),
  "file.notFound": (details) => ({
    what: `找不到文件${name(details, "")}。`,
    advice: "它可能已被移走或U盘已拔出，请重新选择。",
  }),
  "file.unreadable": (details) => ({
    what: `文件${name(details, "")}读不出来。`,
    advice: "请确认它没有被别的程序打开，再试一次。",
  }),
  "file.empty": (details) => ({
    what: `文件${name(details, "")}是空的，没有可以读取的内容。`,
    advice: "请检查是否选错了文件。",
  }),
  "file.tooLarge": (details) => ({
    what: `文件${name(details, "")}太大（${details["size"] ?? "超过上限"}），没有读取。`,
    advice: `一次最多读取 ${details["limit"] ?? "20 MB"}，请只保留项目文本和目标表后再导入。`,
  }),
  "file.notText": (details) => ({
    what: `${name(details, "这个文件")}不是文字文件。`,
    advice: "请选择 Word、Excel 或 txt 文件。",
  }),
  "file.encoding": (details) => ({
    what: `认不出${name(details, "这个文件")}的文字编码。`,
    advice: "请用记事本打开后“另存为” UTF-8，再导入。",
  }),
  "file.unsupported": (details) => ({
    what: `还不能读取${name(details, "这种")}文件。`,
    advice: "请另存为 .docx、.xlsx 或 .txt 后再导入。",
  }),
  "file.damaged": (details) => ({
    what: `文件${name(details, "")}已损坏或不完整。`,
    advice: "请重新拷贝一份再试；本机台账没有改动。",
  }),
  "file.protected": (details) => ({
    what: `文件${name(details, "")}有密码保护，打不开。`,
    advice: "请先去掉密码另存一份，再导入。",
  }),
  "file.timeout": (details) => ({
    what: `读取文件${name(details, "")}用时过长，已停止。`,
    advice: "文件可能异常，请另存一份较小的再试。",
  }),
  "file.nothingFound": (details) =>
    details["pictures"] === undefined
      ? {
          what: `在${name(details, "这个文件")}里没有找到项目内容。`,
          advice: "请确认它是项目文本或绩效目标表；也可以新建空白项目后粘贴。",
        }
      : {
          what: `${name(details, "这个文件")}里是图片（扫描件或截图），不是文字和表格，读不出来。`,
          advice: "请找它的 Word 或 Excel 原件；只有扫描件的，请对照着录入。",
        },
  "package.notOurs": (details) => ({
    what: `${name(details, "这个文件")}不是本程序导出的项目包。`,
    advice: "请选择“项目包.zip”，或用“从文件导入”。",
  }),
  "package.damaged": (details) => ({
    what: `项目包${name(details, "")}与清单不符，可能拷贝时损坏或被改动过${details["entry"] === undefined ? "" : `（${details["entry"]}）`}。`,
    advice: "没有导入任何内容，请重新拷贝一份。",
  }),
  "package.newer": () => ({ what: "项目包来自更新版本的程序。", advice: "请先升级本程序，再打开它。" }),
  "package.password": (details) => ({
    what: `项目包${name(details, "")}设了密码。`,
    advice: "请输入报送人给的密码，再打开。",
  }),
  "package.wrongPassword": (details) => ({
    what: `密码不对，项目包${name(details, "")}没有打开。`,
    advice: "请核对大小写和全角半角，再输一次；密码要向给您这个包的人要，程序无法找回。",
  }),
  "target.readonly": (details) => ({
    what: `目标位置${name(details, "")}不能写入。`,
    advice: "请检查U盘的写保护开关，或换一个文件夹。原来的文件没有变。",
  }),
  "target.full": (details) => ({
    what: `目标位置${name(details, "")}空间不足，没有写成。`,
    advice: "请清理出空间或换一个U盘；没有留下半截文件。",
  }),
  "target.gone": (details) => ({
    what: `目标位置${name(details, "")}不见了（U盘可能已拔出）。`,
    advice: "请重新插好U盘再导出一次。",
  }),
  "target.exists": (details) => ({
    what: `目标位置已有同名文件${name(details, "")}。`,
    advice: "请换一个文件名或文件夹。",
  }),
  "target.notVerified": (details) => ({
    what: `写到${name(details, "目标位置")}的文件读回来与原件不一致。`,
    advice: "这份文件不可靠，已经删去；请换一个U盘再导出。",
  }),
  "print.failed": () => ({
    what: "没有生成可以打印的文件。",
    advice: "请再试一次；若仍不行，可以导出 Word 后打印。",
  }),
  "evidence.tooLarge": (details) => ({
    what: `文件${name(details, "")}太大（${details["size"] ?? "超过上限"}），没有添加。`,
    advice: `一份佐证材料最大 ${details["limit"] ?? "50 MB"}。请压缩图片、只留有关的几页，或改存在别处并在说明里写明存放位置。`,
  }),
  "evidence.missing": (details) => ({
    what: `佐证材料${name(details, "")}的文件不见了。`,
    advice: "可以点“从备份补回”；备份里也没有的，请重新添加同一个文件，或把它从这条指标上移除。",
  }),
  "evidence.altered": (details) => ({
    what: `佐证材料${name(details, "")}与添加时不一致，可能被改动或损坏。`,
    advice: "没有打开它。可以点“从备份补回”；备份里也没有的，请重新添加原来的文件。",
  }),
  "evidence.noViewer": (details) => ({
    what: `这台电脑上没有能打开${name(details, "这个文件")}的程序。`,
    advice: "文件完好。请在装有相应程序的电脑上查看，或换成图片、PDF 再添加。",
  }),
  "package.evidenceTooLarge": (details) => ({
    what: `这个项目的佐证材料一共 ${details["size"] ?? "太大"}，装不进一个项目包（最多 ${details["limit"] ?? "180 MB"}）。`,
    advice: "没有写出项目包。请移除不必随包送出的大文件，或压缩后再添加。",
  }),
  "backup.failed": () => ({
    what: "这次备份没有做成。",
    advice: "台账本身没有问题，可以继续工作；请检查备份位置的空间。",
  }),
  "backup.damaged": (details) => ({
    what: `备份${name(details, "")}没有通过核对，不能用来恢复。`,
    advice: "请选另一份备份；当前台账没有改动。",
  }),
  "backup.password": (details) => ({
    what: `备份${name(details, "")}是加密的。`,
    advice: "请输入加密时设的密码，再恢复；当前台账没有改动。",
  }),
  "backup.wrongPassword": (details) => ({
    what: `备份${name(details, "")}打不开：密码不对。`,
    advice: "请核对密码再输一次；换过密码的，以前的备份要用当时的密码。密码程序无法找回，当前台账没有改动。",
  }),
  "handover.notOurs": (details) => ({
    what: `${name(details, "这个文件")}不是移交文件，或者没有拷贝完整。`,
    advice: "请选择“…台账移交….zip”；台账没有改动。",
  }),
  "handover.password": (details) => ({
    what: `移交文件${name(details, "")}设了密码。`,
    advice: "请输入移交人给的密码，再打开。",
  }),
  "handover.wrongPassword": (details) => ({
    what: `移交文件${name(details, "")}打不开：密码不对，或者文件没有拷完整、被改动过。`,
    advice: "请核对密码再输一次；密码确实没错的，请重新拷贝一份。密码程序无法找回，这台电脑上没有改动。",
  }),
  "handover.damaged": (details) => ({
    what: `移交文件${name(details, "")}没有通过核对，可能拷贝时损坏或被改动过。`,
    advice: "没有接收任何内容，请向移交人重新拷贝一份。",
  }),
  "handover.newer": (details) => ({
    what: `移交文件${name(details, "")}来自更新版本的程序。`,
    advice: "请先升级本程序，再接收；台账没有改动。",
  }),
  "handover.notEmpty": () => ({
    what: "这台电脑上已经有项目，不能整个换成移交来的台账。",
    advice: "请用“合并进来”：只加这里没有的项目，原有的一个都不动。",
  }),
  "library.nothingFound": (details) => ({
    what: `文件${name(details, "")}里没有认出指标。`,
    advice: "请检查表里有没有“三级指标”一栏，且写了名称；指标库没有改动。",
  }),
  "library.tooMany": (details) => ({
    what: `文件${name(details, "")}里有 ${details["count"] ?? "很多"} 条指标，一次最多加入 ${details["limit"] ?? 1000} 条。`,
    advice: "请把表分成几个文件，分几次加入；指标库没有改动。",
  }),
  "window.locked": () => ({
    what: "窗口已经锁住。",
    advice: "请输入窗口密码再继续；已保存的内容都在。",
  }),
  unexpected: () => ({
    what: "程序内部出错，这一步没有完成。",
    advice: "已保存的内容都在，请再试一次；若反复出现，请重新打开程序。",
  }),
};

/** The sentence for an error. */
export function sentenceFor(error: ErrorMessage): Sentence {
  return SENTENCES[error.code](error.details);
}
