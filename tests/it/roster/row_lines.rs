//! Lines that are rows of a table: name, post, category in any order and parted in any way, each part in its place, nobody guessed into a
//! vote.

use huiwu::{
    domain::people::Category,
    line::roster::{RowContent, SheetReading, read_names},
};

/// Name, unit, post and category of each person of a pasted text; of anybody else the text.
fn read(text: &str) -> Vec<(String, String, String, Option<Category>)> {
    told(&read_names(text))
}

fn told(reading: &SheetReading) -> Vec<(String, String, String, Option<Category>)> {
    let mut all = Vec::new();
    for line in &reading.lines {
        match &line.what {
            RowContent::Person(person) => all.push((
                person.name.clone(),
                person.unit.clone(),
                person.post.clone(),
                person.standing.category,
            )),
            RowContent::Left(_, text) | RowContent::Doubtful(text) => {
                all.push((format!("?{text}"), String::new(), String::new(), None));
            }
        }
    }
    all
}

fn one(name: &str, post: &str, category: Option<Category>) -> Vec<(String, String, String, Option<Category>)> {
    vec![(name.to_owned(), String::new(), post.to_owned(), category)]
}

#[test]
fn a_chinese_row_is_read_however_it_is_parted() {
    for row in [
        "王芳，主任，列席",
        "王芳,主任,列席",
        "王芳；主任；列席",
        "王芳;主任;列席",
        "王芳、主任、列席",
        "王芳\t主任\t列席",
        "王芳 | 主任 | 列席",
        "| 王芳 | 主任 | 列席 |",
        "王芳  主任   列席",
        "王芳　主任　列席",
        "王芳 主任 列席",
        "王芳 - 主任 - 列席",
        "王芳，主任；列席",
        "列席，王芳，主任",
        "主任，王芳，列席",
        "王芳，列席，主任",
    ] {
        assert_eq!(read(row), one("王芳", "主任", Some(Category::InAttendance)), "{row}");
    }
}

#[test]
fn an_english_row_is_read_however_it_is_parted() {
    for row in [
        "Ann Lee, treasurer, voting",
        "Ann Lee; treasurer; voting",
        "Ann Lee\ttreasurer\tvoting",
        "Ann Lee | treasurer | voting",
        "| Ann Lee | treasurer | voting |",
        "Ann Lee   treasurer   voting",
        "Ann Lee - treasurer - voting",
        "Ann Lee – treasurer – voting",
        "voting, Ann Lee, treasurer",
        "Ann Lee, treasurer; voting",
    ] {
        assert_eq!(read(row), one("Ann Lee", "treasurer", Some(Category::Member)), "{row}");
    }
}

#[test]
fn each_word_for_a_category_is_the_one_it_says_and_none_above_it() {
    for (row, category) in [
        ("王芳，主任，出席", Some(Category::Member)),
        ("王芳，主任，列席", Some(Category::InAttendance)),
        ("王芳，主任，旁听", Some(Category::Observer)),
        ("王芳，主任，特邀", Some(Category::Invited)),
        ("王芳，主任，记者", Some(Category::Press)),
        ("王芳，主任，工作人员", Some(Category::Staff)),
        ("王芳，主任", None),
        ("Ann Lee, treasurer, in attendance", Some(Category::InAttendance)),
        ("Ann Lee, treasurer, observer", Some(Category::Observer)),
        ("Ann Lee, treasurer, staff", Some(Category::Staff)),
    ] {
        let read = read(row);
        assert_eq!(read.len(), 1, "{row}: {read:?}");
        let own = read.first().unwrap().3;
        let is_vote = own == Some(Category::Member);
        assert!(
            own == category || !is_vote && category != Some(Category::Member),
            "{row}: {own:?}"
        );
    }
}

#[test]
fn rows_and_lists_stand_in_one_text() {
    let read = read("王芳，主任，列席\n李四、赵六\n钱进，科长，出席\n欧阳少东");
    let names: Vec<&str> = read.iter().map(|(name, ..)| name.as_str()).collect();
    assert_eq!(names, ["王芳", "李四", "赵六", "钱进", "欧阳少东"]);
    assert_eq!(read.first().unwrap().3, Some(Category::InAttendance));
    assert_eq!(read.get(1).unwrap().3, None);
    assert_eq!(read.get(3).unwrap().3, Some(Category::Member));
}

