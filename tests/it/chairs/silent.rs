//! Lines of clerks that no reader knows whole: a line that may tell a fact is read rightly or asked about, and never kept in silence.

use huiwu::domain::entry::{Entry, EntryKind};

use super::*;

const MOTION: &str = "$That the oak be felled @dent @fox";

/// Whether an entry is asked about before the minutes are issued.
fn is_asked(entry: &Entry) -> bool {
    entry.may_hide_fact()
}

/// The last line after some lines, each in a council of its own, is asked about.
#[track_caller]
fn each_asked(before: &[&str], lines: &[&str]) {
    let silent: Vec<String> = lines
        .iter()
        .filter_map(|line| {
            let clerk = council(&[before, &[*line]].concat());
            let last = clerk.last();
            (!is_asked(last)).then(|| format!("{line}: {:?} {:?} {:?}", last.kind, last.remark, last.minuted))
        })
        .collect();
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}

/// None of the lines asks anything.
#[track_caller]
fn none_asked(before: &[&str], lines: &[&str]) {
    for line in lines {
        let clerk = council(&[before, &[*line]].concat());
        assert!(!is_asked(clerk.last()), "{line}: {:?}", clerk.last());
    }
}

/// The minutes after lines, each row in a council of its own.
#[track_caller]
fn each_tells(rows: &[(&[&str], &str)]) {
    for (lines, wanted) in rows {
        let text = minutes(&council(lines));
        assert!(text.contains(wanted), "{lines:?}\n  wanted: {wanted}\n{text}");
    }
}

#[test]
fn a_note_with_a_word_of_business_is_asked_about() {
    each_asked(
        &[],
        &[
            "Min 120/26 - Resolved buy bench (Carr, Dent)",
            "Item withdrawn by Cllr Fox",
            "Pmts app'd per sched A (£2,341.55) p Fox s Dent",
            "Budget rejected 1-5",
            "Payment of £45 to Mr Dunn authorised",
            "Payment of £45 to Mr Dunn not authorised",
            "Grant to Scouts £200 refused unan",
            "Grant to Scouts £200 rejected nem con",
            "a) 26/01199/HOU 3 Mill Ln, single storey rear ext - no obj.",
            "26/0201/OUT - Council OBJECTS: flooding, access. Unan.",
            "Cllr Dent proposed a new bench at £650",
            "Motion by Fox not seconded so fell: to abolish dog bins",
            "Cllr Fox's motion to abolish dog bins failed for want of a seconder",
            "2 candidates - Sarah Finch, Mike Oduya. Paper ballot: Finch 4, Oduya 1. SF duly co-opted & signed dec of acceptance",
            "Tie 3-3, Chair's casting vote to Carr",
            "Cllr Dent resigned as of tonight",
            "Cllr Finch took her seat 19.16",
            "Treasurer: no noms, c/fwd to next mtg",
            "Mins of 26th Oct agreed as true record subj to para 5 \"Lamb\" s/b \"Lambert\". Prop CD, 2nd EF. All agreed bar FK who abst",
            "Adjourned 19.10 reconvened 19.20",
            "Mtg adj 10 mins 19.10 for disturbance in public gallery",
            "No longer quorate 19.20, mtg abandoned",
            "Close 20.20, Barry thanked all for coming",
            "End 10.20",
            "for \"Tuesday\" read \"Thursday\" above",
            "Min ref 26/113 amended to read \"£1,950\" not \"£1,590\"",
            "That was Fox not Dent",
            "MoP asked re: dog bins on Church Ln. Clerk to chase BDC.",
            "Stan asked about parking. Jean to write to council by end of month",
            "Fox asked for the DBS list - Dent to circulate",
            "Clerk: will circulate draft budget 1st wk Jan",
            "Item 3 to be deferred till Jan",
            "Agreed to differ",
            "Cllr Carr prop bench £650, EF 2nd. Cllr Fox amdt £500, DW 2nd. Amdt lost 2-4. Motion carried 4-2.",
        ],
    );
    // While somebody has the word, what only minutes say is asked about all the same.
    each_asked(
        &["fox: the hall is cold"],
        &["SF duly co-opted", "nem con", "Mtg no longer quorate"],
    );
}

