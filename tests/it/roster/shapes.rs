//! Lists of twenty shapes, as offices, registers, clubs, conference systems and spreadsheets of both worlds write them: nobody is lost
//! or doubled, and a row that cannot be taken says why. All people are invented.

use huiwu::{
    domain::people::{Category, Duty, Reply},
    line::roster::{ListedPerson, RowContent, RowDoubt, SheetReading, SkipReason, read},
    shell::sheets::read_bytes,
};

use super::{doubts, people};

fn text(text: &str) -> SheetReading {
    bytes(text.as_bytes())
}

fn bytes(bytes: &[u8]) -> SheetReading {
    read(&read_bytes(bytes).unwrap()[0])
}

fn names(reading: &SheetReading) -> Vec<&str> {
    people(reading).into_iter().map(|person| person.name.as_str()).collect()
}

#[track_caller]
fn one<'r>(reading: &'r SheetReading, name: &str) -> &'r ListedPerson {
    people(reading).into_iter().find(|person| person.name == name).unwrap()
}

/// Every row of the table has a line.
#[track_caller]
fn whole(reading: &SheetReading, rows: usize) {
    for row in 1..=rows {
        assert!(
            reading.lines.iter().any(|line| line.row == row),
            "row {row} has no word"
        );
    }
}

#[test]
fn shape_01_first_and_last_name_apart_in_either_order() {
    for (list, unit) in [
        (
            "First name,Last name,Organisation\nNora,Field,Library\nOwen,Marsh,Museum\n",
            "Library",
        ),
        (
            "Surname;Forename;Department\nField;Nora;Library\nMarsh;Owen;Museum\n",
            "Library",
        ),
        (
            "ID\tlast_name\tfirst_name\tcompany\n7\tField\tNora\tLibrary\n9\tMarsh\tOwen\tMuseum\n",
            "Library",
        ),
        (
            "Nachname;Vorname;Abteilung\nField;Nora;Library\nMarsh;Owen;Museum\n",
            "Library",
        ),
    ] {
        let reading = text(list);
        assert_eq!(names(&reading), ["Nora Field", "Owen Marsh"], "{list}");
        assert_eq!(people(&reading)[0].unit, unit);
    }
    let chinese = text("姓,名,部门\n欧阳,清,财务处\n王,小满,人事处\n");
    assert_eq!(names(&chinese), ["欧阳清", "王小满"]);
}

#[test]
fn shape_02_family_name_a_comma_and_the_given_name() {
    let reading = text(
        "Name,Unit\n\"Field, Nora\",Library\n\"van der Berg, Anneke\",Museum\n\"Marsh, Owen (Chair)\",Parks\n\"Hart, Dr. Lucy\",Works\n",
    );
    assert_eq!(
        names(&reading),
        ["Nora Field", "Anneke van der Berg", "Owen Marsh", "Dr. Lucy Hart"]
    );
    assert_eq!(people(&reading)[2].standing.duty, Some(Duty::Chair));
    let two = text("Name,Unit\n\"Nora Field, Owen Marsh\",Library\n");
    assert_eq!(names(&two), Vec::<&str>::new());
    assert!(matches!(doubts(&two)[0].1, RowDoubt::SeveralNames(_)));
}

#[test]
fn shape_03_unit_and_post_in_one_cell() {
    let reading =
        text("姓名,单位及职务\n赵明,市水利局局长\n钱程,区教育局党组书记、局长\n孙悦,办公室副主任\n李想,城建集团\n");
    let offices: Vec<_> = people(&reading)
        .iter()
        .map(|p| (p.unit.as_str(), p.post.as_str()))
        .collect();
    assert_eq!(
        offices,
        [
            ("市水利局", "局长"),
            ("区教育局", "党组书记、局长"),
            ("办公室", "副主任"),
            ("城建集团", "")
        ]
    );
    let english =
        text("Name,Organisation/Title\nNora Field,\"Parks, Director\"\nOwen Marsh,Head of Finance / County\n");
    let offices: Vec<_> = people(&english)
        .iter()
        .map(|p| (p.unit.as_str(), p.post.as_str()))
        .collect();
    assert_eq!(offices, [("Parks", "Director"), ("County", "Head of Finance")]);
}

