//! Lines about motions, votes and decisions as clerks of councils, clubs and charities type them. Each was false in minutes, or in none at all.

use super::*;

/// The minutes of the council after these lines.
fn told(lines: &[&str]) -> String {
    minutes(&council(lines))
}

/// Each line in a room of its own: what its minutes say.
#[track_caller]
fn each_says(before: &[&str], rows: &[(&str, &str)]) {
    for (line, wanted) in rows {
        let text = told(&[before, &[*line]].concat());
        assert!(text.contains(wanted), "{line}\n  wanted: {wanted}\n{text}");
    }
}

/// Whether the last line is asked about before the minutes are issued, or stands in the minutes.
#[track_caller]
fn not_silent(before: &[&str], lines: &[&str]) {
    for line in lines {
        let clerk = council(&[before, &[*line]].concat());
        let last = clerk.last();
        let asked = last.may_hide_fact();
        let kept = last.kind != huiwu::domain::entry::EntryKind::Note || last.minuted == Some(true);
        assert!(asked || kept, "{line}: {last:?}");
    }
}

const MOTION: &str = "$That the oak be felled @dent @fox";

#[test]
fn a_correction_belongs_to_the_motion_that_waited_where_its_line_stands() {
    let text = told(&[
        "$Council asks for a 20mph limit @dent @fox",
        "For: Dent, Fox. Agin: Lee, Carr. Abst: Ward",
        "Lost on the chair's casting vote",
        "$Council buys a second device @dent @fox",
        "s/Agin/Against/",
    ]);
    says(
        &text,
        &[
            "20mph limit. Lost on the casting vote of the chair after 2 votes to 2, with 1 abstention",
            "second device. No vote is recorded.",
        ],
    );
    let text = told(&[
        "$One @dent @fox",
        "3-nil",
        "$Two @dent @fox",
        "lost 2-3",
        "s/3-nil/carried 3-0/",
    ]);
    says(&text, &["One. Carried by 3 votes to 0", "Two. Lost by 2 votes to 3"]);
    let zh = office(&[
        "$采购电脑 @李强",
        "同意四票反对零",
        "$采购打印机 @李强",
        "改：同意四票反对零→同意4票，反对0票",
    ]);
    never(&minutes(&zh), &["“采购打印机”获"]);
}

#[test]
fn a_result_said_again_takes_no_fact_away() {
    for again in ["Motion carried", "The motion was carried", "carried"] {
        let text = told(&[MOTION, "$= 2-2", "Chair used casting vote in favour", again]);
        says(&text, &["on the casting vote of the chair after 2 votes to 2"]);
        let text = told(&[MOTION, "$= 4-1", again]);
        says(&text, &["Carried by 4 votes to 1"]);
    }
    for again in ["Motion lost", "the motion was lost"] {
        let text = told(&[MOTION, "$= 2-2", "lost on casting vote", again]);
        says(&text, &["Lost on the casting vote of the chair after 2 votes to 2"]);
    }
    // Another result keeps the count, and is asked about.
    let clerk = council(&[MOTION, "$= 4-1", "Motion lost"]);
    says(&minutes(&clerk), &["Lost by 4 votes to 1"]);
    assert!(matches!(clerk.last().remark, Some(Remark::ResultContradicts(_))));
    // The result of another motion does not correct this one.
    let clerk = council(&[MOTION, "$= 3-2", "Motion carried unanimously"]);
    says(&minutes(&clerk), &["Carried by 3 votes to 2"]);
    assert!(matches!(clerk.last().remark, Some(Remark::ResultContradicts(_))));
    let clerk = council(&[MOTION, "$= 3-2", "Amendment withdrawn"]);
    assert_eq!(clerk.last().remark, Some(Remark::NoAmendment));
    let clerk = council(&[
        MOTION,
        "$= 3-2",
        "It was moved and seconded that the works be put off",
        "Motion lost",
    ]);
    says(&minutes(&clerk), &["Carried by 3 votes to 2"]);
    assert!(matches!(clerk.last().remark, Some(Remark::WhoseResult(_))));
    // A second vote is another matter.
    let text = told(&[MOTION, "$= 4-1", "It was agreed to reconsider", "Motion lost"]);
    never(&text, &["Lost by 4 votes to 1"]);
}

