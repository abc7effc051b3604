//! Comings, goings and absences in lines that used to say something else, or nothing.

use super::*;

#[test]
fn a_leaving_that_the_room_refuses_stands_in_the_record_as_it_was_told() {
    for line in ["Kent left", "Kent left at 10.00", "Cllr Kent has gone home"] {
        let clerk = council(&[line]);
        assert!(
            matches!(clerk.last().remark, Some(Remark::NotPresent(_))),
            "{line}: {:?}",
            clerk.last()
        );
        says(&record(&clerk), &[&format!("{line} (unclear)")]);
    }
    let clerk = office(&["陈晨离席"]);
    says(&record(&clerk), &["陈晨离席（存疑）"]);
    // An order by its sign that came to nothing happened nowhere.
    never(&record(&council(&["-kent"])), &["-kent"]);
    says(
        &record(&council(&["Ward wanted to leave but the chair would not excuse her"])),
        &["Ward wanted to leave but the chair would not excuse her"],
    );
}

#[test]
fn a_roll_of_those_who_are_missing_is_that_of_the_opening() {
    for line in ["All here except Fox", "Everybody present bar Fox and Kent"] {
        let clerk = met(Lang::En, &[":chair lee", ":open 10:00", "@10:05", "ann: welcome", line]);
        let text = record(&clerk);
        says(&text, &["10:00 Arrive"]);
        never(&text, &["10:05 Arrive"]);
    }
    let clerk = met(
        Lang::Zh,
        &["：开会 10:00", "@10:05", "先传达精神", "除陈晨请假外，其余同志全部到会"],
    );
    never(&record(&clerk), &["10:05 到会"]);
    // Later they came when it was said.
    let clerk = met(Lang::En, &["+lee", ":open 10:00", "@10:40", "All here except Fox"]);
    says(&record(&clerk), &["10:40 Arrive"]);
}

#[test]
fn those_on_their_way_or_kept_away_are_asked_about() {
    let order = |line: &str| match office(&[line]).last().remark.clone() {
        Some(Remark::MayMean(order)) => order,
        other => format!("{other:?}"),
    };
    for (line, wanted) in [
        ("陈晨刚开完视频会赶来", "+陈晨"),
        ("陈晨刚赶来", "+陈晨"),
        ("陈晨打电话来说赶不到", "请假：陈晨"),
        ("陈晨来电说来不了", "请假：陈晨"),
        ("陈晨可能来不了", "请假：陈晨"),
        ("陈晨恐怕赶不过来", "请假：陈晨"),
        ("陈晨可能晚到", "迟到：陈晨"),
        ("陈晨还在路上", "迟到：陈晨"),
    ] {
        assert_eq!(order(line), wanted, "{line}");
    }
    for line in [
        "陈晨说明天的会来不了",
        "陈晨反映群众来不了",
        "材料赶不出来",
        "陈晨的车来不了",
        "李强赶来",
    ] {
        assert!(!order(line).contains("陈晨"), "{line}: {}", order(line));
    }
}

#[test]
fn what_somebody_away_sends_word_of_decides_nothing() {
    for line in [
        "陈晨请假，在医院，方案她书面同意",
        "陈晨请假，方案她书面同意",
        "陈晨因病请假，书面意见已交",
    ] {
        let clerk = office(&[line]);
        assert_eq!(clerk.last().remark, None, "{line}: {:?}", clerk.last());
        says(&record(&clerk), &["请假1人"]);
    }
    says(
        &record(&office(&["陈晨请假，在医院，方案她书面同意"])),
        &["在医院，方案她书面同意"],
    );
    let clerk = office(&["陈晨到会，会议同意方案"]);
    says(&minutes(&clerk), &["同意方案"]);
}

#[test]
fn a_unit_or_a_firm_is_no_person() {
    for (line, body) in [
        (
            "In attendance: Highways Department, Mr Lake (solicitor)",
            "Highways Department",
        ),
        ("In attendance: Coldline Ltd", "Coldline Ltd"),
        ("Present: Finance Dept", "Finance Dept"),
    ] {
        let clerk = council(&[line]);
        assert_eq!(
            clerk.last().remark,
            Some(Remark::UnknownName(body.to_owned())),
            "{line}"
        );
        let records = clerk.m().ledger.records();
        assert!(
            records.attendees.iter().all(|who| records.name_of(who.id) != body),
            "{line}"
        );
    }
    says(
        &record(&council(&["In attendance: Highways Department, Mr Lake (solicitor)"])),
        &["Mr Lake"],
    );
    let clerk = office(&["列席：审计科、王小明"]);
    assert_eq!(clerk.last().remark, Some(Remark::UnknownName("审计科".to_owned())));
    says(&record(&clerk), &["王小明"]);
}

#[test]
fn two_clauses_tell_one_late_arrival() {
    for line in [
        "Fox was late, he came at 10.20",
        "Fox was running late and arrived at 10.20",
        "Ed Fox was delayed; he got here at 10.20",
    ] {
        let clerk = council(&["@10:30", line]);
        says(&minutes(&clerk), &["Fox arrived at 10:20"]);
    }
    let clerk = council(&["@10:30", "Fox was late, he said the traffic was bad"]);
    never(&minutes(&clerk), &["Fox arrived"]);
}