#[test]
fn shape_04_any_heading_beside_a_name_is_kept_in_the_remark() {
    for heading in ["Ward", "Party", "Cargo de honor", "派别", "届别"] {
        let reading = text(&format!("Name,{heading}\nNora Field,North\nOwen Marsh,South\n"));
        assert_eq!(names(&reading), ["Nora Field", "Owen Marsh"], "{heading}");
        assert_eq!(people(&reading)[0].standing.remark, format!("{heading} North"));
        assert_eq!(reading.columns[1].kind, None);
    }
}

#[test]
fn shape_05_no_heading_at_all() {
    let reading = text("Nora Field,Library,nora@garden.example\nOwen Marsh,Museum,owen@garden.example\n");
    assert_eq!(names(&reading), ["Nora Field", "Owen Marsh"]);
    assert_eq!(people(&reading)[0].email, "nora@garden.example");
    assert_eq!(people(&reading)[0].standing.remark, "Library");
    let chinese = text("1,赵明,水利局,13900000001\n2,钱程,教育局,13900000002\n3,孙悦,办公室,13900000003\n");
    assert_eq!(names(&chinese), ["赵明", "钱程", "孙悦"]);
    assert_eq!(people(&chinese)[1].unit, "教育局");
    assert_eq!(people(&chinese)[2].phone, "13900000003");
}

#[test]
fn shape_06_where_no_column_looks_like_names_every_row_says_so() {
    let reading = text("Rosa,Office\nPeter,Works\n");
    assert_eq!(names(&reading), Vec::<&str>::new());
    assert_eq!(
        doubts(&reading),
        [(1, RowDoubt::NoNameColumn), (2, RowDoubt::NoNameColumn)]
    );
}

#[test]
fn shape_07_a_list_of_one_column_under_its_heading() {
    for heading in ["Attendees", "Participants", "Members", "参会人员", "名单"] {
        let reading = text(&format!(
            "Spring committee\n{heading}\n1. Nora Field\n- Owen Marsh - Vice Chair\n"
        ));
        assert_eq!(names(&reading), ["Nora Field", "Owen Marsh"], "{heading}");
        assert_eq!(people(&reading)[1].post, "Vice Chair");
        whole(&reading, 4);
    }
}

#[test]
fn shape_08_a_grid_of_names() {
    let reading = text("××镇参会人员名单,,\n赵明,钱程,孙悦\n李想,周舟,吴桐\n郑好,,\n");
    assert_eq!(
        names(&reading),
        ["赵明", "钱程", "孙悦", "李想", "周舟", "吴桐", "郑好"]
    );
    whole(&reading, 4);
}

