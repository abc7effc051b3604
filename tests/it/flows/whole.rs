//! A whole meeting by keys alone, from an empty file to the archived bundle, and the next of its series: a 局长办公会 in Chinese and a
//! council in English, each with all that its type asks for. Keys are counted: commands, and answers of whatever length.

use huiwu::{domain::meeting::MeetingState, input::section::SectionId, line::detect::open_slips, words::Lang};

use super::light::Counted;

/// A list of people as an office keeps it.
const BUREAU: &str = "姓名,单位,职务,身份\n王志远,市港航局,局长,出席\n陈建国,市港航局,副局长,出席\n林森,市港航局,副局长,出席\n\
                      洪少东,市港航局,副局长,出席\n李一鸣,市港航局,总工程师,出席\n解放,安全监督处,处长,列席\n仇英,港口管理处,处长,列席\n";

const COUNCIL: &str = "Name,Unit,Post,Role\nMargaret Ashworth,Harbour Town Council,Councillor,member\nDavid Nair,Harbour Town \
                       Council,Councillor,member\nRuth Pritchard,Harbour Town Council,Councillor,member\nOwen Blythe,Harbour Town \
                       Council,Councillor,member\nTom Reed,Harbour Town Council,Town Clerk,staff\n";

/// The differences between the two meetings.
struct Plan {
    lang: Lang,
    people: &'static str,
    /// The answers of the purpose card, in the order of its fields.
    card: [&'static str; 10],
    /// Keys that drop the items of the type that are not wanted, and name who presents the others.
    items: &'static [(&'static str, &'static str)],
    agenda: &'static str,
    staff: &'static str,
    technician: &'static str,
    proof: &'static str,
    lines: &'static [&'static str],
    number: &'static str,
    fonds: &'static str,
}

const OFFICE: Plan = Plan {
    lang: Lang::Zh,
    people: BUREAU,
    card: [
        "研究数字港航和汛期安排",
        "数字平台经费定不下来",
        "明确经费和分工",
        "数字港航和防汛",
        "王志远",
        "三楼会议室",
        "滨江市港航局",
        "否，须当面议定",
        "否",
        "否",
    ],
    items: &[(
        "<down><down><alt-enter><alt-enter><alt-enter><ctrl-d><ctrl-home><down><enter><tab><tab><tab>",
        "王志远",
    )],
    agenda: "第一议题：传达全省港航工作会议精神（汇报人：陈建国，15分钟，学习）\n\
             数字港航平台建设经费（汇报人：林森，20分钟，审议）\n\
             航道疏浚二期招标方案（汇报人：洪少东，20分钟，审议）",
    staff: "赵敏",
    technician: "李工",
    proof: "已办，见会务卷",
    lines: &[
        "#2",
        "王志远：上次议定的八项已办结七项，一项在办。",
        "#3",
        "陈建国：全省会议要求年内建成数字港航平台。",
        "会议强调：要把会议精神落到实处。",
        "#4",
        "林森：平台建设需经费380万元，分两年安排。",
        "李一鸣：同意，建议先做数据底座。",
        "王志远：同意。",
        "＝同意安排数字港航平台建设经费380万元，分两年执行",
        "！制定平台建设方案 @林森 @解放 ~3月31日",
        "#5",
        "洪少东：招标方案已经专家审查。",
        "＝原则同意航道疏浚二期招标方案，修改后按程序报批",
        "！修改招标方案并报批 @洪少东 ~4月10日",
        "*招标全过程留痕",
        "#6",
        "王志远：请各处室抓紧落实。",
        "：散会",
    ],
    number: "第13期",
    fonds: "X043",
};

