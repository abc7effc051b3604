//! Talk that has the words of a decision, an end or a vote: none of it becomes one.

use huiwu::{
    domain::{
        entry::{EntryKind, Remark},
        motion::MotionState,
    },
    export::DocumentKind,
    words::Lang,
};

use crate::support::Clerk;

fn office() -> Clerk {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk
        .meeting("committee", "例会", &["张敏", "李强", "王芳"])
        .line("＋全体")
        .line("#+ 投影仪");
    clerk
}

fn committee() -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    clerk
        .meeting(
            "committee",
            "Hall",
            &["Dan Pugh", "Joe Tench", "Marta Kay", "Tom Baxter"],
        )
        .line("+all")
        .line(":chair Marta Kay")
        .line("#+ Bench");
    clerk
}

fn asks(clerk: &Clerk) -> bool {
    matches!(clerk.last().remark, Some(Remark::MayMean(_)))
}

#[test]
fn talk_of_a_decision_is_none() {
    for line in [
        "会议否决了怎么办",
        "会议通过还差一票",
        "审议通过要三分之二",
        "审议通过之前不许外传",
        "经研究同意才行",
        "会议决定谁来写",
        "会议决定太草率",
        "会议同意和不同意的各占一半",
        "会议同意归同意，钱还没有",
        "会议同意了三次都没落实",
        "会议一致同意是假的",
        "会议决定作出之前最好先听听居民的",
        "一致通过之后还要公示",
        "会议同意率要到三分之二",
        "会议原则同意不代表可以开工",
        "会议决定推翻过两回",
    ] {
        let mut clerk = office();
        clerk.line(line);
        assert_ne!(clerk.last().kind, EntryKind::Decision, "{line}");
        assert!(asks(&clerk), "{line}");
    }
    for line in [
        "会议决定，采购两台投影仪",
        "会议决定执行新的收费标准",
        "会议同意王芳的意见",
        "审议通过预算方案",
        "经研究，同意采购投影仪，费用双方各占一半",
        "会议决定，由谁使用、由谁保管的原则不变",
    ] {
        let mut clerk = office();
        clerk.line(line);
        assert_eq!(clerk.last().kind, EntryKind::Decision, "{line}");
    }
}

#[test]
fn talk_of_a_decision_stands_in_no_minutes() {
    for line in [
        "会议决定作出之前先听听业主的",
        "会议同意归同意，钱还没有",
        "会议通过还差一票",
    ] {
        let mut clerk = Clerk::new(Lang::Zh);
        clerk
            .meeting("executive", "例会", &["张敏", "李强", "王芳"])
            .line("＋全体")
            .line("#+ 投影仪")
            .line(line)
            .line("会议强调，要节约开支");
        let minutes = clerk.document(DocumentKind::Minutes);
        let words = line.trim_start_matches("会议").chars().skip(2).collect::<String>();
        assert!(!minutes.contains(&words), "{line}\n{minutes}");
        assert!(minutes.contains("节约开支"), "{minutes}");
        assert!(clerk.document(DocumentKind::Record).contains(&words), "{line}");
    }
}

#[test]
fn an_order_of_the_session_with_other_words_behind_it_asks() {
    for line in ["散会：还早", "休会：不休了", "散会：等李强回来"] {
        let mut clerk = office();
        clerk.line(line);
        assert!(asks(&clerk), "{line}");
        let closed = |kind| matches!(kind, EntryKind::Adjourned | EntryKind::Recess);
        assert!(!clerk.entries().iter().any(|entry| closed(entry.kind)), "{line}");
    }
}

#[test]
fn what_is_asked_or_denied_is_no_interest() {
    for line in ["李强与这家公司有利害关系吗", "李强与投标单位有利害关系，已核实没有"] {
        let mut clerk = office();
        clerk.line(line);
        assert_ne!(clerk.last().kind, EntryKind::Interest, "{line}");
    }
}

#[test]
fn what_happens_to_somebody_by_a_day_is_no_task() {
    for line in ["李强12月20日前别交稿", "李强12月20日前结婚", "李强12月20日前住院"] {
        let mut clerk = office();
        clerk.line(line);
        assert_ne!(clerk.last().kind, EntryKind::Action, "{line}");
    }
}

