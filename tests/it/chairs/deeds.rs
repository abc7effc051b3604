//! Deeds told of people who were not signed in: those who report, ask, answer or propose are in the room by that; those told of in absence are not.

use huiwu::{domain::fault::Fault, words::Lang};

use super::{met, never, record, says};

/// Those of whom lines tell a deed, by the lines of one meeting.
fn told(lang: Lang, name: &str, lines: &[&'static str]) -> Vec<&'static str> {
    let clerk = met(lang, &[]);
    let records = clerk.m().ledger.records();
    let who = |line: &str| {
        records
            .told_to_act(line)
            .into_iter()
            .any(|who| records.name_of(who) == name)
    };
    lines.iter().copied().filter(|line| who(line)).collect()
}

#[test]
fn a_chinese_deed_is_told_of_those_in_the_room_alone() {
    let deeds = [
        "赵磊汇报三季度收益12.6万元",
        "赵磊汇报了三季度收益情况",
        "赵磊就三季度收益作了说明",
        "赵磊、陈晨分别作了发言",
        "赵磊指出，库存数字有误",
        "会上，赵磊回答了提问",
        "会议听取了赵磊关于三季度收益的汇报",
        "赵磊提议下周再议",
        "赵磊同志通报审计情况",
        "张丽提问，赵磊答复说已整改",
        "赵磊（审计科科长）代表审计科汇报",
        "审计科科长赵磊补充：账已平",
        "赵磊表示同意",
        "赵磊投了反对票",
        "赵磊问预算够不够？",
    ];
    assert_eq!(told(Lang::Zh, "赵磊", &deeds), deeds);
    assert_eq!(told(Lang::Zh, "李强", &["李副局长介绍了方案"]), ["李副局长介绍了方案"]);
    let none = [
        "赵磊书面汇报三季度收益",
        "赵磊来电说收益12.6万元",
        "赵磊委托陈晨汇报",
        "宣读了赵磊的报告",
        "请赵磊下次汇报",
        "由赵磊牵头整改",
        "赵磊负责整改",
        "赵磊上周去看了现场",
        "赵磊的汇报很清楚",
        "如果赵磊汇报，就等他",
        "赵磊说他路上堵车，晚点到",
        "赵磊汇报材料已发",
        "赵磊汇报推迟到下次",
        "赵磊提出过这个问题",
        "赵磊答应月底前交",
        "赵磊向市局汇报情况",
        "三季度收益由赵磊汇报",
        "赵磊去市里汇报了",
        "张丽说赵磊同意",
        "赵磊请假，张丽代为汇报",
        "赵磊先汇报，张丽再补充",
        "赵磊问题不大",
        "赵磊同意后实施",
        "赵磊同意了再办",
        "赵磊对供应商提出索赔",
        "赵磊介绍信开好了",
        "赵磊反映情况的那封信收到了",
        "会议听取了赵磊的书面汇报",
        "赵磊说开会要准时",
    ];
    assert_eq!(told(Lang::Zh, "赵磊", &none), [""; 0]);
}

#[test]
fn an_english_deed_is_told_of_those_in_the_room_alone() {
    let deeds = [
        "Mrs Hay presented the accounts",
        "Gill reported that fees are up",
        "Gill Hay explained the increase",
        "Gill then gave an update on the audit",
        "Gill asked whether the roof was insured",
        "Mrs Hay answered questions",
        "Gill Hay (clerk) outlined the findings",
        "Gill and Cllr Fox presented a report",
        "Gill suggested a new bank",
    ];
    assert_eq!(told(Lang::En, "Mrs Gill Hay", &deeds), deeds);
    let none = [
        "Gill sent a report",
        "Gill reported by email that fees are up",
        "Cllr Fox read Gill's report",
        "Gill to report next time",
        "Gill's report was noted",
        "Gill presented the prizes at the fete",
        "Gill asked the builder for a quote last week",
        "Gill said she would be late",
        "Gill reported the theft to the police",
        "Gill gave her apologies",
        "Did Gill explain it?",
        "Gill raised £300 for the roof",
        "Gill answered the phone",
        "Gill noted on her form that the roof leaks",
        "In her letter Gill explained the delay",
    ];
    assert_eq!(told(Lang::En, "Mrs Gill Hay", &none), [""; 0]);
}

#[test]
fn the_record_has_those_told_of_there_and_the_checks_ask() {
    let clerk = met(
        Lang::Zh,
        &[
            "到会：王建国、李强、张丽",
            "请假：陈晨（出差）",
            "：开会",
            "赵磊汇报三季度收益12.6万元",
            "陈晨汇报四季度安排",
        ],
    );
    let found = huiwu::export::obstacles::findings(clerk.m().ledger.records());
    let inferred: Vec<&str> = found
        .iter()
        .filter(|one| one.fault == Fault::PresenceInferred)
        .map(|one| one.subject.as_str())
        .collect();
    assert_eq!(inferred, ["赵磊"]);
    let asked =
        |one: &huiwu::export::checks::Finding| one.fault == Fault::MayBeFact && one.subject.contains("陈晨汇报");
    assert!(found.iter().any(asked), "{found:?}");
    let record = record(&clerk);
    says(&record, &["未签到，因发言计入到会", "请假：陈晨（出差）"]);
    never(&record, &["缺席：赵磊"]);
}
