//! Every tab as the clerk sees it, at the sizes it is designed for, in both languages; and no size at all breaks it.

use huiwu::{
    app::commit::commit,
    domain::{change::Act, staffing::DutyPost},
    input::section::SectionId,
    words::Lang,
};

use crate::support::Clerk;

/// A meeting in session with people, an item, a decision, an action and a motion.
pub(crate) fn worked(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
    match lang {
        Lang::En => {
            clerk.meeting(
                "project",
                "Harbour project, March",
                &["Ada Thornbury", "Miles Okafor", "Greta Lindqvist"],
            );
            for line in [
                "#1",
                "+Ada Thornbury, Miles Okafor",
                "Ada Thornbury: The pier is on schedule, the crane is not.",
                "=The crane is ordered from the second bidder",
                "!Send the order @Miles Okafor ~2026-03-13",
                "?Who pays for the storage",
                "$Adopt the revised plan",
                "$= 2/0/0",
            ] {
                clerk.line(line);
            }
        }
        Lang::Zh => {
            clerk.meeting("project", "码头项目三月例会", &["张秉文", "林一诺", "欧阳清"]);
            for line in [
                "＃1",
                "＋张秉文、林一诺",
                "张秉文：栈桥按期，吊机延误。",
                "＝吊机改由第二家供货",
                "！发出订单 @林一诺 ~下周五",
                "？仓储费由谁承担",
                "￥通过调整后的方案",
                "$= 2/0/0",
            ] {
                clerk.line(line);
            }
        }
    }
    clerk
}

/// Duties in the demo's words: a long desk beside a short task, then a long task beside a short desk.
#[test]
fn a_column_that_would_cut_its_text_gets_the_cells_that_others_leave_empty() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Garden", &["Ada Thornbury"]).press("<f3>");
    clerk.go_to_section(SectionId::Duties);
    let rows: Vec<_> = clerk.m().ledger.records().duty_posts.iter().cloned().collect();
    assert!(!rows.is_empty());
    let desk = "Chair / presiding member of the council";
    clerk.act(|m, cx| {
        for row in &rows {
            let post = DutyPost {
                desk: desk.to_owned(),
                task: "opens".to_owned(),
                ..row.clone()
            };
            commit(&mut m.ledger, Act::EditRow, post, cx);
        }
    });
    for columns in [80, 120, 200] {
        let screen = clerk.screen(columns, 36);
        assert!(screen.contains(desk), "{columns}\n{screen}");
    }
}

#[test]
fn every_tab_looks_as_designed() {
    for (lang, code) in [(Lang::En, "en"), (Lang::Zh, "zh")] {
        for (columns, rows) in [(80, 24), (120, 36)] {
            let mut clerk = worked(lang);
            for (key, tab) in [
                ("<f2>", "meetings"),
                ("<f3>", "prepare"),
                ("<f4>", "live"),
                ("<f5>", "wrapup"),
                ("<f6>", "followup"),
            ] {
                clerk.press(key);
                insta::assert_snapshot!(format!("{tab}-{code}-{columns}x{rows}"), clerk.screen(columns, rows));
            }
            clerk
                .press("<f4><f10>")
                .press(if lang == Lang::En { "gr" } else { "oyq" });
            insta::assert_snapshot!(format!("check-in-{code}-{columns}x{rows}"), clerk.screen(columns, rows));
            clerk.press("<esc>");
            clerk.press("<f3>").go_to_agenda();
            insta::assert_snapshot!(format!("agenda-{code}-{columns}x{rows}"), clerk.screen(columns, rows));
            clerk.press("<enter>");
            insta::assert_snapshot!(
                format!("item-form-{code}-{columns}x{rows}"),
                clerk.screen(columns, rows)
            );
            clerk.press("<esc><f1>");
            insta::assert_snapshot!(format!("help-{code}-{columns}x{rows}"), clerk.screen(columns, rows));
            clerk.press("<esc><ctrl-p>");
            insta::assert_snapshot!(format!("palette-{code}-{columns}x{rows}"), clerk.screen(columns, rows));
            clerk.press("<esc><f4><f7>1");
            insta::assert_snapshot!(
                format!("roll-call-{code}-{columns}x{rows}"),
                clerk.screen(columns, rows)
            );
        }
    }
}

#[test]
fn no_size_breaks_any_tab() {
    let mut clerk = worked(Lang::Zh);
    for key in [
        "<f2>",
        "<f3>",
        "<tab>",
        "<tab>",
        "<f4>",
        "<f10>张",
        "<f10>",
        "<esc><f7>",
        "<f8><f8>",
        "<esc><f5>",
        "<f6>",
        "<f3><enter>",
        "<esc><f1>",
        "<esc><ctrl-p>",
        "<esc><f11>",
        "<esc><f12>",
    ] {
        clerk.press(key);
        for columns in [1, 2, 3, 5, 19, 20, 40, 60, 79, 80, 110, 200] {
            for rows in [1, 2, 3, 5, 6, 7, 16, 24, 60] {
                clerk.screen(columns, rows);
            }
        }
    }
}