#[test]
fn shape_09_the_report_of_a_video_call_in_parts() {
    let report = "1. Summary\nMeeting title\tSpring committee\nAttended participants\t3\nStart time\t3/5/26, 9:00:12 AM\n\n2. Participants\n\
                  Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\n\
                  Nora Field\t3/5/26, 9:00 AM\t3/5/26, 10:00 AM\t1h\tnora@garden.example\tnora\tOrganizer\n\
                  Owen Marsh (Guest)\t3/5/26, 9:03 AM\t3/5/26, 9:40 AM\t37m\t\t\tPresenter\n\n3. In-Meeting Activities\n\
                  Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\n\
                  Nora Field\t3/5/26, 9:00 AM\t3/5/26, 10:00 AM\t1h\tnora@garden.example\tOrganizer\n\
                  Owen Marsh (Guest)\t3/5/26, 9:03 AM\t3/5/26, 9:10 AM\t7m\t\tPresenter\n\
                  Owen Marsh (Guest)\t3/5/26, 9:12 AM\t3/5/26, 9:40 AM\t28m\t\tPresenter\n";
    let utf16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(report.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let reading = bytes(&utf16);
    assert_eq!(names(&reading), ["Nora Field", "Owen Marsh"]);
    assert_eq!(people(&reading)[0].email, "nora@garden.example");
    // Nothing in the report gives anybody a vote.
    assert!(
        people(&reading)
            .iter()
            .all(|person| person.standing.unsure && person.standing.category.is_none())
    );
    let again = reading
        .lines
        .iter()
        .filter(|line| matches!(line.what, RowContent::Left(SkipReason::Again, _)))
        .count();
    assert_eq!(again, 3);
}

#[test]
fn shape_10_calls_of_chinese_systems() {
    let reading = text(
        "会议主题,春季例会\n会议号,123 456 789\n用户昵称(入会昵称),首次入会时间,最后退会时间,入会次数,入会总时长,身份\n\
         赵明(水利局赵明),2026-03-05 09:00,2026-03-05 10:00,1,01:00:00,主持人\n教育局-钱程(钱程),2026-03-05 09:01,2026-03-05 10:00,2,00:50:00,成员\n",
    );
    assert_eq!(names(&reading), ["赵明", "钱程"]);
    let ding = text(
        "姓名,部门,工号,入会时间,离会时间,参会时长\n孙悦,办公室,A01,09:00,10:00,60分钟\n孙悦,办公室,A01,10:05,10:30,25分钟\n",
    );
    assert_eq!(names(&ding), ["孙悦"]);
}

#[test]
fn shape_11_the_answers_of_a_form() {
    let reading = text(
        "Timestamp,What is your full name?,Which organisation do you represent?,Will you attend?,Reason if not\n\
         05/03/2026 09:12:33,Nora Field,Library,Yes,\n05/03/2026 09:15:01,Owen Marsh,Museum,No,on holiday\n\
         05/03/2026 10:00:00,Lucy Hart,Works,Maybe,\n",
    );
    assert_eq!(names(&reading), ["Nora Field", "Owen Marsh", "Lucy Hart"]);
    let replies: Vec<_> = people(&reading).iter().map(|p| p.standing.reply).collect();
    assert_eq!(replies, [Some(Reply::Attends), Some(Reply::Leave), None]);
    assert_eq!(people(&reading)[1].standing.leave_reason, "on holiday");
    let chinese = text(
        "提交时间,您的姓名,您的单位及职务,是否参加会议,备注\n2026/3/5 9:12,赵明,市水利局局长,参加,\n2026/3/5 9:20,钱程,区教育局副局长,请假,赴省里开会\n",
    );
    assert_eq!(names(&chinese), ["赵明", "钱程"]);
    assert_eq!(one(&chinese, "钱程").standing.leave_reason, "赴省里开会");
    assert_eq!(one(&chinese, "钱程").standing.remark, "");
}

#[test]
fn shape_12_windows_and_asian_encodings() {
    let western = "Name;Ort\nJürgen Müller;Köln\nAnneke Groß;Düsseldorf\nMaría Núñez;León\n";
    let (latin, ..) = encoding_rs::WINDOWS_1252.encode(western);
    assert_eq!(names(&bytes(&latin)), ["Jürgen Müller", "Anneke Groß", "María Núñez"]);
    let traditional = "姓名,單位,職稱\n陳國榮,教育局,科長\n林美玲,衛生局,主任\n";
    let (big5, ..) = encoding_rs::BIG5.encode(traditional);
    assert_eq!(names(&bytes(&big5)), ["陳國榮", "林美玲"]);
    let japanese = "氏名,所属,役職\n山田花子,総務部,課長\n佐藤一郎,財務部,部長\n";
    let (sjis, ..) = encoding_rs::SHIFT_JIS.encode(japanese);
    assert_eq!(names(&bytes(&sjis)), ["山田花子", "佐藤一郎"]);
    let simplified = "姓名,单位\n赵明,水利局\n钱程,教育局\n";
    let (gbk, ..) = encoding_rs::GBK.encode(simplified);
    assert_eq!(names(&bytes(&gbk)), ["赵明", "钱程"]);
}

#[test]
fn shape_12_letters_of_the_east_of_europe_are_told_from_those_of_the_west() {
    type Case = (
        &'static encoding_rs::Encoding,
        &'static str,
        &'static [&'static str],
        &'static [&'static str],
    );
    let rows: [Case; 6] = [
        (
            encoding_rs::WINDOWS_1250,
            "Łukasz Żółć,Urząd\nMałgorzata Święch,Szkoła\n",
            &["Łukasz Żółć", "Małgorzata Święch"],
            &[],
        ),
        (
            encoding_rs::WINDOWS_1250,
            "Jméno,Útvar\nJiří Dvořák,Škola\nŠtěpán Růžička,Úřad\n",
            &["Jiří Dvořák", "Štěpán Růžička"],
            &["windows-1250", "windows-1252"],
        ),
        (
            encoding_rs::WINDOWS_1250,
            "Name,Unit\nErdős Kálmán,Iskola\nSzűcs Ödön,Hivatal\n",
            &["Erdős Kálmán", "Szűcs Ödön"],
            &["windows-1250", "windows-1252"],
        ),
        (
            encoding_rs::WINDOWS_1252,
            "Name,Unit\nJürgen Müller,Büro\nAnneke Groß,Straße\n",
            &["Jürgen Müller", "Anneke Groß"],
            &[],
        ),
        (
            encoding_rs::WINDOWS_1252,
            "Name,Unit\nMaría Núñez,León\nFrançois Lefèvre,Orléans\n",
            &["María Núñez", "François Lefèvre"],
            &[],
        ),
        (encoding_rs::BIG5, "姓名,單位\n陳國榮,教育局\n", &["陳國榮"], &[]),
    ];
    for (encoding, list, people, likely) in rows {
        let (bytes, ..) = encoding.encode(list);
        let sheets = read_bytes(&bytes).unwrap();
        let said: Vec<&str> = sheets
            .iter()
            .map(|sheet| sheet.encoding.as_str())
            .filter(|name| !name.is_empty())
            .collect();
        assert_eq!(said, likely, "{list}");
        let right = sheets.iter().map(read).find(|reading| names(reading) == people);
        let Some(right) = right else {
            panic!("{list}: {sheets:?}")
        };
        // A doubt stands at every name whose letters may be others.
        let doubted = doubts(&right)
            .iter()
            .filter(|(_, doubt)| matches!(doubt, RowDoubt::Encoding(_)))
            .count();
        assert_eq!(doubted > 0, !likely.is_empty(), "{list}");
    }
}

