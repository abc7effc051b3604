//! The four inputs R1–R4 of docs/rules.md §rosters, made byte by byte. All people are invented.

use rust_xlsxwriter::{Format, Note, Workbook};

const SURNAMES: &str = "赵钱孙李周吴郑冯陈褚卫蒋沈韩杨朱秦尤许何吕施";
const GIVEN: [&str; 5] = ["秉文", "一诺", "清", "思远", "安"];

/// The nth invented name: two or three characters, all different.
pub(crate) fn name(n: usize) -> String {
    let surnames: Vec<char> = SURNAMES.chars().collect();
    let surname = surnames[n % surnames.len()];
    format!("{surname}{}", GIVEN[(n / surnames.len() + n) % GIVEN.len()])
}

/// `张三` → `张　三` with U+3000.
fn spread(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    match chars.as_slice() {
        [a, b] => format!("{a}\u{3000}{b}"),
        _ => name.to_owned(),
    }
}

/// R1 as text: 42 people of 6 units; the unit only on its first line; three ruined phones; a foreign name.
pub(crate) fn r1_text() -> String {
    let mut text = String::from("序号,单位,姓名,性别,职务,联系电话,参会形式,备注\r\n");
    for n in 0..42 {
        let unit = if n % 7 == 0 {
            format!("第{}局", n / 7 + 1)
        } else {
            String::new()
        };
        let person = if n == 20 {
            "阿卜杜拉·买买提".to_owned()
        } else {
            spread(&name(n))
        };
        let phone = if matches!(n, 4 | 17 | 33) {
            "1.38E+10".to_owned()
        } else {
            format!("139000{n:05}")
        };
        let remark = if n % 10 == 3 { "\"自驾\r\n需停车\"" } else { "" };
        let sex = if n % 2 == 0 { "男" } else { "女" };
        text.push_str(&format!(
            "{},{unit},{person},{sex},科长,{phone},线下,{remark}\r\n",
            n + 1
        ));
    }
    text.push_str(",,合计：42人,,,,,\r\n");
    text
}

/// R1: GBK, CRLF, no mark.
pub(crate) fn r1() -> Vec<u8> {
    let text = r1_text();
    let (bytes, _, lost) = encoding_rs::GBK.encode(&text);
    assert!(!lost);
    bytes.into_owned()
}

/// R2: merged title, two-row header with `联系方式` over `手机` and `办公电话`, groups, merged units, a note; three sheets.
pub(crate) fn r2() -> Vec<u8> {
    let mut book = Workbook::new();
    let plain = Format::new();
    let sheet = book.add_worksheet().set_name("参会名单").unwrap();
    sheet
        .merge_range(0, 0, 0, 7, "××工作会议参会人员名单", &plain)
        .unwrap()
        .merge_range(1, 0, 1, 7, "时间：2026年3月12日 地点：第一会议室", &plain)
        .unwrap();
    for (column, title) in [
        (0, "序号"),
        (1, "单位"),
        (2, "姓名"),
        (3, "性别"),
        (4, "职务"),
        (7, "备注"),
    ] {
        sheet.merge_range(2, column, 3, column, title, &plain).unwrap();
    }
    sheet.merge_range(2, 5, 2, 6, "联系方式", &plain).unwrap();
    sheet.write(3, 5, "手机").unwrap().write(3, 6, "办公电话").unwrap();
    let mut row = 4;
    let mut n = 0;
    for (group, units) in [
        ("一、市直部门", ["财务处", "人事处"]),
        ("二、县（区）", ["东县", "西区"]),
    ] {
        sheet.merge_range(row, 0, row, 7, group, &plain).unwrap();
        row += 1;
        for unit in units {
            sheet.merge_range(row, 1, row + 2, 1, unit, &plain).unwrap();
            for _ in 0..3 {
                sheet.write(row, 0, f64::from(u32::try_from(n + 1).unwrap())).unwrap();
                if n == 1 {
                    let (bold, normal) = (Format::new().set_bold(), Format::new());
                    let full = name(n);
                    let (first, rest) = full.split_at(3);
                    sheet
                        .write_rich_string(row, 2, &[(&bold, first), (&normal, rest)])
                        .unwrap();
                } else {
                    sheet.write(row, 2, name(n)).unwrap();
                }
                if n == 2 {
                    sheet.insert_note(row, 2, &Note::new("请核对")).unwrap();
                }
                sheet.write(row, 3, "女").unwrap().write(row, 4, "处长").unwrap();
                sheet
                    .write(row, 5, 13_900_000_000.0 + f64::from(u32::try_from(n).unwrap()))
                    .unwrap();
                sheet.write(row, 6, "0571-88880000").unwrap();
                row += 1;
                n += 1;
            }
        }
    }
    sheet
        .merge_range(row, 0, row, 7, "注：请各单位于会前报到。", &plain)
        .unwrap();
    let staff = book.add_worksheet().set_name("工作人员").unwrap();
    for (column, title) in ["姓名", "单位", "类别"].into_iter().enumerate() {
        staff.write(0, u16::try_from(column).unwrap(), title).unwrap();
    }
    for (row, name) in [(1, "施思源"), (2, "吕安然")] {
        staff.write(row, 0, name).unwrap();
        staff
            .write(row, 1, "办公室")
            .unwrap()
            .write(row, 2, "工作人员")
            .unwrap();
    }
    book.add_worksheet().set_name("Sheet3").unwrap();
    book.save_to_buffer().unwrap()
}