/// A meeting of a template with something in every section of Prepare.
pub(crate) fn prepared(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
    let people: &[&str] = match lang {
        Lang::En => &["Ada Thornbury", "Miles Okafor", "Greta Lindqvist"],
        Lang::Zh => &["张秉文", "林一诺", "欧阳清"],
    };
    clerk.meeting("executive", "第 12 次", people).press("<f3>");
    clerk
        .go_to_section(SectionId::Budget)
        .press("<f7>4<tab><ctrl-u>40<tab>2<tab>1.5<enter>")
        .press("<ctrl-n><tab>12,000<enter>")
        .go_to_section(SectionId::Papers)
        .press("<ctrl-n>预算草案 Draft<enter><f7>")
        .go_to_section(SectionId::Seats)
        .press("<f7><enter>")
        .go_to_section(SectionId::Notice)
        .press("<enter>3<enter>");
    clerk
}

#[test]
fn every_section_of_prepare_looks_as_designed() {
    for (lang, code) in [(Lang::En, "en"), (Lang::Zh, "zh")] {
        let mut clerk = prepared(lang);
        let sections: Vec<SectionId> = clerk.prepare().section_ids();
        for section in sections {
            clerk.go_to_section(section);
            for (columns, rows) in [(80, 24), (120, 36)] {
                let name = format!("{section:?}").to_lowercase();
                insta::assert_snapshot!(
                    format!("prepare-{name}-{code}-{columns}x{rows}"),
                    clerk.screen(columns, rows)
                );
            }
            for (columns, rows) in [(1, 1), (20, 6), (60, 20), (61, 7), (200, 60)] {
                clerk.screen(columns, rows);
            }
        }
    }
}

#[test]
fn every_section_of_wrap_up_looks_as_designed() {
    for (lang, code) in [(Lang::En, "en"), (Lang::Zh, "zh")] {
        let mut clerk = prepared(lang);
        clerk.press("<f4><alt-o><alt-x><f5>");
        let sections: Vec<SectionId> = clerk.m().seen(&clerk.m().wrapup).section_ids();
        for section in sections {
            clerk.go_to_section(section);
            match section {
                SectionId::Inbound => clerk.press("<ctrl-n>审计处<tab>情况报告<ctrl-s>"),
                SectionId::Expenses => clerk.press("<ctrl-n><tab>1,280<tab>悦来宾馆<tab>0017<ctrl-s>"),
                SectionId::Conveyance => clerk.press("<ctrl-n>财务处<ctrl-s><f7>中心组学习<tab>全体干部<ctrl-s>"),
                SectionId::Archive => clerk.press("<f9><alt-i>0123<tab><tab><tab>BGS<ctrl-s><ctrl-home><f7><f9>"),
                SectionId::Lessons => clerk.press("<ctrl-n>提前一天试话筒<ctrl-s>"),
                _ => &mut clerk,
            };
            for (columns, rows) in [(80, 24), (120, 36)] {
                let name = format!("{section:?}").to_lowercase();
                insta::assert_snapshot!(
                    format!("wrapup-{name}-{code}-{columns}x{rows}"),
                    clerk.screen(columns, rows)
                );
            }
            for (columns, rows) in [(1, 1), (20, 6), (60, 20), (61, 7), (200, 60)] {
                clerk.screen(columns, rows);
            }
        }
    }
}

#[test]
fn a_feed_that_is_copied_is_the_feed_that_would_be_drawn() {
    use huiwu::ui::{self, eye::Eye};
    use ratatui::{buffer::Buffer, layout::Rect};
    let mut clerk = worked(Lang::Zh);
    let mut eye = Eye::default();
    for (n, keys) in [
        "栈桥",
        "<enter>",
        "a",
        "<up><up>",
        "b<enter>",
        "<alt-d>",
        "<alt-s>",
        "<ctrl-z>",
        "<ctrl-y>",
        "<pageup>",
        "<pagedown>",
        "<alt-l>",
        "<alt-b>",
        "<f3><f4>",
        "s/栈/石/<enter>",
        "nobody: what is kept as a doubt<enter>",
    ]
    .into_iter()
    .enumerate()
    {
        clerk.press(keys);
        for columns in [if n % 3 == 0 { 80 } else { 120 }, 120] {
            let draw = |eye: &mut Eye| {
                let mut buffer = Buffer::empty(Rect::new(0, 0, columns, 24));
                let caret = ui::draw(&mut buffer, clerk.m(), eye);
                (buffer, caret)
            };
            // Twice: the second frame is the copied one.
            draw(&mut eye);
            assert_eq!(draw(&mut eye), draw(&mut Eye::default()), "after {keys} at {columns}");
        }
    }
}
