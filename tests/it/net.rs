//! The net below the words of business: hurried lines of nobody that tell what somebody does for the meeting, or what becomes of a matter, are asked about; discussion
//! told of somebody is not, nor what was long ago.

use huiwu::{domain::entry::Remark, words::Lang};

use crate::{office_business::office, support::Clerk};

fn committee() -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    clerk
        .meeting(
            "committee",
            "Hall",
            &["Dan Pugh", "Joe Tench", "Marta Kay", "Tom Baxter"],
        )
        .line("+all")
        .line(":chair Marta Kay")
        .line("#+ Summer fete")
        .line("#+ Clubhouse roof");
    clerk
}

fn meant(clerk: &Clerk) -> String {
    match &clerk.last().remark {
        Some(Remark::MayMean(order)) => order.clone(),
        _ => String::new(),
    }
}

/// Lines of one meeting, each with how the line begins that it may mean; empty = it asks nothing.
#[track_caller]
fn each_asks(mut clerk: Clerk, rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(line, wanted)| {
            clerk.line(line);
            let found = meant(&clerk);
            let fits = if wanted.is_empty() {
                found.is_empty()
            } else {
                found.starts_with(wanted)
            };
            let kind = clerk.last().kind;
            (!fits).then(|| format!("{line}\n  wanted: {wanted}\n  found: {found} ({kind:?})"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_somebody_does_for_the_meeting_is_asked_about() {
    each_asks(
        committee(),
        &[
            ("Joe covering for Tom tonight as sec", "+Joe"),
            ("Tom in Joe's place", "+Tom"),
            ("Dan on zoom till 8", "+"),
            ("bernie not with us, car wont start", ""),
            ("joe working late so not coming", "Apologies: joe"),
            ("Tom and Joe looking at the gutters", "!Tom and Joe looking"),
            ("Dan has promised to do the flyers", "!"),
            ("Joe happy to run the bar", "!"),
            ("Tom on washing up rota", "Note:"),
            ("Dan's job: ring the insurers", "!"),
            ("Joe reckons he can have it done by Easter", "!"),
            ("Tom is the new treasurer", "="),
            ("Dan takes over fixtures from Joe", "="),
            ("Tom as welfare officer again", "="),
            ("Joe packing it in as treasurer", "Note:"),
            ("Dan coming off the committee", "Note:"),
            ("Tom no longer wants to be lead", "Note:"),
            ("Joe wouldnt vote", "Note:"),
            ("Dan sat on the fence", "$="),
            ("Tom's brother runs the roofing firm", ":interest Tom"),
            ("Joe's firm quoted - he kept quiet", ":interest Joe"),
            ("Dan tripped on the step, plaster from kit", "%Dan tripped"),
            ("Tom can spend up to £400 on paint", "="),
            ("Joe took his name off the fete list", "Note:"),
            ("Tom's taken the trailer idea off the table", "Note:"),
            ("no sign of Joe, no message", "Absent:"),
        ],
    );
}

#[test]
fn what_becomes_of_a_matter_is_asked_about() {
    each_asks(
        committee(),
        &[
            ("roof back to Jan", ":outcome"),
            ("roof on hold until quotes in", ":outcome"),
            ("leaving the fete for another night", ":outcome"),
            ("fete budget too many unknowns, Feb", ":outcome"),
            ("left it with Dan and Joe to sort a price", "!"),
            ("7 hands for, 2 not", "$="),
            ("nine for, Tom no", "$="),
            ("float for fete £150", "="),
            ("£60 to Scouts", "="),
            ("subs up to £45 from April", "="),
            ("roof ok as long as insurance pays half", "="),
            ("see everyone 12 Jan", "Note:"),
            ("AGM 3 March 7.30", "Note:"),
            ("fire bell 7.40, everyone out", "%fire bell"),
        ],
    );
}

#[test]
fn discussion_told_of_somebody_asks_nothing() {
    let lines = [
        "Dan said the roof leaks",
        "Joe talked about 1998",
        "Tom reported takings of £340 at the bar in October",
        "Dan wondered if £45 was too much",
        "Joe went to the county meeting on 12 November",
        "Tom had a good time at the open day on Sunday",
        "Dan has always liked the old sign",
        "Joe is fed up with the litter",
        "Tom used to play on Wednesdays",
        "Dan pays £12 a month for the website",
        "Joe broke his arm skiing in January",
        "Tom gave up smoking in March",
        "Dan complained about the noise at 11pm",
        "Joe thought it best to wait until spring",
        "Tom's daughter won the junior cup",
        "Dan's car was hit in the car park last week",
        "Joe's view is that the hall is too cold",
        "Tom full of praise for the band",
        "A new boiler costs about £2,800",
        "The bar takes around £200 on a Friday",
        "The fete in 2019 was rained off at 3pm",
        "Roof timber is about 40 years old",
        "Long chat about parking",
        "tom chasing his own tail",
    ];
    let rows: Vec<(&str, &str)> = lines.iter().map(|line| (*line, "")).collect();
    each_asks(committee(), &rows);
}

#[test]
fn a_line_about_somebody_is_asked_about_whoever_has_the_word() {
    for (line, wanted) in [
        ("Tom coming off the committee", "Note:"),
        ("Tom talked about the drains", ""),
    ] {
        each_asks(committee(), &[("Joe: I think so", ""), (line, wanted)]);
    }
    for (line, wanted) in [("孙丽不报了", "入纪要："), ("孙丽谈到图纸", "")] {
        each_asks(office(&["李强：先听听"]), &[(line, wanted)]);
    }
}

#[test]
fn what_somebody_does_for_a_chinese_meeting_is_asked_about() {
    each_asks(
        office(&[]),
        &[
            ("陈静替赵磊记", "入纪要："),
            ("孙丽后半段不在", "-孙丽"),
            ("赵磊答应找厂家谈", "!"),
            ("吴越回头出个图", "!"),
            ("陈静去居委会问问", "!"),
            ("李强揽下了搬家的事", "!"),
            ("资产那块归赵磊", "!"),
            ("值班表陈静排", "!"),
            ("孙丽接李强的班", "="),
            ("吴越不当总工了", "入纪要："),
            ("李强没表态", "$="),
            ("选了陈静当工会主席", "="),
            ("赵磊晕倒，120拉走", "%赵磊晕倒"),
            ("李强老婆是投标方的", "：回避 李强"),
            ("吴越提出不再兼任", "入纪要："),
            ("孙丽不报了", "入纪要："),
        ],
    );
    each_asks(
        office(&[]),
        &[
            ("办公用房先不动", "：结果"),
            ("购车等财政批了再上", "：结果"),
            ("5比2，买", "$="),
            ("批12万买车", "="),
            ("奖金每人800", "="),
            ("车可以买，但不能超18万", "="),
            ("下个月5号再聚", "入纪要："),
            ("消防铃响，都下楼", "%消防铃响"),
        ],
    );
}

#[test]
fn discussion_told_of_somebody_in_chinese_asks_nothing() {
    let lines = [
        "李强说屋顶漏水",
        "孙丽讲了1998年的事",
        "赵磊汇报了10月份的开支",
        "陈静回忆2015年搬家的经过",
        "李强担心12月来不及",
        "赵磊算了一下，一年要6万",
        "吴越对比了两家的报价",
        "赵磊说厂家报价12.8万",
        "赵磊对12号的停电有意见",
        "孙丽关心老同志住院的事",
        "李强上周见过厂家",
        "孙丽父亲以前也在局里",
        "吴越出过一次车祸",
        "赵磊跟厂家打过交道",
        "李强开了个玩笑",
        "孙丽把情况讲了一遍",
        "陈静管过两年档案",
        "吴越喜欢白色的",
        "车是赵磊挑的",
        "物业每月收1.5元",
        "旧车每年修理费两万多",
        "车库能停20辆",
        "李强赞成孙丽的说法",
        "李强明天请假",
    ];
    let rows: Vec<(&str, &str)> = lines.iter().map(|line| (*line, "")).collect();
    each_asks(office(&[]), &rows);
}