#[test]
fn talk_lists_and_titles_ask_nothing() {
    none_asked(
        &[],
        &[
            "I agreed with Bob about the bench",
            "We hope it will be approved",
            "Was the budget approved?",
            "The noticeboard is broken",
            "The action group meets on Tuesdays",
            "If agreed we could start in May",
            "Absent: none",
            "Nominations: Bob, Mary",
            "Nominations closed at 10:10",
            "Trees",
            "Note: the motion was long",
            "+1 agreed",
        ],
    );
    none_asked(
        &["fox: the hall is cold"],
        &["the vote last year was close", "the objection was about noise"],
    );
}

#[test]
fn tasks_as_teams_list_them_are_asked_about() {
    each_asked(
        &[],
        &[
            "TODO Dent update risk log - Thurs",
            "-> Dent to book room for 12/1",
            "1) Dent order keys 2) Fox fix door",
            "[] Dent: order keys by Fri",
            "[ ] order keys",
            "Everyone to complete H&S module by 31st Jan",
            "c/f: Dent to fix door - now due 15/1",
            "* Dent to do rota",
            "Action closed: Dent's key order",
        ],
    );
    none_asked(&[], &["* The contract is signed before work begins", "- "]);
    each_tells(&[
        (
            &["Action - Dent to recirculate policy by Wed"],
            "Action: Dent to recirculate policy",
        ),
        (&["AP Clerk/CD - get 3 quotes"], "get 3 quotes"),
    ]);
}

#[test]
fn numbers_of_registers_and_dates_are_no_votes() {
    each_tells(&[
        (
            &["No objection to 26/0199 agreed unanimously"],
            "RESOLVED unanimously: No objection to 26/0199 agreed.",
        ),
        (
            &["Xmas opening 24/12 to 2/1 agreed unanimously"],
            "RESOLVED unanimously: Xmas opening 24/12 to 2/1 agreed.",
        ),
        (
            &["Co-option of S Finch approved 4-1"],
            "Co-option of S Finch approved (by 4 votes to 1)",
        ),
        (
            &["Precept: 4.1% increase carried 3-2"],
            "4.1% increase carried (by 3 votes to 2)",
        ),
        (
            &["Chairman's allowance £200 approved unan"],
            "RESOLVED unanimously: Chairman's allowance £200 approved.",
        ),
        (&["26/120 RESOLVED: buy bench £650"], "buy bench £650 (minute 26/120)"),
    ]);
    // Six are in the room.
    each_asked(&[], &["Path 12/9 approved 12-9"]);
}

#[test]
fn a_decision_says_its_verb_once_and_leaves_out_who_moved_it() {
    each_tells(&[
        (&["=RESOLVED that Mow be paid"], "RESOLVED that Mow be paid."),
        (&["=AGREED: Mow be paid"], "RESOLVED: Mow be paid."),
        (
            &["It was agreed Sarah Finch be co-opted, prop Carr sec Kent, unanimous"],
            "RESOLVED (proposed Cllr Carr, seconded Cllr Kent): Sarah Finch be co-opted. Carried unanimously.",
        ),
        (
            &["It was AGREED by a show of hands to buy 3 planters @ £85 each (prop Dent, sec Fox, 5 for 1 against)"],
            "to buy 3 planters @ £85 each. Carried by 5 votes to 1",
        ),
        (
            &["Resolved to extend mtg by 30 mins prop Dent sec Fox agreed"],
            "(proposed Cllr Dent, seconded Cllr Fox) to extend mtg by 30 mins.",
        ),
        (
            &["RESOLVED unanimously on proposal of Cllr Dent seconded by Cllr Fox to buy a bench"],
            "(proposed Cllr Dent, seconded Cllr Fox) to buy a bench. Carried unanimously.",
        ),
        (
            &["RESOLVED by 4 votes to 2 to buy a bench"],
            "RESOLVED to buy a bench (by 4 votes to 2).",
        ),
        (
            &[
                "It was resolved to spend £1,000 on trees; proposed Cllr Dent, seconded Cllr Fox, 4 for, 1 against, 1 abst (Ward)",
            ],
            "to spend £1,000 on trees. Carried by 4 votes to 1, with 1 abstention",
        ),
        (
            &["$Dent proposed we go w/ the £2,150 one, Fox seconded. Carried 5-0"],
            "RESOLVED (proposed Cllr Dent, seconded Cllr Fox): we go w/ the £2,150 one.",
        ),
        (
            &["On a proposal from Dent, sec Fox - agreed to buy bench"],
            "(proposed Cllr Dent, seconded Cllr Fox) to buy bench.",
        ),
    ]);
    let clerk = council(&["Dent proposed we go w/ the £2,150 one, Fox seconded"]);
    says(
        &minutes(&clerk),
        &["Proposed by Cllr Dent, seconded by Cllr Fox: we go w/ the £2,150 one."],
    );
}

