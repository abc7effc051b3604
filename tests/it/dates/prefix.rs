//! A date with text behind it.

use huiwu::{
    domain::calendar::Calendar,
    line::dates::{DateFrame, read_prefix},
};

use super::{base, show};

#[test]
fn the_longest_date_before_text_is_taken() {
    let calendar = Calendar::default();
    let frame = DateFrame {
        english: true,
        ..base(&calendar)
    };
    let rows: &[(&str, Option<(&str, &str)>)] = &[
        ("周五 交材料", Some(("周五", "03-06"))),
        ("周五，交材料", Some(("周五", "03-06"))),
        ("周五。", Some(("周五", "03-06"))),
        (" 3月5日前 报送初稿", Some((" 3月5日前", "03-05 <= ?incl"))),
        ("３月６日（周五） 初稿", Some(("３月６日（周五）", "03-06"))),
        ("3月6日（初稿）", Some(("3月6日", "03-06"))),
        ("周五 下午 3 份", Some(("周五 下午", "03-06 ?time"))),
        ("周五 3点 开会", Some(("周五 3点", "03-06 03:00 ?early"))),
        ("Friday: send the draft", Some(("Friday", "03-06"))),
        ("Friday 3 copies", Some(("Friday", "03-06"))),
        ("5 March 2027 copies", Some(("5 March 2027", "2027-03-05"))),
        ("5 March 3 copies", Some(("5 March", "03-05"))),
        ("in 2 weeks, the draft", Some(("in 2 weeks", "03-18"))),
        ("tomorrow @zs", Some(("tomorrow", "03-05"))),
        ("tomorrow @ls and others", Some(("tomorrow", "03-05"))),
        ("end of month report", Some(("end of month", "03-31"))),
        ("ASAP please", Some(("ASAP", "unclear"))),
        ("2月30日 报送", Some(("2月30日", "no"))),
        ("3 days before Friday", Some(("3 days before Friday", "unclear"))),
        ("in a day or two", Some(("in a day or two", "unclear"))),
        ("a week on Friday", Some(("a week on Friday", "03-13"))),
        ("3月5日前完成初稿", Some(("3月5日前", "03-05 <= ?incl"))),
        ("周五下班前提交", Some(("周五下班前", "03-06 17:30 <="))),
        ("五个工作日内报送", Some(("五个工作日内", "03-11 <= ?table"))),
        ("3月5日完成", None),
        ("国庆前夕完成", None),
        ("T", Some(("T", "no"))),
        ("t shirts", None),
        ("3 days ago", Some(("3 days ago", "03-01 ?off ?past"))),
        ("Friday or Monday", Some(("Friday or Monday", "unclear"))),
        ("周五、周六", Some(("周五、周六", "unclear"))),
        ("3月5日~3月8日", Some(("3月5日~3月8日", "03-08 ?end ?off"))),
        ("Friday or else", Some(("Friday", "03-06"))),
        ("May be late", None),
        ("May 5 be late", Some(("May 5", "05-05"))),
        ("3月5日前后", None),
        ("tomorrow 9", Some(("tomorrow 9", "03-05 09:00"))),
        ("tomorrow 9 @zs", Some(("tomorrow 9", "03-05 09:00"))),
        ("tomorrow 9 copies", Some(("tomorrow", "03-05"))),
        ("明天9点", Some(("明天9点", "03-05 09:00"))),
        ("下周三 9:00", Some(("下周三 9:00", "03-11 09:00"))),
        ("11-30 9：00", Some(("11-30 9：00", "11-30 09:00"))),
        ("2-3 weeks", None),
        ("3.5%", None),
        ("15:30:99", None),
        ("send it", None),
        ("", None),
    ];
    for (text, want) in rows {
        let got = read_prefix(text, &frame)
            .map(|(end, reading)| (text.get(..end).unwrap_or("inside a character"), show(&reading)));
        let got = got.as_ref().map(|(part, reading)| (*part, reading.as_str()));
        assert_eq!(got, *want, "{text}");
    }
}