#[test]
fn shape_13_titles_and_capacities_behind_the_names() {
    let reading = text(
        "Name\nCllr. Margaret Holloway (Chair)\nMr John Smith, Clerk\nDr Amara Okafor\nCllr Ian Pritchard - Vice Chair\nPC Dan Webb (guest speaker)\nRosa Lindt (she/her)\n",
    );
    assert_eq!(
        names(&reading),
        [
            "Cllr. Margaret Holloway",
            "Mr John Smith",
            "Dr Amara Okafor",
            "Cllr Ian Pritchard",
            "PC Dan Webb",
            "Rosa Lindt"
        ]
    );
    let of = |name: &str| &one(&reading, name).standing;
    assert_eq!(of("Cllr. Margaret Holloway").duty, Some(Duty::Chair));
    assert_eq!(
        (of("Mr John Smith").category, of("Mr John Smith").duty),
        (Some(Category::Staff), Some(Duty::Scribe))
    );
    assert_eq!(one(&reading, "Cllr Ian Pritchard").post, "Vice Chair");
    assert_eq!(of("PC Dan Webb").category, Some(Category::Invited));
    assert_eq!(of("Rosa Lindt").remark, "");
}

#[test]
fn shape_14_roles_give_a_vote_only_where_they_say_so() {
    let reading = text(
        "Name,Role\nA Bell,Councillor\nB Cole,Trustee\nC Dunn,Clerk\nD Ford,Ward Councillor\nE Gray,Officer\nF Hale,Guest speaker\n\
         G Ivory,Public\nH Jones,Treasurer\nI Keen,\n",
    );
    let category: Vec<_> = people(&reading).iter().map(|p| p.standing.category).collect();
    assert_eq!(
        category,
        [
            Some(Category::Member),
            Some(Category::Member),
            Some(Category::Staff),
            None,
            Some(Category::InAttendance),
            Some(Category::Invited),
            Some(Category::Observer),
            None,
            None,
        ]
    );
    for name in ["D Ford", "H Jones", "I Keen"] {
        assert!(one(&reading, name).standing.unsure, "{name}");
    }
    assert_eq!(one(&reading, "D Ford").post, "Ward Councillor");
    assert_eq!(one(&reading, "C Dunn").post, "Clerk");
}