#[test]
fn a_second_correction_reads_the_line_whole_again() {
    for (lines, wanted) in [
        (
            ["!Dent to ring BT by Fri", "s/BT/O2/", "s/Dent/Fox/"],
            "Fox to ring O2 by Fri",
        ),
        (
            [
                "$Buy bench. Prop Dent sec Fox. Carried 5-1",
                "s/bench/seat/",
                "s/5-1/4-1/",
            ],
            "RESOLVED (proposed Cllr Dent, seconded Cllr Fox): Buy seat. Carried by 4 votes to 1.",
        ),
        (
            [
                "Cllr Dent declared an interest in item 1",
                "s/item 1/item 2/",
                "s/Dent/Fox/",
            ],
            "Cllr Fox declared an interest",
        ),
    ] {
        let text = minutes(&council(&lines));
        says(&text, &[wanted]);
        never(&text, &["Dent #", "(Cy Dent)", "Prop Dent"]);
    }
}

#[test]
fn results_in_the_short_words_of_clerks_settle_the_motion() {
    for (line, wanted) in [
        ("Motion put & carried w/o dissent", "Carried"),
        ("4 in fav, 2 agin", "Carried by 4 votes to 2"),
        ("agreed w/ Ward & Carr abstaining", "abstaining"),
        ("All those present in favour", "Carried unanimously"),
        ("vote 3 all, chair's c/v for", "on the casting vote of the chair"),
        (
            "Named vote - for Carr Fox Lee, against Dent Ward, abst Kent. Carried",
            "Carried by 3 votes to 2, with 1 abstention",
        ),
    ] {
        let text = minutes(&council(&[MOTION, line]));
        says(&text, &[wanted]);
        never(&text, &["not on the list", "No vote is recorded"]);
    }
    each_asked(
        &[MOTION],
        &[
            "5 for, none against, 1 declared int & didn't vote",
            "All agreed except Cllr Fox who asked for his vote against to be recorded",
        ],
    );
    each_asked(
        &[MOTION, "Carried 5-0"],
        &[
            "sorry that was 4-1, Ward against",
            "no - 3-2 with 1 abs",
            "M1 rescinded",
        ],
    );
}

#[test]
fn what_may_have_changed_the_motion_keeps_the_next_result_from_it() {
    for (lines, wanted) in [
        (
            vec![
                MOTION,
                "Ward/Carr amdt: add \"subject to VAT\". Carried 4-2",
                "Substantive carried 5-1",
            ],
            "was carried by 4 votes to 2",
        ),
        (
            vec![MOTION, "$>£500 @ward @kent", "3-3 Chair c/v against"],
            "was lost on the casting vote of the chair",
        ),
    ] {
        says(&minutes(&council(&lines)), &[wanted]);
    }
    for lines in [
        vec![MOTION, "amdt to cap at £500 by Ward", "Substantive carried 5-1"],
        vec![MOTION, "EF moved amdt to cap at £500 - no 2nder", "Carried 5-1"],
        vec![MOTION, "$>£500 @ward @kent", "Dent happy to accept £500", "Carried 6-0"],
        vec!["$Bench @dent @fox", "$Bin @ward @carr", "carried 5-1"],
    ] {
        let clerk = council(&lines);
        assert!(is_asked(clerk.last()), "{lines:?}: {:?}", clerk.last());
        never(&minutes(&clerk), &["arried by 5", "arried by 6"]);
    }
}