const TOWN: Plan = Plan {
    lang: Lang::En,
    people: COUNCIL,
    card: [
        "Decide the harbour lease",
        "The lease ends in March",
        "A decision on the lease",
        "Lease and reserves",
        "Margaret Ashworth",
        "Guildhall",
        "Harbour Town Council",
        "No, members must vote",
        "No",
        "No",
    ],
    items: &[
        (
            "<down><down><down><down><down><alt-enter><alt-enter><alt-enter><alt-enter><alt-enter><ctrl-d><ctrl-home><down><down><down>\
             <enter><tab><tab><tab>",
            "Margaret Ashworth",
        ),
        ("<down><enter><tab><tab><tab>", "Tom Reed"),
    ],
    agenda: "Harbour lease renewal (decision) (presenter: David Nair) 20 min\nReserves (report) (presenter: Ruth Pritchard) 15 min",
    staff: "Tom Reed",
    technician: "Jo Park",
    proof: "done, on file",
    lines: &[
        "#3",
        ":interest David 6 brother runs the tenant firm",
        "#4",
        "$approve the minutes of 4 February @Ruth Pritchard",
        "$+Owen Blythe",
        "$= carried",
        "#5",
        "Tom Reed: seven of eight actions are done",
        "#6",
        "-David (interest)",
        "Margaret Ashworth: the tenant asks for five years",
        "$renew the harbour lease for five years @Ruth Pritchard",
        "$+Owen Blythe",
        "$= 3/0/0",
        "! write to the tenant @Tom Reed ~2026-03-13",
        "+David",
        "#7",
        "Ruth Pritchard: reserves stand at £45,000",
        "#8",
        ":adjourn",
    ],
    number: "2026/118",
    fonds: "HT",
};

/// The new meeting, ready: all that its type asks for is filled in.
fn prepared(plan: &Plan, title: &str, choose: &str) -> Counted {
    let mut it = Counted::new(plan.lang);
    let list = it.clerk.path("list.csv");
    std::fs::write(&list, plan.people).unwrap();
    it.keys("<ctrl-n>")
        .answer(title)
        .keys(choose)
        .answer("2026-03-04 10:00");
    it.keys("<enter><f3>").at("made").keys("<enter>");
    for (n, answer) in plan.card.iter().enumerate() {
        // The form of the meeting stays as the type says.
        it.keys(if n == 7 { "<tab>" } else { "" }).answer(answer);
        it.keys(if n == 9 { "<ctrl-s>" } else { "<tab>" });
    }
    it.at("card").keys("<tab>");
    for (keys, presenter) in plan.items {
        it.keys(keys).answer(presenter).keys("<ctrl-s>");
    }
    it.keys("<f7>").answer(plan.agenda).keys("<ctrl-s><enter>").at("agenda");
    it.keys("<tab><f9>")
        .answer(&list.display().to_string())
        .keys("<enter><ctrl-s><ctrl-home><f8>")
        .at("people");
    it.keys("<tab><alt-a><enter>")
        .answer(plan.staff)
        .keys("<ctrl-s>")
        .at("deliverables");
    it.digit('7')
        .keys("<alt-a><enter>")
        .answer(plan.staff)
        .keys("<ctrl-s>")
        .at("duties");
    it.digit('6')
        .keys("<alt-a><enter><tab><tab><tab>")
        .answer(plan.technician)
        .keys("<ctrl-s>")
        .at("technician");
    it.keys("<alt-g><f8>")
        .answer(plan.proof)
        .keys("<ctrl-s><f7>")
        .at("ready");
    it
}

#[track_caller]
fn is_ready(it: &Counted) {
    let records = it.clerk.m().ledger.records();
    let missing = records.missing(&open_slips(records, it.clerk.now));
    assert!(
        missing.is_empty(),
        "{missing:?}\n{}\n{}",
        it.log(),
        it.clerk.screen(110, 50)
    );
    assert_eq!(
        it.clerk.open_meeting().state,
        MeetingState::Ready,
        "{}",
        it.clerk.screen(110, 50)
    );
}

/// In session to the end, line by line.
fn held(it: &mut Counted, plan: &Plan) {
    it.keys("<f4>");
    it.clerk.wait(58);
    let opening: [&str; 3] = match plan.lang {
        Lang::Zh => ["＋全体", "：开会", "：岗位"],
        Lang::En => ["+all", ":open", ":posts"],
    };
    for line in opening {
        it.answer(line).keys("<enter>");
    }
    it.keys("<f7><esc>").at("open");
    for line in plan.lines {
        it.clerk.wait(3);
        it.answer(line).keys("<enter>");
    }
    it.at("adjourned");
    assert_eq!(
        it.clerk.open_meeting().state,
        MeetingState::Wrapping,
        "{}",
        it.clerk.screen(110, 50)
    );
}