#[test]
fn what_is_moved_to_amend_is_an_amendment() {
    for line in [
        "Kent moved to amend to £400, seconded Ward",
        "Kent moved to amend the motion to £400, seconded Ward",
        "Cllr Kent moved an amendment to £400, sec Cllr Ward",
        "Amendment by Kent, sec Ward: £400",
        "Amendment proposed by Kent, sec Ward: £400",
        "Prop Kent sec Ward: amendment: £400",
        "$Amendment: £400 @kent +ward",
    ] {
        let text = told(&[
            "$Fund the hall @dent @fox",
            line,
            "Amendment carried 3-2",
            "Substantive motion carried 5-0",
        ]);
        says(
            &text,
            &[
                "Fund the hall. An amendment, proposed by Cllr Kent and seconded by Cllr Ward, “£400”, was carried by 3 votes to 2.",
                "the motion as amended was carried by 5 votes to 0",
            ],
        );
    }
    for (line, how) in [
        (
            "Amendment: £400 (prop Kent sec Ward) - carried 3-2",
            "carried by 3 votes to 2",
        ),
        ("Amendment (Kent/Ward): £400 - lost 2-3", "lost by 2 votes to 3"),
    ] {
        let text = told(&["$Fund the hall @dent @fox", line, "Substantive carried unan"]);
        says(&text, &["“£400”", how, "arried unanimously"]);
    }
    let clerk = council(&["Kent moved to amend to £400, seconded Ward"]);
    assert_eq!(
        clerk.last().remark,
        Some(Remark::NoOpenMotion),
        "there is nothing to amend"
    );
    let text = told(&[
        "$Fund @dent @fox",
        "Kent proposed amending it to £400",
        "no seconder",
        "carried 5-0",
    ]);
    says(&text, &["“£400”, fell for want of a seconder"]);
}

