//! Lists that are no tables, and tables with little habits of their own: cards, addressees of a letter, chains of a chat, headings of groups,
//! reports of calls. Nobody is lost or doubled, nobody gets a vote that no word gives, and what cannot be taken says why.

use huiwu::{
    domain::people::{Category, Reply},
    line::roster::{RowContent, RowDoubt, SheetReading, SkipReason, read, read_names},
    shell::sheets::read_bytes,
};

use super::{doubts, people};

fn text(text: &str) -> SheetReading {
    read(&read_bytes(text.as_bytes()).unwrap()[0])
}

/// Each person as `name|unit|post|phone`, without the empty ones at the end.
fn told(reading: &SheetReading) -> Vec<String> {
    let line = |parts: [&str; 4]| parts.join("|").trim_end_matches('|').to_owned();
    let list = people(reading).into_iter();
    list.map(|one| line([&one.name, &one.unit, &one.post, &one.phone]))
        .collect()
}

fn not_taken(reading: &SheetReading) -> usize {
    let lines = reading.lines.iter();
    lines
        .filter(|line| matches!(line.what, RowContent::Doubtful(_)))
        .count()
}

#[test]
fn cards_of_an_address_book_are_people() {
    let two = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lindt;Rosa;;;\r\nFN:Rosa Lindt\r\nORG:Garden Office;Parks\r\nTITLE:Head\r\n\
        TEL;TYPE=CELL:+49 170 1234567\r\nEMAIL:rosa@garden.example\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nVERSION:3.0\r\nN:Bloom;Peter;;;\r\nORG:Wor\r\n ks\r\nEND:VCARD\r\n";
    for (cards, expected) in [
        (
            two,
            vec![
                "Rosa Lindt|Garden Office Parks|Head|+49 170 1234567",
                "Peter Bloom|Works",
            ],
        ),
        (
            "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E8=B5=B5=\n=E6=98=8E\nORG:水利局\nEND:VCARD\n",
            vec!["赵明|水利局"],
        ),
        (
            "begin:vcard\nN:钱;程;;;\nitem1.TEL:13900000002\nNOTE:带材料\nend:vcard\n",
            vec!["钱程|||13900000002"],
        ),
        ("BEGIN:VCARD\nFN:Lindt\\, Rosa\nEND:VCARD\n", vec!["Rosa Lindt"]),
        (
            "\u{feff}BEGIN:VCARD\nFN:Ann Hedges\nPHOTO;ENCODING=b:AAAA\n BBBB\nEND:VCARD\n",
            vec!["Ann Hedges"],
        ),
        ("BEGIN:VCARD\nORG:Works\nEND:VCARD\n", vec![]),
    ] {
        assert_eq!(told(&text(cards)), expected, "{cards}");
        assert_eq!(told(&read_names(cards)), expected, "pasted: {cards}");
    }
}

#[test]
fn addressees_of_a_letter_are_people() {
    for (letter, expected, lost) in [
        (
            "To: Rosa Lindt <rosa@garden.example>; \"Bloom, Peter\" <peter@x.example>; ann.hedges@x.example\nCc: Tom Reed <tom@x.example>\n",
            vec!["Rosa Lindt", "Peter Bloom", "Tom Reed"],
            1,
        ),
        (
            "Lindt, Rosa <rosa@garden.example>; Bloom, Peter <peter@x.example>; Hedges, Ann <ann@x.example>\n",
            vec!["Rosa Lindt", "Peter Bloom", "Ann Hedges"],
            0,
        ),
        (
            "Lindt, Rosa <rosa@garden.example>, Bloom, Peter <peter@x.example>\n",
            vec!["Rosa Lindt", "Peter Bloom"],
            0,
        ),
        (
            "收件人：赵明 <zhao@b.example>；钱程 <qian@b.example>\n抄送：孙悦 <sun@b.example>\n",
            vec!["赵明", "钱程", "孙悦"],
            0,
        ),
        (
            "From: Tom Reed <tom@x.example>\nSubject: Garden board\nTo: Rosa Lindt <rosa@garden.example>,\n Peter Bloom <peter@x.example>\n",
            vec!["Tom Reed", "Rosa Lindt", "Peter Bloom"],
            0,
        ),
        (
            "Rosa Lindt <rosa@garden.example>\nPeter Bloom <peter@x.example>\n",
            vec!["Rosa Lindt", "Peter Bloom"],
            0,
        ),
    ] {
        for reading in [text(letter), read_names(letter)] {
            let names: Vec<&str> = people(&reading).iter().map(|one| one.name.as_str()).collect();
            assert_eq!((names, not_taken(&reading)), (expected.clone(), lost), "{letter}");
        }
    }
    // A table with addresses in it stays a table.
    assert_eq!(
        told(&text(
            "Name,Email,Unit\nRosa Lindt,rosa@garden.example,Office\nPeter Bloom,peter@x.example,Works\n"
        )),
        ["Rosa Lindt|Office", "Peter Bloom|Works"]
    );
}