#[test]
fn shape_15_replies_as_people_write_them() {
    let reading = text(
        "Name,Reply\nNora Field,Regrets\nOwen Marsh,No - on holiday\nLucy Hart,tentative\nIan Reed,Apologies (ill)\nAda Stone,Yes - arriving late\n\
         Ben Wood,Excused\nCy Young,Unable to attend due to illness\n",
    );
    let said: Vec<_> = people(&reading)
        .iter()
        .map(|p| {
            (
                p.standing.reply,
                p.standing.leave_reason.as_str(),
                p.standing.remark.as_str(),
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            (Some(Reply::Leave), "", ""),
            (Some(Reply::Leave), "on holiday", ""),
            (None, "", "tentative"),
            (Some(Reply::Leave), "ill", ""),
            (Some(Reply::Attends), "", "arriving late"),
            (Some(Reply::Leave), "", ""),
            (Some(Reply::Leave), "illness", ""),
        ]
    );
    assert_eq!(doubts(&reading), []);
}

#[test]
fn shape_16_leave_and_substitutes_of_an_office() {
    let reading = text(
        "姓名,单位,参会形式,备注\n李建国,发改局,出席,\n赵敏,发改局,请假,赴市里参加会议\n冯远征,区司法局,代会,法律顾问科科长韩雪\n王卫东,发改局,列席,\n\
         周舟,区住建局,代会 吴桐,\n",
    );
    let standing = |name: &str| &one(&reading, name).standing;
    assert_eq!(
        (standing("赵敏").reply, standing("赵敏").leave_reason.as_str()),
        (Some(Reply::Leave), "赴市里参加会议")
    );
    assert_eq!(standing("赵敏").remark, "");
    let replaced = standing("冯远征");
    assert_eq!(
        (replaced.reply, replaced.replaced_by.as_deref()),
        (Some(Reply::Substituted), Some("韩雪"))
    );
    assert_eq!(
        (replaced.stand_in.unit.as_str(), replaced.stand_in.post.as_str()),
        ("法律顾问科", "科长")
    );
    assert_eq!(standing("周舟").replaced_by.as_deref(), Some("吴桐"));
    // Others are told to be members, these are not.
    assert!(standing("冯远征").unsure && standing("赵敏").unsure && !standing("李建国").unsure);
}

#[test]
fn shape_17_a_substitute_with_the_office_before_the_name() {
    let reading = text("姓名,单位\n法律顾问科科长韩雪（代冯远征）,\n市水利局副局长赵明,\n");
    assert_eq!(names(&reading), ["韩雪", "赵明"]);
    assert_eq!(
        (people(&reading)[0].unit.as_str(), people(&reading)[0].post.as_str()),
        ("法律顾问科", "科长")
    );
    assert_eq!(
        (people(&reading)[1].unit.as_str(), people(&reading)[1].post.as_str()),
        ("市水利局", "副局长")
    );
    assert_eq!(people(&reading)[0].standing.stands_for.as_deref(), Some("冯远征"));
}

#[test]
fn shape_18_hidden_rows_and_columns_are_told() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in [
        ["姓名", "单位", "手机"],
        ["赵明", "水利局", "1"],
        ["钱程", "教育局", "2"],
        ["孙悦", "办公室", "3"],
    ]
    .iter()
    .enumerate()
    {
        for (column, cell) in cells.iter().enumerate() {
            sheet
                .write(u32::try_from(row).unwrap(), u16::try_from(column).unwrap(), *cell)
                .unwrap();
        }
    }
    sheet.set_row_hidden(2).unwrap();
    sheet.set_column_hidden(2).unwrap();
    let reading = bytes(&book.save_to_buffer().unwrap());
    assert_eq!(names(&reading), ["赵明", "钱程", "孙悦"]);
    assert_eq!(doubts(&reading), [(3, RowDoubt::Hidden)]);
    let hidden: Vec<bool> = reading.columns.iter().map(|column| column.hidden).collect();
    assert_eq!(hidden, [false, false, true]);
}

