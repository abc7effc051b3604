//! Titles of Chinese papers that take several lines: broken at whole words, the lines about equally long.

use huiwu::{
    domain::{
        id::Id,
        meeting::Meeting,
        records::Records,
        time::{Stamp, Zone},
    },
    export::{DocumentKind, Format, Style, render},
    words::Lang,
};

use super::{order, parts};

/// The lines of the title on paper.
fn lines(title: &str, kind: DocumentKind) -> Vec<String> {
    let mut records = Records::default();
    let start = Stamp::from_ms(1_796_691_600_000);
    records.absorb(vec![
        Meeting::draft(Id::from_raw(1), title, start, Zone::from_minutes(480)).into(),
    ]);
    records.set_open(Id::from_raw(1));
    let bytes = render(&records, &order(kind, Style::default(), Format::Docx, Lang::Zh)).unwrap();
    let body = parts(bytes)
        .into_iter()
        .find(|(part, _)| part == "word/document.xml")
        .unwrap()
        .1;
    let title = body.split("<w:pStyle w:val=\"Title\"/>").nth(1).unwrap();
    let title = title.split("</w:p>").next().unwrap();
    title
        .split("<w:br/>")
        .map(|line| {
            let pieces = line.split('<').filter_map(|piece| piece.split_once('>'));
            pieces.map(|(_, text)| text).collect::<String>()
        })
        .collect()
}

#[test]
fn a_title_that_fits_is_one_line() {
    assert_eq!(lines("港口工作会议", DocumentKind::SignIn), ["港口工作会议签到表"]);
}

#[test]
fn a_long_title_is_broken_between_words() {
    let titles = [
        ("滨江市港航事务局2026年第12次局长办公会议", DocumentKind::Roster),
        ("滨江市2026年度港口高质量发展与安全生产工作大会", DocumentKind::Guide),
        ("全市乡村振兴暨农村人居环境整治工作推进会议", DocumentKind::Agenda),
        ("市委教育工作领导小组2026年第3次全体会议", DocumentKind::Checklist),
        ("关于《滨江市城市更新三年行动计划》的专题会议", DocumentKind::Budget),
        ("东港区人民政府2026年第8次常务会议", DocumentKind::Notice),
        ("全省生态环境保护督察整改工作电视电话会议", DocumentKind::Settlement),
        ("滨江港务集团有限公司第二届董事会会议", DocumentKind::Roster),
        ("滨江大学2026年度教职工代表大会暨工会会员代表大会", DocumentKind::Roster),
        ("市自然资源和规划局党组会议（扩大）", DocumentKind::Copies),
    ];
    let whole = [
        "会议",
        "大会",
        "纪要",
        "签到表",
        "名单",
        "指南",
        "议程",
        "清单",
        "预算表",
        "决算表",
        "登记表",
        "目录",
        "通知",
        "2026年",
        "第12次",
        "办公会议",
        "常务会议",
        "全体会议",
        "工作",
        "发展",
        "安全生产",
        "领导小组",
        "召开",
        "有限公司",
        "人民政府",
        "董事会",
    ];
    for (title, kind) in titles {
        let lines = lines(title, kind);
        assert!(lines.len() > 1, "{title}: {lines:?}");
        let joined = lines.concat();
        assert!(joined.contains(title), "{lines:?}");
        for word in whole {
            let kept: usize = lines.iter().map(|line| line.matches(word).count()).sum();
            assert_eq!(kept, joined.matches(word).count(), "{word} is broken: {lines:?}");
        }
        let long: Vec<usize> = lines.iter().map(|line| line.chars().count()).collect();
        assert!(long.iter().all(|n| *n <= 22), "{lines:?}");
        assert!(
            long.iter().max().unwrap() - long.iter().min().unwrap() <= 10,
            "{lines:?}"
        );
        assert!(!lines.iter().skip(1).any(|line| line.starts_with('的')), "{lines:?}");
    }
}