#[test]
fn what_is_not_for_the_minutes_is_in_no_minutes() {
    for line in [
        "DO NOT MINUTE contractor useless",
        "(not minuted - contractor is useless)",
        "[not for mins] contractor useless",
        "NFM: contractor is useless",
        "off record - contractor is useless",
        "Cllr Fox (off the record): contractor is useless",
        "Cllr Fox (not for minutes): contractor is useless",
    ] {
        let clerk = council(&[line]);
        let last = clerk.last();
        let kept_out = last.kind == EntryKind::Aside || last.minuted == Some(false);
        assert!(kept_out, "{line}: {last:?}");
    }
    each_tells(&[
        (
            &["Fox asked that it be minuted that she has concerns about cost"],
            "she has concerns about cost",
        ),
        (
            &["Cllr Fox raised a point of order - chair ruled it out"],
            "point of order",
        ),
        (
            &["To note: office closed 24 Dec - 2 Jan"],
            "Office closed 24 Dec - 2 Jan",
        ),
    ]);
}

#[test]
fn nobody_is_given_the_words_of_another() {
    for lines in [
        ["dent: nos up 4%", "Fox - website launch slipped to 14 Dec"],
        ["dent: nos up 4%", "Q from Fox - why is it down? Dent - we closed Feb"],
        [
            "hay: hello",
            "Dent: thinks £500 too much. Fox: disagreed, cheap at the price",
        ],
    ] {
        let clerk = council(&lines);
        assert_eq!(clerk.last().speaker, None, "{lines:?}: {:?}", clerk.last());
    }
    let clerk = council(&["Kent (by email): in favour of bench"]);
    assert_eq!(clerk.last().text, "(by email) in favour of bench");
}

#[test]
fn a_weekday_that_is_today_is_asked_about() {
    let mut clerk = met(Lang::En, &["+lee, carr", ":open 10:00"]);
    let today = clerk.open_meeting().zone.date(at(10, 0)).format("%a").to_string();
    clerk.captured(&format!("!Carr to recount shelf B ~{today}"), at(10, 5));
    let last = clerk.last().clone();
    assert!(
        matches!(last.remark, Some(Remark::UnclearDate(_) | Remark::DoubtfulDate(_))),
        "{last:?}"
    );
}

#[test]
fn an_item_by_its_number_is_put_off_or_withdrawn() {
    each_tells(&[
        (
            &["#+ Hall", "#+ Path", "Item 5 deferred till Jan as no quotes"],
            "eferred",
        ),
        (&["#+ Hall", "Item 5 was withdrawn from the agenda"], "ithdrawn"),
    ]);
}

#[test]
fn chinese_lines_give_nobody_the_words_of_another_either() {
    let clerk = office(&["李强：资金够了", "张丽：太贵了。赵磊：我也觉得贵"]);
    let said: Vec<&str> = clerk
        .entries()
        .iter()
        .rev()
        .take(2)
        .map(|entry| entry.text.as_str())
        .collect();
    assert_eq!(said, ["我也觉得贵", "太贵了。"]);
    let clerk = office(&["李强：资金够了", "李强（不记录）：承建方不行"]);
    assert_eq!(clerk.last().kind, EntryKind::Aside);
    let clerk = office(&["$采购电脑 @李强", "$采购打印机 @张丽", "通过"]);
    assert!(is_asked(clerk.last()), "{:?}", clerk.last());
}

/// An item in hand, and others that lie ahead.
const AHEAD: [&str; 5] = [
    "#+ Chair's report",
    "#+ Accounts to Sept",
    "#+ PPE: new gloves trial",
    "#+ Fire drill",
    "#1",
];

/// The line that the last of some lines may mean, with items ahead; `{Title}` is the number of the item whose title begins so.
fn meant_ahead(lines: &[&str]) -> String {
    let first = council(&AHEAD);
    let items = first.m().ledger.records().numbered_items();
    let numbered = |line: &str| {
        items.iter().fold(line.to_owned(), |line, (item, number, _)| {
            let title = item.title.split([' ', ':']).next().unwrap_or_default();
            line.replace(&format!("{{{title}}}"), number)
        })
    };
    let lines: Vec<String> = AHEAD.iter().chain(lines).map(|line| numbered(line)).collect();
    let clerk = council(&lines.iter().map(String::as_str).collect::<Vec<_>>());
    match &clerk.last().remark {
        Some(Remark::MayMean(order)) => order.clone(),
        _ => String::new(),
    }
}

