//! Help cards: what a place of Wrap-up or Follow-up is about, under its sentence on the help page. A line is read in one row of 80 columns.

use super::rows::words;

words! {
    /// The lines of the cards.
    #[derive(Debug)]
    pub struct Cards;

    minutes[&'static str] {
        "Record: all that was said and done; chair and recorder sign it (Alt-S)."
            | "会议记录：所说所定如实全记，主持人、记录人签字（Alt-S），存档备查，不外发。";
        "Minutes: points and decisions in the third person, sent to those named."
            | "会议纪要：第三人称写要点和决定，按发送范围印发执行。";
        "Draft, confirmed by those asked, issued (number, day), approved by the next."
            | "先成稿，经有关人员确认，编号印发，由下次会议通过。";
        "A version that was reopened stays as it was issued; the next is a draft."
            | "重开须写明理由；已印发的稿照存，改动另成一稿（Alt-C 比较）。";
        "A signed record that is changed is to be signed again."
            | "记录签字后有改动，须重新签字。";
    }
    returns[&'static str] {
        "Issued = back + kept (who approved) + destroyed (by two) + lost + out."
            | "发出＝收回＋留存（有批准人）＋销毁（两人办理）＋丢失＋未收。";
        "Whoever still has a copy is asked; a day for asking again is kept."
            | "未收回的逐份催收，并记下承诺交回的日期。";
        "Digits are the numbers of copies here." | "本栏数字是份号，不用于跳转。";
    }
    inbound[&'static str] {
        "Given back against a receipt, or kept with the written consent of the unit."
            | "凭签收退还，或经原单位书面同意留存。";
    }
    expenses[&'static str] {
        "Every amount has a voucher and is paid. Nothing spent: enter one of 0."
            | "每笔支出须有凭证并已支付。没有支出，记一笔0。";
        "More than planned, or than the limit a person and day, is approved (F8)."
            | "超出预算或人天综合定额，须经批准（F8：批准人、原因）。";
    }
    conveyance[&'static str] {
        "Which unit passed the decisions on, when, how, to whom, with which proof."
            | "各单位何时、以何种方式、向哪些人传达，有何凭证。";
        "What is done about each decision stands in Follow-up." | "决定事项办得如何，记在督办。";
    }
    matters[&'static str] {
        "Filed with lead, helpers, leader and day; or left out with a reason."
            | "立项：牵头、协办、责任领导、期限；或写明理由不列入。";
    }
    archive[&'static str] {
        "Code: fonds-class·year-period-office-number: 0123-WS·2026-Y-BGS-0001."
            | "档号：全宗号-门类·年度-期限-机构-件号，如 0123-WS·2026-Y-BGS-0001。";
        "Y is permanent, D30 is 30 years, D10 is 10. Numbers run on in their class,"
            | "Y 永久，D30 三十年，D10 十年。件号在同一年度、期限、机构内连续，";
        "over all meetings: F9 lists what is missing, and numbers what is collected."
            | "各次会议接续编号：F9 列出缺项，并给已收集的编件号。";
        "Periods come from rules/archive.toml beside the settings, if it is there."
            | "各类材料的保管期限可在设置目录的 rules/archive.toml 中改定。";
        "F7 goes on: wanted, collected, arranged, bound, filed, handed over."
            | "F7 逐步推进：待收集、已收集、已整理、已装订、已归档、已移交。";
    }
    lessons[&'static str] {
        "F8 writes a lesson into the type, whose revision rises; F7 says none."
            | "F8 写入会议类型，类型修订号加一；F7 注明没有可改进的。";
    }
    close[&'static str] {
        "Asked: minutes issued, record signed, tasks done, copies and papers back,"
            | "结会要求：纪要已印发，记录已签字，会后任务办完，份号和单位材料收退清，";
        "expenses settled, units reported, archive filed, a lesson, every decision"
            | "费用结清，各单位已反馈传达，材料归档，有经验教训，决定事项均已立项";
        "followed up or left out. A light type asks for minutes and what it began."
            | "或注明不列入。轻量类型只要求纪要和已开始的事项。";
        "F7 closes; past a shut gate only with a reason, which is kept." | "F7 结会；未了时须写明理由，理由留存。";
    }
    gate[&'static str] {
        "Asked: an outcome for every item, no open incident, everybody accounted for,"
            | "散会要求：各议题有结果，突发已了结，应到人员均有交代，";
        "copies counted, recorders stopped, posts filled." | "份号已清点，录音已停，岗位有人。";
    }
    ready[&'static str] {
        "Asked: purpose, place, items, people; and what the type of meeting wants:"
            | "就绪要求：目的、地点、议题、人员，以及本类型所要的：";
        "replies, deliverables approved, devices tested, posts, budget, notice."
            | "回复、材料审定、设备测试、岗位、预算、通知。";
    }
    follow_up[&'static str] {
        "Open, in hand, reported done (with proof), done once another verifies."
            | "状态：待办、在办、已反馈（有凭证）、办结（由责任人以外的人核验）；另有取消。";
        "Lights: on time; ! due soon (3 working days, a tenth of its term); overdue."
            | "亮灯：正常；将到期（剩3个工作日或期限的一成）；逾期。天数可在设置中改。";
        "An extension is asked before the day it is due, with reason and new day;"
            | "延期须在到期前申请，写明理由和新期限，";
        "somebody other than the owner decides. Past due is urged, and so kept."
            | "由责任人以外的人审批。逾期须催办，催办留痕。";
        "The report is numbered year by year; who got it and when is kept."
            | "督办专报按年自动编号，报谁、何时发出均留存。";
    }
}