#[test]
fn shape_19_a_page_that_a_system_calls_a_workbook() {
    let page = "<html xmlns:x=\"urn\"><head><meta charset=\"utf-8\"><style>td{a:b}</style></head><body><table border=1>\
                <tr><th colspan=3>报名表</th></tr><tr><td>姓名</td><td>单位</td><td>职务</td></tr>\
                <tr><td>赵明</td><td rowspan=2>水利局</td><td>局长</td></tr><tr><td>钱&nbsp;程</td><td>科长<br>兼秘书</td></tr></table></body></html>";
    let reading = bytes(page.as_bytes());
    assert_eq!(names(&reading), ["赵明", "钱程"]);
    assert_eq!(
        (people(&reading)[1].unit.as_str(), people(&reading)[1].post.as_str()),
        ("水利局", "科长 兼秘书")
    );
    let xml = "<?xml version=\"1.0\"?><Workbook><Worksheet ss:Name=\"A\"><Table><Row><Cell><Data>Name</Data></Cell><Cell><Data>Unit</Data></Cell></Row>\
               <Row><Cell><Data>Nora Field</Data></Cell><Cell ss:Index=\"2\"><Data>Library</Data></Cell></Row></Table></Worksheet></Workbook>";
    assert_eq!(names(&bytes(xml.as_bytes())), ["Nora Field"]);
}

#[test]
fn shape_20_two_in_a_cell_and_addresses() {
    let reading = text(
        "Name,Unit\nRosa Lindt / Peter Bloom,Office\nAnn Hedges & Tom Reed,Works\nNora Field and Owen Marsh,Parks\n",
    );
    assert_eq!(names(&reading), Vec::<&str>::new());
    assert_eq!(doubts(&reading).len(), 3);
    assert!(
        doubts(&reading)
            .iter()
            .all(|(_, doubt)| matches!(doubt, RowDoubt::SeveralNames(_)))
    );
    let mail = huiwu::line::roster::read_names("Field, Nora <nora@garden.example>; Marsh, Owen <owen@garden.example>");
    assert_eq!(names(&mail), ["Nora Field", "Owen Marsh"]);
    assert_eq!(people(&mail)[1].email, "owen@garden.example");
}

#[test]
fn a_column_that_is_pointed_at_is_read_as_the_clerk_says() {
    use huiwu::line::roster::{ColumnKind, read_as};
    let sheets = read_bytes(b"Wer,Woher\nRosa,Office\nPeter,Works\n").unwrap();
    let told = [(0, Some(ColumnKind::Name)), (1, Some(ColumnKind::Unit))]
        .into_iter()
        .collect();
    let reading = read_as(&sheets[0], &told);
    assert!(names(&reading).contains(&"Rosa") && names(&reading).contains(&"Peter"));
    assert_eq!(one(&reading, "Peter").unit, "Works");
}