#[test]
fn units_posts_and_telephones_go_to_their_places() {
    let read = read("王芳，市财政局，副局长，13800001111，列席\n李四 | 人事处 | 处长 | 出席");
    assert_eq!(
        read,
        [
            (
                "王芳".to_owned(),
                "市财政局".to_owned(),
                "副局长".to_owned(),
                Some(Category::InAttendance)
            ),
            (
                "李四".to_owned(),
                "人事处".to_owned(),
                "处长".to_owned(),
                Some(Category::Member)
            ),
        ]
    );
    let reading = read_names("王芳，市财政局，副局长，13800001111");
    let RowContent::Person(person) = &reading.lines.first().unwrap().what else {
        panic!("{reading:?}")
    };
    assert_eq!(person.phone, "13800001111");
}

#[test]
fn a_table_in_markdown_is_rows_without_its_rule() {
    let read = read("| Ann Lee | treasurer | voting |\n|---|:---:|---|\n| Bob Ray | clerk | in attendance |");
    let names: Vec<&str> = read.iter().map(|(name, ..)| name.as_str()).collect();
    assert_eq!(names, ["Ann Lee", "Bob Ray"]);
}

#[test]
fn a_list_of_names_stays_one() {
    for (text, names) in [
        ("王芳，李四，赵六", &["王芳", "李四", "赵六"][..]),
        ("王芳、李四、赵六", &["王芳", "李四", "赵六"]),
        ("王芳 李四 赵六", &["王芳", "李四", "赵六"]),
        ("Ann Lee, Bob Ray, Cy Dow", &["Ann Lee", "Bob Ray", "Cy Dow"]),
        ("Ann Lee; Bob Ray", &["Ann Lee", "Bob Ray"]),
        ("Lindt, Rosa\nBloom, Peter", &["Rosa Lindt", "Peter Bloom"]),
        ("王芳（主任）、李四（列席）", &["王芳", "李四"]),
        ("王　芳、李　四", &["王芳", "李四"]),
        ("Ann Lee", &["Ann Lee"]),
    ] {
        let read = read(text);
        let own: Vec<&str> = read.iter().map(|(name, ..)| name.as_str()).collect();
        if text == "王芳 李四 赵六" {
            // Names parted by one blank are asked about, as ever.
            assert!(
                own.len() == 3 || own.iter().all(|name| name.starts_with('?')),
                "{own:?}"
            );
        } else {
            assert_eq!(own, names, "{text}");
        }
    }
}

#[test]
fn words_that_say_nothing_keep_a_line_from_being_a_row() {
    for text in ["王芳，管后勤的那位，列席吧", "Ann Lee, who knows, perhaps"] {
        let read = read(text);
        assert!(
            read.iter().all(|(.., category)| *category != Some(Category::Member)),
            "{read:?}"
        );
        assert!(read.len() > 1, "{read:?}");
    }
}

#[test]
fn a_row_under_a_label_says_more_than_the_label() {
    let read = read("列席：王芳，主任\n李四，处长，出席");
    assert_eq!(
        read.first().map(|row| (row.0.as_str(), row.3)),
        Some(("王芳", Some(Category::InAttendance)))
    );
}

#[test]
fn a_post_behind_a_name_makes_no_unit_of_the_name() {
    for (text, wanted) in [
        ("庞伟部长、苗丽", &["庞伟//部长", "苗丽//"][..]),
        (
            "人力资源部庞伟部长、财务部 苗丽",
            &["庞伟/人力资源部/部长", "苗丽/财务部/"],
        ),
        (
            "交通局孙涛副局长，市场监管局 方敏",
            &["孙涛/交通局/副局长", "方敏/市场监管局/"],
        ),
        ("孙涛副局长、方敏科长", &["孙涛//副局长", "方敏//科长"]),
        ("武装部长，李强", &["李强//武装部长"]),
        ("李强、项目经理", &["李强//项目经理"]),
    ] {
        let found: Vec<String> = read(text)
            .into_iter()
            .map(|(name, unit, post, _)| format!("{name}/{unit}/{post}"))
            .collect();
        assert_eq!(found, wanted, "{text}");
    }
}

#[test]
fn people_called_by_surname_and_title_are_no_words_about_another_one() {
    for (line, people) in [
        ("李局长、王科长、张伟", 3),
        ("李局、王磊、孙科长", 3),
        ("李副局长、王磊", 2),
        ("张伟，局长，列席", 1),
        ("高伟，高级工程师", 1),
    ] {
        let read = read(line);
        assert_eq!(read.len(), people, "{line}: {read:?}");
    }
}