/// Tasks, minutes, record, matters, archive, lessons: done; the bundle is written and the meeting closed.
fn archived(it: &mut Counted, plan: &Plan) -> Vec<u8> {
    let bundle = it.clerk.path("bundle.zip");
    it.keys("<f5><alt-i>").answer(plan.number).keys("<ctrl-s>");
    if !it.clerk.fields().is_empty() {
        it.keys("<right><ctrl-s>");
    }
    it.keys("<alt-s><tab>").answer(plan.staff).keys("<ctrl-s>").at("issued");
    it.keys("<alt-m>");
    if !it.clerk.m().seen(&it.clerk.m().wrapup).rows().is_empty() {
        it.keys("<alt-a><f7>").answer(plan.staff).keys("<ctrl-s>");
    }
    it.at("matters");
    while it.clerk.m().desk().unwrap().section != SectionId::Conveyance {
        it.keys("<shift-tab>");
    }
    it.keys("<f8><alt-a><f7>")
        .answer(plan.proof)
        .keys("<ctrl-s>")
        .at("passed on");
    while it.clerk.m().desk().unwrap().section != SectionId::Archive {
        it.keys("<tab>");
    }
    it.keys("<f9><alt-a><f7><f7><f7><f7><f9><alt-i>")
        .answer(plan.fonds)
        .keys("<tab><tab><tab>");
    it.answer("BGS")
        .keys("<ctrl-s><alt-b><ctrl-u>")
        .answer(&bundle.display().to_string());
    it.keys("<ctrl-s>").at("archive");
    it.keys("<tab><f7><f9><right><ctrl-s><alt-g><enter><alt-a><f7>")
        .answer(plan.proof)
        .keys("<ctrl-s>")
        .at("tasks");
    it.keys("<alt-g><f7>").at("closed");
    let left = it.clerk.m().ledger.records().remainders();
    assert!(left.is_empty(), "{left:?}\n{}\n{}", it.log(), it.clerk.screen(110, 50));
    assert_eq!(
        it.clerk.open_meeting().state,
        MeetingState::Closed,
        "{}",
        it.clerk.screen(110, 50)
    );
    assert!(it.clerk.m().ledger.records().minutes_state().is_issued());
    it.clerk.check();
    std::fs::read(bundle).unwrap()
}

/// The next meeting of the series, ready; new items apart, within twelve keys.
#[track_caller]
fn next_is_ready_within_twelve(it: &mut Counted, plan: &Plan) -> usize {
    let before = it.pressed();
    it.keys("<f2><alt-n><enter><f3><alt-g><f8>")
        .answer(plan.proof)
        .keys("<ctrl-s><f7>");
    is_ready(it);
    let keys = it.pressed() - before;
    assert!(keys <= 12, "{keys}");
    keys
}

#[test]
fn an_executive_meeting_goes_from_an_empty_file_to_its_bundle_by_keys_and_the_next_is_ready_in_twelve() {
    let mut it = prepared(&OFFICE, "2026年第13次局长办公会议", "<tab><tab>");
    is_ready(&it);
    held(&mut it, &OFFICE);
    let bundle = archived(&mut it, &OFFICE);
    assert!(huiwu::export::bundle::check::check(&mut std::io::Cursor::new(&bundle)).is_ok());
    assert!(it.pressed() <= 220, "{}", it.log());
    next_is_ready_within_twelve(&mut it, &OFFICE);
    let next = it.clerk.open_meeting();
    assert_eq!(
        (next.title.as_str(), next.issue.as_str()),
        ("2026年第14次局长办公会议", "第14期")
    );
    let carried = it.clerk.m().ledger.records().items.iter();
    assert!(carried.into_iter().any(|item| item.presenter == "王志远"));
}

#[test]
fn a_council_goes_from_an_empty_file_to_its_bundle_by_keys_and_the_next_is_ready_in_twelve() {
    let mut it = prepared(&TOWN, "Harbour Town Council: Full Council", "<tab><right><tab>");
    is_ready(&it);
    held(&mut it, &TOWN);
    let bundle = archived(&mut it, &TOWN);
    assert!(huiwu::export::bundle::check::check(&mut std::io::Cursor::new(&bundle)).is_ok());
    assert!(it.pressed() <= 220, "{}", it.log());
    next_is_ready_within_twelve(&mut it, &TOWN);
    assert_eq!(
        it.clerk.open_meeting().first_minute,
        "2026/124",
        "six items have a number in the minutes"
    );
}