/// R3 as text: two lists side by side, 1–25 and 26–50, a blank line between 领导 and 其他.
pub(crate) fn r3_text(separator: &str) -> String {
    let cell = |n: usize| match n {
        6 => ["7", "李\u{3000}四（请假）", "处长"].map(str::to_owned),
        27 => ["28", "王五（代赵六）", "主任"].map(str::to_owned),
        9 => ["10", "张伟", "科长"].map(str::to_owned),
        39 => ["40", "张伟", "秘书"].map(str::to_owned),
        n => [(n + 1).to_string(), spread(&name(n)), "科员".to_owned()],
    };
    let mut lines = vec![["序号", "姓名", "职务", "", "序号", "姓名", "职务"].join(separator)];
    for n in 0..25 {
        let (a, b) = (cell(n), cell(n + 25));
        lines.push([&a[0], &a[1], &a[2], "", &b[0], &b[1], &b[2]].join(separator));
        if n == 4 {
            lines.push([""; 7].join(separator));
        }
    }
    lines.join("\r\n") + "\r\n"
}

/// R3: CSV in UTF-8 with its mark.
pub(crate) fn r3_csv() -> Vec<u8> {
    [b"\xef\xbb\xbf", r3_text(",").as_bytes()].concat()
}

/// R3 as 「Unicode 文本」: UTF-16LE with tabs.
pub(crate) fn r3_tsv(mark: bool) -> Vec<u8> {
    let text = r3_text("\t");
    let text = if mark { format!("\u{feff}{text}") } else { text };
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// A name of 26 Han characters.
pub(crate) const LONG_NAME: &str = "阿不都热合曼江卡斯木艾合买提吐尔逊托合提买买提玉素甫依明";

/// R4: export of a system, UTF-8 without a mark, LF.
pub(crate) fn r4() -> Vec<u8> {
    format!(
        "id,name_zh,name_en,org,title,email,role,attendance\n\
         1,张秉文,Zhang Bingwen,North Office,Director,a@example.org,member,yes\n\
         2,,Anna O'Brien,South Office,Adviser,b@example.org,observer,yes\n\
         3,阿卜杜拉·买买提,,,Engineer,c@example.org,guest,no\n\
         4,{LONG_NAME},,North Office,,d@example.org,member,\n"
    )
    .into_bytes()
}