#[test]
fn an_amendment_that_was_lost_is_told_behind_the_motion() {
    let text = told(&[
        "$Grant of £500 @dent @fox",
        "$>£750 rather than £500 @kent",
        "$= 2-3",
        "$= 5-0",
    ]);
    let places = [
        "Grant of £500. An amendment",
        "was lost by 2 votes to 3",
        "Carried by 5 votes to 0",
    ];
    let at: Vec<_> = places.iter().map(|part| text.find(part)).collect();
    assert!(at.iter().all(Option::is_some) && at.is_sorted(), "{text}");
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of lines")]
fn a_result_in_the_line_of_its_motion_is_that_of_the_motion() {
    each_says(
        &[],
        &[
            (
                "Motion by Kent, seconded Dent, to plant trees. Lost 2-3. Recorded vote: For Kent, Dent. Against Lee, Carr, Fox.",
                "Proposed by Cllr Kent, seconded by Cllr Dent, to plant trees. Lost by 2 votes to 3:",
            ),
            (
                "Prop Cllr Fox: that we buy a bench. Sec Cllr Dent. Vote 4-1.",
                "RESOLVED (proposed Cllr Fox, seconded Cllr Dent) that we buy a bench. Carried by 4 votes to 1.",
            ),
            (
                "RESOLVED unanimously to award to Mow Ltd, proposed Cllr Kent, seconded Cllr Ward",
                "RESOLVED (proposed Cllr Kent, seconded Cllr Ward) to award to Mow Ltd. Carried unanimously.",
            ),
            (
                "Di Ward elected Vice-Chair, prop Kent sec Dent",
                "RESOLVED (proposed Cllr Kent, seconded Cllr Dent): Di Ward elected Vice-Chair. Carried.",
            ),
            (
                "Motion by Fox to paint hall failed for want of a seconder",
                "Proposed by Cllr Fox, to paint hall. Fell for want of a seconder.",
            ),
            (
                "Fox moved that we buy a bench, seconded Dent, carried 4-1",
                "that we buy a bench. Carried by 4 votes to 1.",
            ),
            (
                "Dent prop buying a bench. Fox sec. Carried 4-1",
                "buying a bench. Carried by 4 votes to 1.",
            ),
            (
                "Cllr Dent prop, Cllr Fox sec, buy a bench - all agreed",
                "buy a bench. Carried unanimously.",
            ),
            (
                "On the proposition of Cllr Dent, seconded by Cllr Fox, it was RESOLVED to buy a bench",
                "RESOLVED (proposed Cllr Dent, seconded Cllr Fox) to buy a bench. Carried.",
            ),
            (
                "Buy bench - Dent/Fox - carried",
                "RESOLVED (proposed Cllr Dent, seconded Cllr Fox): Buy bench. Carried.",
            ),
            (
                "Payments £1,204 approved. Dent/Fox",
                "Payments £1,204 approved. Carried.",
            ),
            (
                "Motion (Kent/Dent): plant trees. LOST 2-3",
                "plant trees. Lost by 2 votes to 3.",
            ),
            (
                "Recommendation: plant trees. Prop Kent. No seconder - fell.",
                "Proposed by Cllr Kent: plant trees. Fell for want of a seconder.",
            ),
            (
                "To plant trees: prop Dent, sec Fox, carried unanimously",
                "to plant trees. Carried unanimously.",
            ),
            (
                "Accept the quote. Prop: Kent Sec: Ward. Agreed.",
                "Accept the quote. Agreed.",
            ),
            (
                "Buy a bench, prop Dent sec Fox. Carried 4-0, Ward abst",
                "Carried by 4 votes to 0, Cllr Di Ward abstaining.",
            ),
            (
                "It was resolved, on the proposal of Cllr Dent seconded by Cllr Fox, to approve the minutes (4 for, 1 abstention)",
                "to approve the minutes. Carried by 4 votes to 0, with 1 abstention.",
            ),
            (
                "It was proposed by Cllr Dent, seconded by Cllr Fox and RESOLVED that the minutes be approved and signed",
                "RESOLVED (proposed Cllr Dent, seconded Cllr Fox) that the minutes be approved and signed. Carried.",
            ),
            (
                "Prop Dent sec Fox minutes of last mtg approved. Carried 5-0",
                "minutes of last mtg approved. Carried by 5 votes to 0.",
            ),
            (
                "=Object to the plan (prop Dent, sec Fox)",
                "RESOLVED (proposed Cllr Dent, seconded Cllr Fox): Object to the plan. Carried.",
            ),
            (
                "Resolved: no objection (prop Dent sec Fox, 4-0, 1 abst)",
                "RESOLVED (proposed Cllr Dent, seconded Cllr Fox): no objection. Carried by 4 votes to 0, with 1 abstention.",
            ),
            (
                "RESOLVED to award to Mow Ltd. Proposed Kent, seconded Ward. 4-1",
                "RESOLVED (proposed Cllr Kent, seconded Cllr Ward) to award to Mow Ltd. Carried by 4 votes to 1.",
            ),
            (
                "Minutes of 9 Nov. Approved as amended, prop Dent sec Fox, all in favour",
                "Minutes of 9 Nov. Approved as amended. Carried unanimously.",
            ),
            (
                "Minutes of 9 Nov approved as corrected, prop Dent sec Fox",
                "Minutes of 9 Nov approved as corrected. Carried.",
            ),
        ],
    );
    // The wording of a motion is no result.
    for line in [
        "$That the chair be elected by secret ballot @dent",
        "Dent moved that costs carried over be written off, seconded Fox",
    ] {
        says(&told(&[line]), &["No vote is recorded."]);
    }
    // A wording that tells its result is never said to have none.
    never(
        &told(&["$Trees: resolved, vote 4-1 then @dent"]),
        &["No vote is recorded"],
    );
}

#[test]
fn whoever_moved_in_words_says_nothing_more() {
    for line in [
        "Payments approved, prop Cllr Fox sec Cllr Dent, all in favour",
        "RESOLVED that we paint the hall. Prop Fox sec Dent, carried",
        "Buy bench - Fox/Dent - carried",
    ] {
        let clerk = council(&[line, "Clerk's salary Nov £1,204.10"]);
        assert_eq!(clerk.last().speaker, None, "{line}");
    }
    let clerk = council(&["fox: $that we paint the hall", "It needs two coats"]);
    assert!(clerk.last().speaker.is_some(), "who moves by name has the word");
}

#[test]
fn nominations_move_nothing() {
    for line in [
        "Nominations for Chair: Cy Dent (prop Fox, sec Kent); Di Ward (prop Carr, sec Dent)",
        "Nomination: Cy Dent - prop Fox, sec Kent",
        "Cllr Fox nominated Cllr Dent as Chair, seconded Cllr Kent",
    ] {
        let text = told(&[line]);
        says(&text, &[line]);
        never(&text, &["Proposed by", "No vote is recorded"]);
    }
}

#[test]
fn votes_by_name_are_read_with_the_short_words_of_clerks() {
    for line in [
        "For: Dent, Fox. Against: Lee, Carr. Abst: Ward",
        "For: Dent, Fox, Against: Lee, Carr, Abst: Ward",
        "Recorded vote: For - Dent, Fox; Against - Lee, Carr; Abstain - Ward",
        "Recorded vote: For Dent, Fox. Against Lee, Carr. Abst. Ward",
        "For Dent, Fox; against Lee, Carr; abst Ward",
        "For (2): Dent, Fox. Against (2): Lee, Carr. Abs (1): Ward",
    ] {
        let text = told(&[MOTION, line]);
        says(
            &text,
            &["2 votes to 2, with 1 abstention", "| For | Against | Abstained |"],
        );
    }
    let text = told(&[MOTION, "Carried 3-2. For: Dent, Fox, Kent. Against: Lee, Carr"]);
    says(&text, &["Carried by 3 votes to 2:", "| For | Against |"]);
    not_silent(
        &[MOTION],
        &[
            "Dent and Fox for, Lee agst, others abst",
            "For Dent Fox, agst Lee Carr x2",
        ],
    );
}

#[test]
fn results_with_short_words_beside_them_settle_the_motion() {
    each_says(
        &[MOTION],
        &[
            (
                "Carried 4-0, Ward abstained as trustee of the hall",
                "Carried by 4 votes to 0, Cllr Di Ward abstaining as trustee of the hall.",
            ),
            ("Carried 4-0 w/ 1 abst", "Carried by 4 votes to 0, with 1 abstention."),
            ("Motion put to vote & carried 4-1", "Carried by 4 votes to 1."),
            ("RESOLVED 4-1", "Carried by 4 votes to 1."),
            ("4-1, Kent against", "Carried by 4 votes to 1 (Cllr Fay Kent against)."),
            ("No objections, so agreed", "without objection"),
            ("No one disagreed so adopted", "without objection"),
            (
                "withdrawn with consent of the seconder",
                "Withdrawn with consent of the seconder.",
            ),
            (
                "Item deferred - prop Ward sec Kent, agreed",
                "to defer the matter was agreed. Deferred.",
            ),
            ("Approved as amended", "as amended"),
        ],
    );
    not_silent(
        &[MOTION],
        &[
            "4 for",
            "4 for, Ward did not vote",
            "the vote was 4 to 1",
            "Resolved",
            "Approved",
            "chair voted against, 2-2 otherwise",
            "AIF bar Ward",
            "Tie. Chair voted against. Lost.",
        ],
    );
    let text = told(&[MOTION, "$= 4-1", "s/4-1/4-1, Kent against/"]);
    says(&text, &["Carried by 4 votes to 1 (Cllr Fay Kent against)."]);
}

#[test]
fn what_begins_with_resolved_is_a_decision() {
    each_says(
        &[],
        &[
            (
                "RESOLVED (i) to ratify spend; (ii) to claim",
                "RESOLVED: (i) to ratify spend; (ii) to claim.",
            ),
            (
                "RESOLVED the Clerk write to County",
                "RESOLVED: the Clerk write to County.",
            ),
            (
                "RESOLVED unan that the precept be £42,000",
                "RESOLVED unanimously that the precept be £42,000.",
            ),
            ("RESOLVED 5-1 to set the precept", "the precept (by 5 votes to 1)."),
            ("RESOLVED as follows: a) pay b) claim", "RESOLVED: a) pay b) claim."),
            (
                "RESOLVED that the Clerk write (unanimously)",
                "RESOLVED unanimously that the Clerk write.",
            ),
            ("Cllrs agreed £200 for wreath", "RESOLVED to agree £200 for wreath."),
            ("Everyone agreed to keep the logo", "RESOLVED to keep the logo."),
            (
                "All agreed the accounts be signed",
                "RESOLVED that the accounts be signed.",
            ),
            (
                "It was agreed by all that the AGM is in May",
                "RESOLVED unanimously that the AGM is in May.",
            ),
            (
                "The council resolved by consensus to meet in May",
                "RESOLVED by consensus to meet in May.",
            ),
            (
                "Consensus: keep reserves at 6 months",
                "RESOLVED by consensus: keep reserves at 6 months.",
            ),
            (
                "The policy was adopted by consensus",
                "The policy was adopted by consensus.",
            ),
            (
                "Policy reviewed, no changes. Adopted by consensus.",
                "RESOLVED by consensus: Policy reviewed, no changes.",
            ),
            (
                "Council OBJECTS on highway grounds - unanimous",
                "RESOLVED unanimously: Council OBJECTS on highway grounds.",
            ),
            (
                "Planning: No objection (5-0)",
                "RESOLVED: Planning: No objection (by 5 votes to 0",
            ),
            (
                "The minutes of the meeting of 16 September were agreed as a true record and signed by the Chair",
                "The minutes of the meeting of 16 September were agreed as a true record and signed by the Chair.",
            ),
            (
                "Minutes of last meeting were approved & signed",
                "Minutes of last meeting were approved & signed.",
            ),
            (
                "Minutes of 16 Sept agreed as true record",
                "Minutes of 16 Sept agreed as true record.",
            ),
            (
                "Bank reconciliation to 31 Oct noted",
                "Bank reconciliation to 31 Oct noted.",
            ),
            ("Apologies accepted", "Apologies accepted."),
            (
                "A named vote was requested by Cllr Fox",
                "A named vote was requested by Cllr Fox.",
            ),
        ],
    );
    // Somebody else decided elsewhere.
    never(&told(&["At County it was passed by 5 votes to 4"]), &["At County"]);
}

#[test]
fn no_note_of_a_clerk_that_may_tell_what_was_decided_is_silent() {
    not_silent(
        &[],
        &[
            "Agreed JL to write",
            "Approved",
            "approved",
            "Noted",
            "Agreed",
            "Unanimously agreed",
            "RESOLVED 4-2",
            "No objections, so agreed",
            "No one disagreed so adopted",
            "Budget approved",
            "The budget was approved",
            "Council agreed a budget of £500",
            "Payments approved",
            "Members agreed with the officer's view",
            "It was agreed Cllr Fox would write to County",
            "The precept was set at £42,000",
            "Accounts signed off",
            "Standing orders reviewed and adopted",
            "Delegated to Clerk",
            "Clerk authorised to spend up to £200",
            "Approval given for the fete",
            "There was general agreement to keep the logo",
            "Consensus was to keep the logo",
            "No decision made",
            "All happy with that",
            "Everyone in favour",
            "Cllr Fox's motion was lost",
            "Vote of thanks proposed by Cllr Dent",
            "Dent seconded, carried 4-2",
            "Dent 3, Ward 2",
            "Council objects to the application",
            "Ward elected treasurer",
            "AP Tom - update the risk register before Xmas",
            "AP: Tom to update register",
            "Report noted",
            "Kent/Dent to plant trees, agreed",
        ],
    );
    // Talk is no fact.
    for line in [
        "I agreed with Bob about the bench",
        "We hope it will be approved",
        "What was agreed?",
        "Cllr Fox noted that the hall is cold",
        "The noticeboard is broken",
        "Two for tea",
        "The action group meets on Tuesdays",
        "If agreed we could start in May",
    ] {
        let clerk = council(&[line]);
        assert!(
            !matches!(clerk.last().remark, Some(Remark::MayMean(_))),
            "{line}: {:?}",
            clerk.last()
        );
    }
}

#[test]
fn the_short_word_for_a_task_makes_one() {
    each_says(
        &[],
        &[
            (
                "AP Fox - update the risk register",
                "Action: Cllr Ed Fox to update the risk register.",
            ),
            ("AP: Fox to update the register", "Action: Fox to update the register."),
            ("Action Fox - ring the bank", "Action: Cllr Ed Fox to ring the bank."),
        ],
    );
}