#[test]
fn one_side_of_a_vote_in_chinese_loses_no_motion() {
    for line in ["表决：李强弃权", "反对：李强"] {
        let mut clerk = office();
        clerk.line("$采购投影仪 @张敏").line(line);
        let state = clerk
            .m()
            .ledger
            .records()
            .motions
            .iter()
            .map(|motion| motion.state)
            .next();
        assert_eq!(state, Some(MotionState::Moved), "{line}");
        assert!(asks(&clerk), "{line}");
    }
}

#[test]
fn who_may_come_or_did_not_is_not_in_attendance() {
    for line in ["列席：校长可能来", "列席：王校长（没来）"] {
        let mut clerk = office();
        clerk.line(line);
        assert!(asks(&clerk), "{line}");
    }
}

#[test]
fn only_whoever_moved_it_withdraws_a_motion() {
    for (line, state) in [
        ("Nobody withdrew", MotionState::Seconded),
        ("Tom Baxter withdrew", MotionState::Seconded),
        ("Vote tied 2-2, Marta voted for", MotionState::Seconded),
        ("mover withdrew", MotionState::Withdrawn),
        ("withdrawn", MotionState::Withdrawn),
    ] {
        let mut clerk = committee();
        clerk.line("$buy a bench @dan @joe").line(line);
        let motions = &clerk.m().ledger.records().motions;
        assert_eq!(motions.iter().map(|motion| motion.state).next(), Some(state), "{line}");
    }
}

#[test]
fn somebody_who_left_and_was_never_noted_as_there_is_not_excused() {
    let mut clerk = Clerk::new(Lang::En);
    clerk
        .meeting("committee", "Hall", &["Dan Pugh", "Joe Tench", "Kath Dunn"])
        .line("+dan, joe")
        .line("#+ Bench")
        .line("Kath left early (dog)");
    assert_ne!(clerk.last().kind, EntryKind::Regrets);
    assert!(clerk.last().remark.is_some());
}

#[test]
fn what_was_carried_as_amended_is_followed_up_in_its_last_words() {
    let mut clerk = committee();
    clerk
        .line("$buy a bench @dan @joe")
        .line("$>buy two benches @tom")
        .line("$= 3/1/0")
        .line("$1 Buy two oak benches")
        .line("$= 4/0/0");
    let records = clerk.m().ledger.records();
    let words: Vec<&str> = records
        .matter_lines()
        .map(|entry| records.decided_text(entry))
        .collect();
    assert_eq!(words, ["Buy two oak benches"]);
}

#[test]
fn a_verdict_that_somebody_doubts_settles_nothing() {
    for line in [
        "原则同意的话就不用再报了",
        "原则同意还是不同意，给个准话",
        "原则同意，说白了就是不同意",
        "同意预案，修改后印发，行不行",
        "同意方案的举手",
        "暂缓，谁说的",
        "暂缓，待询价后再上会是老规矩",
        "不同意，退回重新起草太麻烦",
        "经讨论同意不了",
    ] {
        let mut clerk = office();
        clerk.line(line);
        assert_eq!(clerk.last().kind, EntryKind::Note, "{line}");
        assert!(asks(&clerk), "{line}");
    }
    for (line, kind) in [
        ("原则同意方案，修改后印发", EntryKind::Decision),
        ("会议决定，谁主管、谁负责", EntryKind::Decision),
        ("暂缓，待询价后再上会", EntryKind::ItemOutcome),
    ] {
        let mut clerk = office();
        clerk.line(line);
        assert_eq!(clerk.last().kind, kind, "{line}");
    }
}

#[test]
fn a_name_and_a_day_give_a_task_with_a_verb_of_work_alone() {
    for line in [
        "李强12月20日前离婚",
        "李强12月20日前满五十岁",
        "李强12月20日前有课",
        "李强下周五前出院",
        "李强12月20日前最好交稿",
        "李强12月20日前交稿取消",
        "李强12月20日前交稿改为1月",
    ] {
        let mut clerk = office();
        clerk.line(line);
        assert_ne!(clerk.last().kind, EntryKind::Action, "{line}");
        assert!(asks(&clerk), "{line}");
    }
    for line in [
        "李强12月20日前修改方案",
        "李强下周五前交稿",
        "请李强12月20日前答复住户",
        "李强月底前上报",
        "李强下周三前下达通知",
    ] {
        let mut clerk = office();
        clerk.line(line);
        assert_eq!(clerk.last().kind, EntryKind::Action, "{line}");
    }
}