#[test]
fn an_item_called_by_its_number_or_the_beginning_of_its_title_is_asked_about() {
    for line in [
        "{Accounts}. accts - lund. income 148,300, up",
        "{Accounts}. dent asked abt the reserves policy",
        "accounts: 2 queries since sept",
        "accts - income 148,300, up on last year",
        "{Fire}) it took 4m10s",
    ] {
        let order = meant_ahead(&[line]);
        assert!(order.starts_with('#'), "{line}: {order}");
    }
    for line in [
        "D. Pym was at the fete",
        "noise: 2 letters since sept",
        "2026. a good year",
        "tom - the gate is stuck",
        "a: yes it is",
    ] {
        let order = meant_ahead(&[line]);
        assert!(!order.starts_with('#'), "{line}: {order}");
    }
    // Points of a list count for themselves.
    let order = meant_ahead(&["things to buy:", "{Accounts}. paint"]);
    assert!(!order.starts_with('#'), "{order}");
}

#[test]
fn the_words_of_a_matter_are_not_lost_to_its_result() {
    each_tells(&[
        (
            &["old forge - no objection. prop dent sec fox, 4-0"],
            "old forge - no objection. Carried by 4 votes to 0",
        ),
        (
            &["old forge, no objection, prop dent sec fox, carried 4-0"],
            "old forge, no objection. Carried by 4 votes to 0",
        ),
        (
            &["Prop dent sec fox: the old forge - no objection. 4-0"],
            "the old forge - no objection. Carried by 4 votes to 0",
        ),
        (
            &["Accounts adopted, no objections. Prop dent sec fox"],
            "Carried without objection",
        ),
    ]);
    let clerk = council(&["resolution carried for 3 against 2"]);
    assert!(is_asked(clerk.last()), "{:?}", clerk.last());
    never(&minutes(&clerk), &["RESOLVED: resolution"]);
    each_tells(&[(&["Resolution on parking carried 3-2"], "Resolution on parking")]);
}

#[test]
fn a_short_label_is_no_speaker() {
    for label in ["Pres", "pres", "Attend", "PRES"] {
        let lines = [format!("{label}: lee, carr, dent"), "the gate is stuck".to_owned()];
        let clerk = council(&lines.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(clerk.last().said_by, "", "{label}");
        let text = record(&clerk);
        never(&text, &["not on the list"]);
    }
    let clerk = council(&["Gasworks: closed all week", "the gate is stuck"]);
    assert_eq!(clerk.last().said_by, "");
}

#[test]
fn an_interest_leaves_the_word_for_it_out() {
    for line in [
        "dent - non-pecuniary int in {n}, member of the club",
        "dent - non-pecuniary interest in item {n}, member of the club",
        "dent - non-pecuniary int in item {n}, member of the club",
    ] {
        let first = council(&["#+ Bench"]);
        let items = first.m().ledger.records().numbered_items();
        let bench = items.iter().find(|(item, ..)| item.title == "Bench");
        let line = line.replace("{n}", bench.map_or("", |(_, number, _)| number.as_str()));
        let clerk = council(&["#+ Bench", &line]);
        let row = clerk.m().ledger.records().interests.iter().next();
        let row = row.unwrap_or_else(|| panic!("{line}"));
        assert_eq!(
            (row.text.as_str(), row.item.is_some()),
            ("member of the club", true),
            "{line}"
        );
    }
}

#[test]
fn a_roll_in_words_strangers_and_late_tasks_are_asked_about() {
    each_asked(
        &[],
        &[
            "vote by name? fox wanted it: carr yes, dent yes, fox no",
            "Carr for, Dent for, Fox against",
            "carr yes, dent no",
            "present lee, carr, dent",
            "steve hall (contractor) came in 10:15 re the oak",
            "forklift refresher: 4 done, remaining 3 by end of Jan (dent)",
            "agreed to write to the 3 by end of next week - fox",
            "leo emailed to say sorry cant make it",
            "closed",
        ],
    );
    none_asked(
        &[],
        &[
            "yes, no, maybe",
            "the oak is for fox, the elm for carr",
            "rain water came in through the roof",
            "present company excepted",
            "the forge is by the bridge (carr)",
            "do we need fox for quorum? no - 3 is enough",
        ],
    );
}

#[test]
fn a_mover_of_whose_name_there_are_two_is_asked_about() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting(
        "committee",
        "Hall",
        &["Cllr Dan Whitlock", "Cllr Lucy Whitlock", "Cllr Rosemary Peake"],
    );
    clerk.line("+all").line("#+ Path");
    for line in [
        "Cllr Whitlock moved that the path be gravelled, seconded Peake",
        "Cllr Whitlock proposed that the path be gravelled, seconded by Cllr Peake",
    ] {
        clerk.line(line);
        let remark = clerk.last().remark.clone();
        assert!(matches!(remark, Some(Remark::AmbiguousName(_))), "{line}: {remark:?}");
    }
}