#[test]
fn a_chain_of_entries_in_a_chat_is_read_entry_by_entry() {
    let chat = "#接龙\n第12次办公会参会报名\n例：姓名+单位\n1. 赵明 水利局\n2. 钱程+财务处\n3. 孙悦（办公室）请假\n4. 李想 投资科 晚到10分钟\n\
        5. 🌸周小雨 办公室\n6、吴敏\n";
    for reading in [text(chat), read_names(chat)] {
        assert_eq!(
            told(&reading),
            [
                "赵明|水利局",
                "钱程|财务处",
                "孙悦|办公室",
                "李想|投资科",
                "周小雨|办公室",
                "吴敏"
            ]
        );
        assert_eq!(people(&reading)[2].standing.reply, Some(Reply::Leave));
        assert_eq!(people(&reading)[3].standing.remark, "晚到10分钟");
        assert_eq!(not_taken(&reading), 0);
        let above = |line: usize| {
            let found = reading.lines.iter().find(|row| row.row == line).map(|row| &row.what);
            matches!(found, Some(RowContent::Left(SkipReason::Title | SkipReason::Header, _)))
        };
        assert!(above(1) && above(2) && above(3));
    }
    assert_eq!(
        told(&text("#Group Note\n1. Rosa Lindt\n2. Peter Bloom\n")),
        ["Rosa Lindt", "Peter Bloom"]
    );
}

#[test]
fn an_answer_joined_to_a_name_is_no_part_of_it() {
    for (cell, name, reply, category) in [
        ("孙悦请假", "孙悦", Some(Reply::Leave), None),
        ("孙悦（办公室）请假", "孙悦", Some(Reply::Leave), None),
        ("欧阳少东病假", "欧阳少东", Some(Reply::Leave), None),
        ("李四列席", "李四", None, Some(Category::InAttendance)),
        ("王五出差", "王五", Some(Reply::Leave), None),
        ("王五", "王五", None, None),
    ] {
        let reading = read_names(cell);
        let one = people(&reading)[0];
        assert_eq!(
            (one.name.as_str(), one.standing.reply, one.standing.category),
            (name, reply, category),
            "{cell}"
        );
    }
}

#[test]
fn the_heading_of_a_group_says_in_what_capacity_its_people_come() {
    let categories = |list: &str| {
        let reading = text(list);
        let one = |person: &&huiwu::line::roster::ListedPerson| (person.name.clone(), person.standing.category);
        people(&reading).iter().map(one).collect::<Vec<_>>()
    };
    let named = |rows: &[(&str, Option<Category>)]| {
        rows.iter()
            .map(|(name, category)| ((*name).to_owned(), *category))
            .collect::<Vec<_>>()
    };
    for (list, expected) in [
        (
            "序号,单位,姓名,职务\n一、参会领导,,,\n1,港航局,赵明,局长\n二、列席人员,,,\n2,财务处,孙悦,处长\n三、其他,,,\n3,办公室,李想,主任\n",
            named(&[("赵明", None), ("孙悦", Some(Category::InAttendance)), ("李想", None)]),
        ),
        (
            "姓名,单位\n（一）出席\n赵明,港航局\n（二）特邀嘉宾\n孙悦,财务处\n（三）工作人员\n李想,办公室\n",
            named(&[
                ("赵明", Some(Category::Member)),
                ("孙悦", Some(Category::Invited)),
                ("李想", Some(Category::Staff)),
            ]),
        ),
        (
            "Name,Unit\nMembers,\nRosa Lindt,Office\nIn attendance:,\nPeter Bloom,Works\nPublic,\nAnn Hedges,Parks\n",
            named(&[
                ("Rosa Lindt", Some(Category::Member)),
                ("Peter Bloom", Some(Category::InAttendance)),
                ("Ann Hedges", Some(Category::Observer)),
            ]),
        ),
        // A word in the row of the person counts before the heading.
        (
            "姓名,单位,身份\n列席人员,,\n赵明,港航局,嘉宾\n孙悦,财务处,\n",
            named(&[
                ("赵明", Some(Category::Invited)),
                ("孙悦", Some(Category::InAttendance)),
            ]),
        ),
    ] {
        assert_eq!(categories(list), expected, "{list}");
    }
}