#[test]
fn hearsay_is_no_interest_and_days_away_are_no_leaving() {
    for line in [
        "李强与投标单位有利害关系是谣言",
        "李强与投标单位有利害关系，谁说的",
        "李强出去了三天",
    ] {
        let mut clerk = office();
        clerk.line(line);
        assert_eq!(clerk.last().kind, EntryKind::Note, "{line}");
    }
}

#[test]
fn a_joke_a_doubt_or_a_denial_in_english_is_no_fact() {
    for line in [
        "Resolved to lose weight, joked May",
        "Resolved to meet at 7:30 in bed, joked May",
        "Tom to ring at 7:30 was voted down",
        "Decided to stay in bed, Tom laughed",
        "Resolved to do better next year, said Tom Baxter",
        "Tom to write was voted down",
        "Tom to write to the council was suggested but not agreed",
        "Tom to ring? No.",
        "Tom is to write to the council, or was it Joe",
        "Tom agreed to write to nobody",
        "Tom was asked to ring but forgot",
        "Joe offered to get prices but Tom will do it",
        "Motion by Tom to buy a mower fell, nobody would second",
        "Tom moved that chair out of the way",
        "Tom declared interest rates too low",
        "Tom declared an interest last month in the hedge",
        "Joe declared an interest, Tom too",
    ] {
        let mut clerk = committee();
        clerk.line(line);
        assert_eq!(clerk.last().kind, EntryKind::Note, "{line}");
        assert!(asks(&clerk), "{line}");
    }
    for (line, kind) in [
        ("Resolved to buy paint, brushes and a ladder", EntryKind::Decision),
        ("Tom moved that the bench be painted", EntryKind::Motion),
        ("Tom moved that standing orders be suspended", EntryKind::Motion),
        ("Tom declared an interest in the mower", EntryKind::Interest),
        ("Tom to write to the council, but not before June", EntryKind::Action),
    ] {
        let mut clerk = committee();
        clerk.line(line);
        assert_eq!(clerk.last().kind, kind, "{line}");
    }
}

#[test]
fn nothing_behind_a_label_is_no_task_and_no_decision() {
    for line in ["Todo: nothing", "Action: nothing for now", "Decision: nothing yet"] {
        let mut clerk = committee();
        clerk.line(line);
        assert_eq!(clerk.last().kind, EntryKind::Note, "{line}");
    }
    let mut clerk = office();
    clerk.line("决定：还没决定");
    assert_eq!(clerk.last().kind, EntryKind::Note);
}

#[test]
fn a_time_that_nobody_can_read_makes_nobody_come() {
    for line in ["李强迟到，9:20左右来", "李强晚到，大概9点半"] {
        let mut clerk = Clerk::new(Lang::Zh);
        clerk
            .meeting("committee", "例会", &["张敏", "李强", "王芳"])
            .line("＋张敏、王芳")
            .line("#+ 投影仪")
            .line(line);
        assert!(asks(&clerk), "{line}");
        let here = clerk.m().ledger.records().stays(clerk.person("李强")).count();
        assert_eq!(here, 0, "{line}");
    }
}

#[test]
fn a_call_that_somebody_takes_is_no_way_of_taking_part() {
    use huiwu::domain::attendance::Attending;
    for words in ["刚才在接电话", "视频设备没调好", "was on a phone call", "phoned home"] {
        assert_eq!(Attending::told_in(words), None, "{words}");
    }
    for (words, way) in [
        ("电话", Attending::Phone),
        ("电话参会", Attending::Phone),
        ("by phone", Attending::Phone),
        ("视频", Attending::Video),
        ("腾讯会议", Attending::Video),
    ] {
        assert_eq!(Attending::told_in(words), Some(way), "{words}");
    }
}