#[test]
fn plain_words_of_clubs_ask_for_the_fact_that_they_tell() {
    let mut clerk = council(&[]);
    for (line, wanted) in [
        ("Quorum is 3 and we had 5", "Note: "),
        ("Seed order forms back to Fox no later than 20 December", "!"),
        ("Ward is giving up as treasurer", "Note: "),
        ("leave it till january", ":outcome"),
        ("leave it to january", ":outcome"),
        ("leave it until the new year", ":outcome"),
        ("put it back to March", ":outcome"),
        ("left on table", ":outcome"),
        ("Kelvin Strode from the council was also there", "+"),
        ("Fox slipped on the step, cut his hand", "%Fox"),
        ("dent tripped over the cable", "%"),
        ("a member of the public fainted", "%"),
        ("Mrs Hay was taken ill", "%"),
        ("Carr burnt his hand on the urn", "%"),
        ("lights out 9.50, back 9.52", "%"),
        ("Projector failed at 9.55", "%"),
        ("At 9.45 am the fire alarm sounded and the building was evacuated.", "%"),
        ("fuse blew 9.52 - hall dark 5 mins, nobody hurt, col reset it", "%"),
        ("Proposal from the committee: subs go up to 12 pounds", "$"),
        ("Mrs Ray's letter read about the bins; committee to deal with it", "!"),
        ("ok with everyone", "="),
        ("leave it to Fox", "!leave it to Fox"),
        ("closed", ":adjourn (the public part: :closed)"),
        // Talk of the same words.
        ("leave it on the shelf", ""),
        ("put back the chairs after the meeting", ""),
        ("The deadline slipped on the hall", ""),
        ("Membership fell by 3", ""),
        ("Fox cut the hedge", ""),
        ("Lights were put on the tree", ""),
        ("A letter is read by few", ""),
        ("quorum is 3 so that is fine", ""),
    ] {
        clerk.captured(line, at(10, 5));
        let asked = match &clerk.last().remark {
            Some(Remark::MayMean(order)) => order.clone(),
            _ => String::new(),
        };
        let fits = if wanted.is_empty() {
            asked.is_empty()
        } else {
            asked.starts_with(wanted)
        };
        assert!(fits, "{line}\n  wanted: {wanted}\n  found: {asked}");
    }
}

#[test]
fn an_election_has_those_who_proposed_and_seconded_it() {
    for line in [
        "Fox was elected treasurer, proposed by Ward, seconded by Dent",
        "Cllr Fox was elected treasurer (proposed Ward, seconded Dent)",
        "Fox re-elected treasurer. Proposed Ward, seconded Dent.",
        "Fox elected treasurer, prop Ward sec Dent",
    ] {
        let text = minutes(&council(&[line]));
        assert!(
            text.contains("(proposed Cllr Ward, seconded Cllr Dent)"),
            "{line}\n{text}"
        );
        assert!(
            text.contains("elected treasurer") && !text.contains("votes"),
            "{line}\n{text}"
        );
    }
    let text = minutes(&council(&["Fox was elected treasurer"]));
    assert!(
        text.contains("Fox was elected treasurer.") && !text.contains("proposed"),
        "{text}"
    );
}