#[test]
fn reports_of_calls_give_no_vote_and_name_no_device() {
    let zoom = "Meeting ID,Topic,Start Time\n812 3456 7890,Garden board,03/05/2026 09:00:12 AM\n\n\
        Name (Original Name),User Email,Total Duration (Minutes),Guest\nRosa Lindt (Host),rosa@garden.example,63,No\n\
        P. B. (Peter Bloom),peter@x.example,57,Yes\niPhone,,12,Yes\nRosa's iPad,,12,Yes\n";
    let reading = text(zoom);
    let names: Vec<&str> = people(&reading).iter().map(|one| one.name.as_str()).collect();
    assert_eq!(
        (names[0], names.len(), not_taken(&reading)),
        ("Rosa Lindt", 2, 2),
        "{names:?}"
    );
    let unsure = doubts(&reading)
        .iter()
        .filter(|(_, doubt)| *doubt == RowDoubt::NoCategory)
        .count();
    assert_eq!(unsure, 2);
}

#[test]
fn two_rows_of_headings_with_the_halves_of_names_under_one() {
    let reading =
        text("No.,Name,,Work,\n,First,Last,Unit,Post\n1,Rosa,Lindt,Office,Head\n2,Peter,Bloom,Works,Director\n");
    assert_eq!(told(&reading), ["Rosa Lindt|Office|Head", "Peter Bloom|Works|Director"]);
    assert!(
        people(&reading).iter().all(|one| one.standing.remark.is_empty()),
        "{reading:?}"
    );
    assert!(
        reading.columns.iter().all(|column| column.kind.is_some()),
        "{:?}",
        reading.columns
    );
}

#[test]
fn marks_of_markdown_around_a_cell_are_no_part_of_it() {
    let list = "# Attendance\n\n| Name | Unit | Role | Reply |\n|:-----|:----:|------|-------|\n| **Rosa Lindt** | Office | Chair | yes |\n\
        | _Peter Bloom_ | `Works` | Member | no (ill) |\n| *Ann Hedges* | Parks | Member | |\n| __Total__ | | 3 | |\n";
    let reading = text(list);
    assert_eq!(
        told(&reading),
        ["Rosa Lindt|Office", "Peter Bloom|Works", "Ann Hedges|Parks"]
    );
    assert_eq!(not_taken(&reading), 0);
}

#[test]
fn rows_of_sums_are_nobody() {
    for sum in [
        "Count,1,2",
        "Totals,3,",
        "Grand total,3,",
        "Sum:,3,",
        "应到：4人,,",
        "总人数,4,",
        "实到,3,",
    ] {
        let reading = text(&format!(
            "Name,Unit,Post\nRosa Lindt,Office,Head\nSum Yu,Works,\n{sum}\n"
        ));
        assert_eq!(told(&reading), ["Rosa Lindt|Office|Head", "Sum Yu|Works"], "{sum}");
    }
}

#[test]
fn a_sentence_of_a_chat_is_nobodys_name() {
    for line in ["请各单位报参会人员", "第十二次办公会参会人员名单"] {
        assert!(people(&read_names(line)).is_empty(), "{line}");
    }
    for name in ["阿卜杜热西提", "欧阳少东", "乌兰图雅", "阿卜杜拉·买买提"] {
        assert_eq!(people(&read_names(name))[0].name, name);
    }
}

#[test]
fn states_of_systems_are_answers_or_asked_about() {
    let reading = text(
        "姓名,工号,部门,职务,参会状态,入会时间\n赵明,A001,水利局,局长,已参会,09:00\n孙悦,A003,办公室,科员,请假,\n",
    );
    let replies: Vec<_> = people(&reading).iter().map(|one| one.standing.reply).collect();
    assert_eq!(replies, [Some(Reply::Attends), Some(Reply::Leave)]);
    let reading = text("姓名,工号,部门,到会状态\n赵明,A001,水利局,已到\n孙悦,A003,办公室,请假\n");
    let replies: Vec<_> = people(&reading).iter().map(|one| one.standing.reply).collect();
    assert_eq!(replies, [Some(Reply::Attends), Some(Reply::Leave)]);
    let reading = text(
        "First Name,Surname,Ticket Type,Attendee Status,Company\nRosa,Lindt,General,Checked In,Office\nAnn,Hedges,General,Not Attending,Parks\n",
    );
    let replies: Vec<_> = people(&reading).iter().map(|one| one.standing.reply).collect();
    assert_eq!(replies, [Some(Reply::Attends), Some(Reply::Leave)]);
    // Who has left the office is asked about; who has not says nothing.
    let reading = text("工号,姓名,所在部门,岗位,在职状态\n0001,赵明,水利局,局长,在职\n0003,孙悦,办公室,科员,离职\n");
    let unknown: Vec<_> = doubts(&reading)
        .into_iter()
        .filter(|(_, doubt)| matches!(doubt, RowDoubt::UnknownFlag(_)))
        .collect();
    assert_eq!(unknown, [(3, RowDoubt::UnknownFlag("离职".to_owned()))]);
}
