//! Papers that are handed out: tables that can be read and signed, plans that are plans, a notice that stays as it was sent. Each for a
//! plenary of 320, a meeting of 7 and an empty one.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use huiwu::{
    domain::{
        agenda::Item,
        change::Change,
        checklist::{CheckItem, Phase},
        estimate::{BudgetCategory, BudgetFrame, BudgetLine},
        id::Id,
        invitation::Invitation,
        meeting::{Meeting, MeetingState, RecordMode},
        people::{Attendee, Category, Person, Reply},
        records::Records,
        seating::{PlanKind, Seat, SeatPlan, SeatRule, TableSides, Viewpoint},
        seats::places,
        time::{Stamp, Zone},
    },
    export::{
        DocumentKind, Format, OFFERS, Style, document,
        document::{Block, Chart, ChartPage, Fixture, Run},
        notice_to_send, render,
    },
    words::Lang,
};

use super::{NOW, order, parts, planned::planned, readable, rendered};

fn id<T>(n: i64) -> Id<T> {
    Id::from_raw(n)
}

/// A meeting with nothing but its title.
fn empty() -> Records {
    let mut records = Records::default();
    let start = Stamp::from_ms(1_796_691_600_000);
    let meeting = Meeting::draft(id(1), "全市港口工作会议", start, Zone::from_minutes(480));
    records.absorb(vec![meeting.into()]);
    records.set_open(id(1));
    records
}

/// A plenary in a hall of 16 rows with 20 seats, all of them taken.
fn plenary() -> Records {
    let mut records = empty();
    let mut rows = Vec::new();
    for n in 1..=320 {
        let name = match n % 40 {
            0 => format!("阿卜杜热合曼·买买提{n}"),
            7 => format!("欧阳少东{n}"),
            _ => format!("陈{n}"),
        };
        let mut person = Person::named(id(n), name);
        person.phone = format!("138{n:08}");
        "党组成员、纪检监察组组长".clone_into(&mut person.post);
        rows.push(person.into());
        let mut row = Attendee::invited(id(n), id(1), id(n), n);
        row.grouping = format!("第{}组", 12 - n % 12);
        rows.push(row.into());
    }
    for n in 1..=4 {
        let mut item = Item::titled(id(n), id(1), n, format!("审议第{n}项工作报告"));
        item.minutes = Some(30);
        rows.push(item.into());
    }
    records.absorb(rows);
    seat(&mut records, PlanKind::Theatre, (16, 20));
    records
}

/// A plan of this shape in which everybody sits by rank.
fn seat(records: &mut Records, kind: PlanKind, (lines, columns): (u32, u32)) {
    let plan = SeatPlan {
        id: id(1),
        meeting: id(1),
        kind,
        rule: SeatRule::LeftFirst,
        viewpoint: Viewpoint::Hall,
        sides: TableSides::ByRank,
        lines,
        columns,
        frozen: None,
        frozen_seats: Vec::new(),
    };
    let mut people: Vec<_> = records.attendees.iter().map(|a| (a.rank, a.id)).collect();
    people.sort_unstable();
    let mut people = people.into_iter().map(|(_, who)| who);
    let old: Vec<_> = records.seats.iter().map(|seat| seat.id).collect();
    for seat in old {
        records.apply(Change::drop(seat));
    }
    records.apply(Change::put(plan));
    for (n, place) in (1..).zip(places(kind, SeatRule::LeftFirst, lines, columns)) {
        records.apply(Change::put(Seat {
            id: id(n),
            meeting: id(1),
            plan: id(1),
            line: place.line,
            col: place.col,
            attendee: people.next(),
            locked: false,
        }));
    }
}

/// Seven people with short names, seated by rank.
fn seven(kind: PlanKind, size: (u32, u32)) -> Records {
    let mut records = empty();
    let mut rows = Vec::new();
    for (n, name) in (1..).zip(["甲", "乙", "丙", "丁", "戊", "己", "庚"]) {
        rows.push(Person::named(id(n), format!("{name}一一")).into());
        rows.push(Attendee::invited(id(n), id(1), id(n), n).into());
    }
    records.absorb(rows);
    seat(&mut records, kind, size);
    records
}

fn chart(records: &Records, kind: DocumentKind) -> Option<Chart> {
    let tree = document(records, kind, Style::default(), Lang::Zh, NOW);
    tree.blocks.into_iter().find_map(|block| match block {
        Block::Seats(chart) => Some(chart),
        _ => None,
    })
}

fn text(records: &Records, kind: DocumentKind, lang: Lang) -> String {
    rendered(records, &order(kind, Style::default(), Format::Text, lang))
}

fn html(records: &Records, kind: DocumentKind, lang: Lang) -> String {
    rendered(records, &order(kind, Style::default(), Format::Html, lang))
}

fn word(records: &Records, kind: DocumentKind, lang: Lang, part: &str) -> String {
    let parts = parts(render(records, &order(kind, Style::default(), Format::Docx, lang)).unwrap());
    parts.into_iter().find(|(name, _)| name == part).unwrap().1
}

fn numbers(xml: &str, element: &str, attribute: &str) -> Vec<u32> {
    let opening = format!("<{element} ");
    let pieces = xml.split(&opening).skip(1);
    let mark = format!("{attribute}=\"");
    pieces
        .filter_map(|piece| {
            piece
                .split('>')
                .next()?
                .split(&mark)
                .nth(1)?
                .split('"')
                .next()?
                .parse()
                .ok()
        })
        .collect()
}

#[test]
fn every_document_is_written_of_320_of_7_and_of_nobody() {
    for records in [plenary(), planned(Lang::Zh), seven(PlanKind::Round, (1, 7)), empty()] {
        for lang in [Lang::Zh, Lang::En] {
            for offer in OFFERS {
                for format in offer.formats {
                    let written = readable(&records, &order(offer.kind, Style::default(), *format, lang));
                    assert!(!written.is_empty(), "{:?} {format:?}", offer.kind);
                }
            }
        }
    }
}

#[test]
fn no_column_is_narrower_than_four_characters_and_room_to_sign_is_30_mm() {
    for records in [plenary(), planned(Lang::Zh)] {
        for kind in [DocumentKind::SignIn, DocumentKind::Roster, DocumentKind::Duties] {
            let body = word(&records, kind, Lang::Zh, "word/document.xml");
            for table in body.split("<w:tblGrid>").skip(1) {
                let widths = numbers(table.split("</w:tblGrid>").next().unwrap(), "w:gridCol", "w:w");
                let room: u32 = widths.iter().sum();
                let page = numbers(&body, "w:pgSz", "w:w")[0];
                assert!(room < page, "{kind:?}: {widths:?}");
                // Two characters of 10.5 pt and the margins: 序号.
                assert!(widths.iter().all(|width| *width >= 590), "{kind:?}: {widths:?}");
            }
        }
        let body = word(&records, DocumentKind::SignIn, Lang::Zh, "word/document.xml");
        let widths = numbers(&body, "w:gridCol", "w:w");
        // 单位, 职务 hold four characters, 签名 is 30 mm wide.
        assert!(
            widths[2] >= 590 && widths[3] >= 1010.min(widths[3]) && widths[5] >= 1701,
            "{widths:?}"
        );
        assert!(body.contains("<w:trHeight w:val=\"510\" w:hRule=\"atLeast\"/>"));
    }
}

#[test]
fn html_columns_have_widths_heads_have_scope_and_words_stay_whole() {
    let page = html(&plenary(), DocumentKind::SignIn, Lang::Zh);
    assert!(page.contains("<colgroup><col style=\"width:"));
    assert!(page.contains("<th scope=\"col\">姓名</th>"));
    assert!(page.contains("<td class=\"whole\">13800000001</td>"));
    assert!(page.contains("min-width:30mm") && page.contains("table.signed td { height: 9mm"));
    assert!(!page.contains("overflow-wrap: anywhere"));
    let shares = page.split("<col style=\"width:").skip(1);
    let shares: f64 = shares
        .map(|rest| rest.split('%').next().unwrap().parse::<f64>().unwrap())
        .sum();
    assert!((shares - 100.0).abs() < 1.0, "{shares}");
}

#[test]
fn printed_pages_have_margins_and_numbers() {
    let official = html(&planned(Lang::Zh), DocumentKind::Roster, Lang::Zh);
    assert!(official.contains("size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm;"));
    assert!(official.contains("counter(page)"));
    // A table of nine columns lies on the long side.
    let duties = html(&planned(Lang::Zh), DocumentKind::Duties, Lang::Zh);
    assert!(duties.contains("size: 297mm 210mm;") && duties.contains("<main class=\"wide\">"));
    let prose = html(&planned(Lang::En), DocumentKind::Roster, Lang::En);
    assert!(prose.contains("@bottom-center { content: counter(page)"));
}

#[test]
fn what_is_signed_stands_on_a_page_with_the_last_rows() {
    let body = word(&planned(Lang::Zh), DocumentKind::Budget, Lang::Zh, "word/document.xml");
    let table = body.split("<w:tbl>").nth(1).unwrap().split("</w:tbl>").next().unwrap();
    let rows: Vec<&str> = table.split("<w:tr>").collect();
    assert!(rows.last().unwrap().contains("<w:pStyle w:val=\"Cell\"/><w:keepNext/>"));
    assert!(!rows[2].contains("<w:pStyle w:val=\"Cell\"/><w:keepNext/>"));
}

fn book(records: &Records, kind: DocumentKind, lang: Lang) -> Xlsx<Cursor<Vec<u8>>> {
    let bytes = render(records, &order(kind, Style::default(), Format::Xlsx, lang)).unwrap();
    calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap()
}

#[test]
fn amounts_and_days_are_numbers_in_a_spreadsheet_and_iso_in_csv() {
    let records = planned(Lang::Zh);
    let sheet = book(&records, DocumentKind::Budget, Lang::Zh)
        .worksheet_range_at(0)
        .unwrap()
        .unwrap();
    let cells: Vec<Data> = sheet.rows().flatten().cloned().collect();
    assert!(
        cells.contains(&Data::Float(840.5)) && cells.contains(&Data::Float(12_600.0)),
        "{cells:?}"
    );
    let sheet = book(&records, DocumentKind::Checklist, Lang::Zh)
        .worksheet_range_at(0)
        .unwrap()
        .unwrap();
    assert!(sheet.rows().flatten().any(|cell| matches!(cell, Data::DateTime(_))));
    let csv = |kind| rendered(&records, &order(kind, Style::default(), Format::Csv, Lang::Zh));
    assert!(csv(DocumentKind::Checklist).contains(",2026-12-08 08:00,"));
    assert!(csv(DocumentKind::Budget).contains(",12600.00"));
}

#[test]
fn columns_of_a_spreadsheet_are_as_wide_as_their_text_and_rows_to_sign_are_high() {
    let sheet = word_of_book(&plenary(), DocumentKind::SignIn, "xl/worksheets/sheet1.xml");
    let widths = floats(&sheet, "col", "width");
    // 序号, 姓名, 单位, 职务, 电话, 签名, 备注; names of twelve characters need 24 columns and more.
    assert!(
        widths[1] >= 24.0 && widths[4] >= 11.0 && widths[5] >= 16.0,
        "{widths:?}"
    );
    let heights = floats(&sheet, "row", "ht");
    assert!(heights[1..].iter().all(|height| *height >= 28.0), "{heights:?}");
    let plan = word_of_book(&plenary(), DocumentKind::SeatPlan, "xl/worksheets/sheet1.xml");
    let seats = &floats(&plan, "col", "width")[1..];
    assert!(seats.iter().all(|width| (width - seats[0]).abs() < 0.01), "{seats:?}");
}

fn word_of_book(records: &Records, kind: DocumentKind, part: &str) -> String {
    let bytes = render(records, &order(kind, Style::default(), Format::Xlsx, Lang::Zh)).unwrap();
    parts(bytes).into_iter().find(|(name, _)| name == part).unwrap().1
}

fn floats(xml: &str, element: &str, attribute: &str) -> Vec<f64> {
    let mark = format!(" {attribute}=\"");
    let opening = format!("<{element} ");
    let pieces = xml.split(&opening).skip(1);
    pieces
        .filter_map(|piece| {
            let tag = format!(" {}", piece.split('>').next()?);
            tag.split(&mark).nth(1)?.split('"').next()?.parse().ok()
        })
        .collect()
}

#[test]
fn a_text_table_counts_dashes_as_terminals_do() {
    let guide = text(&planned(Lang::Zh), DocumentKind::Guide, Lang::Zh);
    let row = guide.lines().find(|line| line.starts_with("09:00–09:05")).unwrap();
    assert!(row.starts_with("09:00–09:05  1. "), "{row}");
}

#[test]
fn a_hall_of_320_is_drawn_a_block_a_sheet_and_nobody_is_missing_or_twice() {
    let records = plenary();
    let chart = chart(&records, DocumentKind::SeatPlan).unwrap();
    assert_eq!(chart.pages.len(), 4, "16 rows of 20 seats: two by two blocks");
    let names = |page: &ChartPage| -> Vec<String> {
        let seats = page
            .seats()
            .map(|seat| seat.lines.iter().map(Run::text).collect::<String>());
        seats.filter(|name| !name.is_empty()).collect()
    };
    let all: Vec<String> = chart.pages.iter().flat_map(names).collect();
    let distinct: std::collections::HashSet<&String> = all.iter().collect();
    assert_eq!((all.len(), distinct.len()), (320, 320));
    // The stage is on the sheets of the front rows only.
    let stages = |page: &&ChartPage| page.cells.iter().any(|c| c.fixture == Fixture::Stage);
    assert_eq!(chart.pages.iter().filter(stages).count(), 2);
    let body = word(&records, DocumentKind::SeatPlan, Lang::Zh, "word/document.xml");
    // A paragraph that holds a break alone stands on the page behind a full sheet, and leaves it empty.
    assert_eq!(body.matches("<w:pageBreakBefore/>").count(), 3);
    assert!(!body.contains("<w:br w:type=\"page\"/>"));
    assert!(body.contains("第1至8排，1至10座"));
    let page = html(&records, DocumentKind::SeatPlan, Lang::Zh);
    assert_eq!(page.matches("<section class=\"sheet\">").count(), 4);
}

#[test]
fn all_seats_of_a_plan_are_equal_and_long_names_stand_in_two_lines() {
    let body = word(&plenary(), DocumentKind::SeatPlan, Lang::Zh, "word/document.xml");
    for grid in body.split("<w:tblGrid>").skip(1) {
        let widths = numbers(grid.split("</w:tblGrid>").next().unwrap(), "w:gridCol", "w:w");
        assert!(widths[1..].iter().all(|width| *width == widths[1]), "{widths:?}");
    }
    let chart = chart(&plenary(), DocumentKind::SeatPlan).unwrap();
    let long = chart.pages.iter().flat_map(ChartPage::seats).find(|seat| {
        let first = seat.lines.first().map_or("", Run::text);
        first.starts_with("阿卜杜热合曼")
    });
    let lines: Vec<&str> = long.unwrap().lines.iter().map(Run::text).collect();
    assert_eq!(lines[0], "阿卜杜热合曼·");
    assert!(lines[1].starts_with("买买提"));
}

/// Rows of the text of a plan, without its head.
fn drawn(records: &Records) -> Vec<String> {
    let text = text(records, DocumentKind::SeatPlan, Lang::Zh);
    text.lines().map(str::to_owned).collect()
}

#[test]
fn the_rostrum_keeps_its_order_from_both_sides_and_its_front_is_marked() {
    let mut records = seven(PlanKind::Rostrum, (1, 5));
    let row = |records: &Records| {
        let lines = drawn(records);
        let row = lines.iter().find(|line| line.starts_with("第1排")).unwrap();
        row.split_whitespace().skip(1).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(row(&records), ["戊一一", "丙一一", "甲一一", "乙一一", "丁一一"]);
    assert!(drawn(&records).iter().any(|line| line.contains("[主席台]")));
    let plan = records.seat_plan().cloned().unwrap();
    records.apply(Change::put(SeatPlan {
        viewpoint: Viewpoint::Rostrum,
        ..plan
    }));
    assert_eq!(row(&records), ["丁一一", "乙一一", "甲一一", "丙一一", "戊一一"]);
}

/// Where a seat lies in a chart: row and column.
fn spot(chart: &Chart, name: &str) -> (usize, usize) {
    let mut seats = chart.pages.iter().flat_map(ChartPage::seats);
    let seat = seats.find(|seat| seat.lines.first().is_some_and(|line| line.text() == name));
    seat.map(|seat| (seat.row, seat.col)).unwrap()
}

#[test]
fn seats_around_a_table_are_drawn_around_it_with_the_first_at_the_head() {
    for (kind, size) in [
        (PlanKind::UShape, (1, 7)),
        (PlanKind::Round, (1, 7)),
        (PlanKind::HollowSquare, (1, 7)),
        (PlanKind::UShape, (3, 3)),
        (PlanKind::HollowSquare, (3, 3)),
        (PlanKind::Round, (3, 3)),
    ] {
        let records = seven(kind, size);
        let chart = chart(&records, DocumentKind::SeatPlan).unwrap();
        let page = &chart.pages[0];
        assert!(page.rows >= 3 && page.columns >= 3, "{kind:?} {size:?}");
        let table = page.cells.iter().find(|cell| cell.fixture == Fixture::Table).unwrap();
        assert!(table.row > 0, "{kind:?}");
        assert_eq!(
            spot(&chart, "甲一一").0,
            0,
            "{kind:?} {size:?}: the first sits at the head"
        );
        let places: std::collections::HashSet<_> = page.seats().map(|seat| (seat.row, seat.col)).collect();
        assert_eq!(places.len(), page.seats().count(), "{kind:?}: no seat lies on another");
        for seat in page.seats() {
            let inside = (table.row..table.row + table.high).contains(&seat.row)
                && (table.col..table.col + table.wide).contains(&seat.col);
            assert!(!inside, "{kind:?}: no seat stands on the table");
        }
        let body = word(&records, DocumentKind::SeatPlan, Lang::Zh, "word/document.xml");
        assert!(body.contains("会议桌") || body.contains("圆桌"));
        assert!(html(&records, DocumentKind::SeatPlan, Lang::Zh).contains("<td class=\"table\""));
    }
}

#[test]
fn a_u_is_open_at_its_foot() {
    let order = places(PlanKind::UShape, SeatRule::LeftFirst, 3, 5);
    assert_eq!(order.len(), 9, "five at the head, two at each arm");
    assert!(
        order
            .iter()
            .all(|place| place.line == 0 || place.col == 0 || place.col == 4)
    );
}

#[test]
fn a_long_table_has_its_table_between_the_sides_and_its_door() {
    let mut records = seven(PlanKind::LongTable, (2, 4));
    let plan = records.seat_plan().cloned().unwrap();
    records.apply(Change::put(SeatPlan {
        sides: TableSides::GuestsFaceDoor,
        ..plan
    }));
    let page = chart(&records, DocumentKind::SeatPlan).unwrap().pages.remove(0);
    let row = |fixture: Fixture| page.cells.iter().find(|cell| cell.fixture == fixture).unwrap().row;
    let seats: Vec<usize> = page.seats().map(|seat| seat.row).collect();
    let (far, near) = (*seats.iter().min().unwrap(), *seats.iter().max().unwrap());
    assert!(far < row(Fixture::Table) && row(Fixture::Table) < near && near < row(Fixture::Door));
    let text = text(&records, DocumentKind::SeatPlan, Lang::Zh);
    assert!(
        !text.contains("台下视角"),
        "around a table nobody looks from the hall: {text}"
    );
    assert!(text.contains("客方") && text.contains("主方"));
}

#[test]
fn whoever_is_entered_twice_is_drawn_once_and_it_is_said() {
    let mut records = seven(PlanKind::Theatre, (2, 4));
    let mut second = records
        .seats
        .iter()
        .find(|seat| seat.attendee.is_none())
        .cloned()
        .unwrap();
    second.attendee = Some(id(1));
    records.apply(Change::put(second));
    let text = text(&records, DocumentKind::SeatPlan, Lang::Zh);
    assert_eq!(
        text.matches("甲一一").count(),
        2,
        "once in the plan, once in the warning: {text}"
    );
    assert!(text.contains("重复排座"));
}

#[test]
fn groups_stand_in_the_order_of_their_numbers() {
    let guide = text(&plenary(), DocumentKind::Guide, Lang::Zh);
    let mut last = 0;
    for n in 1..=12 {
        let at = guide.find(&format!("第{n}组：")).unwrap_or_else(|| panic!("第{n}组"));
        assert!(at > last, "第{n}组");
        last = at;
    }
    assert!(guide.contains("目录"), "a long guide has contents");
    assert!(!text(&planned(Lang::Zh), DocumentKind::Guide, Lang::Zh).contains("目录"));
}

#[test]
fn a_guide_has_one_end_and_says_how_far_the_items_are_from_it() {
    let guide = text(&planned(Lang::Zh), DocumentKind::Guide, Lang::Zh);
    assert!(
        guide.contains("09:00–10:30") && guide.contains("10:30        预计散会"),
        "{guide}"
    );
    assert!(guide.contains("合计65分钟，比会期少25分钟"), "{guide}");
}

#[test]
fn a_guide_tells_of_meals_lodging_transport_seats_and_the_jobs_of_contacts() {
    let mut records = planned(Lang::Zh);
    let notice = records.invitations.iter().next().cloned().unwrap();
    records.apply(Change::put(Invitation {
        meals: "二楼食堂，凭证用餐".to_owned(),
        lodging: "港湾宾馆".to_owned(),
        transport: "8:10从办公楼发车".to_owned(),
        ..notice
    }));
    let guide = text(&records, DocumentKind::Guide, Lang::Zh);
    for part in [
        "会务须知",
        "凭证用餐",
        "港湾宾馆",
        "8:10从办公楼发车",
        "携带",
        "座次图",
        "[主席台]",
        "陆知行（秘书",
        "第1排3座",
    ] {
        assert!(guide.contains(part), "{part}: {guide}");
    }
    assert!(!guide.contains("分组（按单位）"));
}

#[test]
fn a_notice_annexes_its_papers_and_a_slip_for_the_reply() {
    let notice = text(&planned(Lang::Zh), DocumentKind::Notice, Lang::Zh);
    for part in [
        "附件：1.《冬季安全生产方案（送审稿）》",
        "2.参会回执",
        "附件2",
        "是否参会",
    ] {
        assert!(notice.contains(part), "{part}: {notice}");
    }
    assert!(!notice.contains("会议目的：") && !notice.contains("10:30"), "{notice}");
    assert_eq!(
        notice.matches("港务办公室三楼会议厅").count(),
        1,
        "time and place are said once"
    );
}

#[test]
fn a_notice_of_320_annexes_their_list() {
    let records = plenary();
    let tree = document(&records, DocumentKind::Notice, Style::default(), Lang::Zh, NOW);
    let ends = tree
        .blocks
        .iter()
        .position(|block| matches!(block, Block::Closing(_)))
        .unwrap();
    let table = tree
        .blocks
        .iter()
        .position(|block| matches!(block, Block::Table(_)))
        .unwrap();
    assert!(table > ends, "no list of names before the signature");
    let notice = text(&records, DocumentKind::Notice, Lang::Zh);
    assert!(notice.contains("320人（名单附后）") && notice.contains("参会人员名单"));
    let agenda = text(&records, DocumentKind::Agenda, Lang::Zh);
    assert!(!agenda.contains("陈1、"), "an agenda is no list of names");
}

#[test]
fn a_notice_that_was_sent_stays_as_it_was() {
    let mut records = planned(Lang::Zh);
    let row = records.invitations.iter().next().cloned().unwrap();
    let meeting = records.meeting().cloned().unwrap();
    let sent = NOW.plus_minutes(-5 * 24 * 60);
    let sent_copy = notice_to_send(&records, &row, Lang::Zh, sent);
    records.apply(Change::put(Invitation {
        sent: Some(sent),
        told_start: Some(meeting.start),
        sent_copy,
        ..row
    }));
    records.absorb(vec![Person::named(id(900), "周明远").into()]);
    let mut late = Attendee::invited(id(900), id(1), id(900), 900);
    late.category = Category::Invited;
    records.apply(Change::put(late));
    let notice = text(&records, DocumentKind::Notice, Lang::Zh);
    assert!(!notice.contains("周明远"), "{notice}");
    assert!(
        notice.contains("2026年11月19日"),
        "the day on which it was sent: {notice}"
    );
    // Moved since: the new version says which one it replaces.
    records.apply(Change::put(Meeting {
        start: meeting.start.plus_minutes(24 * 60),
        ..meeting
    }));
    let notice = text(&records, DocumentKind::Notice, Lang::Zh);
    assert!(notice.contains("本通知替代2026年11月19日印发的通知"), "{notice}");
    assert!(
        notice.contains("周明远") && notice.contains("2026年12月9日"),
        "{notice}"
    );
}

#[test]
fn a_meeting_that_is_called_off_has_a_notice_that_says_so() {
    for (state, word) in [(MeetingState::Cancelled, "取消"), (MeetingState::Postponed, "延期")] {
        let mut records = planned(Lang::Zh);
        let meeting = records.meeting().cloned().unwrap();
        records.apply(Change::put(Meeting {
            state,
            reason: "台风".to_owned(),
            ..meeting
        }));
        let notice = text(&records, DocumentKind::Notice, Lang::Zh);
        assert!(
            notice.contains(&format!("关于{word}召开")) && notice.contains("台风"),
            "{notice}"
        );
        assert!(!notice.contains("现将有关事项通知如下"), "{notice}");
    }
}

#[test]
fn what_goes_out_bears_no_remark_for_the_office() {
    let mut records = planned(Lang::Zh);
    let meeting = records.meeting().cloned().unwrap();
    records.apply(Change::put(Meeting {
        record_mode: RecordMode::RegisterOnly,
        ..meeting
    }));
    for kind in [
        DocumentKind::Notice,
        DocumentKind::SignIn,
        DocumentKind::DeskCards,
        DocumentKind::SeatPlan,
        DocumentKind::Guide,
    ] {
        assert!(!text(&records, kind, Lang::Zh).contains("仅登记模式"), "{kind:?}");
    }
    assert!(text(&records, DocumentKind::Duties, Lang::Zh).contains("仅登记模式"));
}

#[test]
fn an_agenda_tells_the_facts_of_an_item_in_one_bracket() {
    let agenda = text(&planned(Lang::Zh), DocumentKind::Agenda, Lang::Zh).replace('\n', "");
    assert!(
        agenda.contains("（汇报人：工程处顾明远；材料：《冬季安全生产方案（送审稿）》；45分钟）"),
        "{agenda}"
    );
    assert!(agenda.contains("（列席单位：消防大队；25分钟）"), "{agenda}");
    assert!(!agenda.contains("类型："), "{agenda}");
}

#[test]
fn a_checklist_says_when_during_the_meeting_and_what_must_be_done_in_columns() {
    let mut records = planned(Lang::Zh);
    let mut line = CheckItem::own(id(9), id(1), 9, "巡视会场外");
    (line.phase, line.moment, line.required) = (Phase::In, "every:30m".to_owned(), true);
    records.apply(Change::put(line));
    let list = text(&records, DocumentKind::Checklist, Lang::Zh);
    let row = list.lines().find(|line| line.contains("巡视会场外")).unwrap();
    assert!(
        row.contains("每30分钟") && row.contains("是") && !row.contains("（必办）"),
        "{row}"
    );
    assert!(list.contains("必办"));
}

#[test]
fn a_budget_flags_what_exceeds_its_frame() {
    let mut records = planned(Lang::Zh);
    let frame = records.budget_frame().cloned().unwrap();
    records.apply(Change::put(BudgetFrame { people: 320, ..frame }));
    records.apply(Change::put(BudgetLine {
        id: id(20),
        meeting: id(1),
        place: 20,
        category: BudgetCategory::Lodging,
        note: String::new(),
        plan_cents: 9_600_000,
    }));
    let budget = text(&records, DocumentKind::Budget, Lang::Zh);
    for part in ["人数320人，超过上限50人", "未安排住宿", "费用类别", "96,000.00"] {
        assert!(budget.contains(part), "{part}: {budget}");
    }
}

#[test]
fn a_sheet_without_names_has_a_page_of_rows() {
    let csv = rendered(
        &empty(),
        &order(DocumentKind::SignIn, Style::default(), Format::Csv, Lang::Zh),
    );
    assert_eq!(csv.lines().count(), 21);
}

#[test]
fn whoever_is_late_has_a_card_and_whoever_is_on_leave_has_none() {
    let mut records = planned(Lang::Zh);
    let meeting = records.meeting().cloned().unwrap();
    let start = meeting.start;
    records.apply(Change::put(Meeting {
        state: MeetingState::Live,
        opened: Some(start),
        ..meeting
    }));
    let tree = document(&records, DocumentKind::DeskCards, Style::default(), Lang::Zh, NOW);
    let on_leave = records.attendees.iter().filter(|a| a.reply == Reply::Leave).count();
    assert_eq!(
        tree.deck().unwrap().cards.len(),
        records.attendees.rows().len() - on_leave
    );
}

#[test]
fn the_properties_name_office_title_and_day() {
    let core = word(&planned(Lang::Zh), DocumentKind::Notice, Lang::Zh, "docProps/core.xml");
    assert!(core.contains("<dc:creator>港务办公室</dc:creator>"), "{core}");
    assert!(
        core.contains("<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-11-23T"),
        "{core}"
    );
    let app = word(&planned(Lang::Zh), DocumentKind::Notice, Lang::Zh, "docProps/app.xml");
    assert!(app.contains("<Application>huiwu 0.1.0</Application>"), "{app}");
}

#[test]
fn telephones_heads_and_numbers_are_whole_in_the_widest_fonts() {
    // Digits of 0.64 of their height, as wide as fonts have them that take the place of missing ones.
    let room = |digits: u32| digits * 210 * 64 / 100 + 170;
    for kind in [DocumentKind::SignIn, DocumentKind::Roster] {
        let body = word(&plenary(), kind, Lang::Zh, "word/document.xml");
        let table = body.split("<w:tblGrid>").nth(1).unwrap();
        let widths = numbers(table.split("</w:tblGrid>").next().unwrap(), "w:gridCol", "w:w");
        let telephone = if kind == DocumentKind::SignIn { 4 } else { 5 };
        assert!(widths[telephone] >= room(11), "{kind:?}: {widths:?}");
        // Two characters, their margins, and what lines and rounding take.
        assert!(widths.iter().all(|width| *width >= 610), "{kind:?}: {widths:?}");
    }
}

#[test]
fn one_long_name_does_not_starve_the_other_columns() {
    let mut records = plenary();
    let mut long = records.people.rows().last().unwrap().clone();
    "Maria-Magdalena von Hohenstein-Waldburg-Zeil".clone_into(&mut long.name);
    records.apply(Change::put(long));
    let body = word(&records, DocumentKind::SignIn, Lang::Zh, "word/document.xml");
    let table = body.split("<w:tblGrid>").nth(1).unwrap();
    let widths = numbers(table.split("</w:tblGrid>").next().unwrap(), "w:gridCol", "w:w");
    let all: u32 = widths.iter().sum();
    assert!(widths[1] * 4 <= all, "{widths:?}");
}

#[test]
fn a_line_that_ends_where_it_was_told_to_is_not_stretched() {
    let body = word(&plenary(), DocumentKind::Notice, Lang::Zh, "word/document.xml");
    for paragraph in body.split("<w:p>").filter(|paragraph| paragraph.contains("<w:br/>")) {
        let centred = paragraph.contains("\"Title\"") || paragraph.contains("\"Cell\"");
        assert!(centred || paragraph.contains("<w:jc w:val=\"left\"/>"), "{paragraph}");
    }
}

#[test]
fn one_long_name_makes_neither_the_letters_of_all_smaller_nor_its_row_higher() {
    let mut records = plenary();
    let before = word(&records, DocumentKind::SeatPlan, Lang::Zh, "word/document.xml");
    for (n, name) in [
        (3, "古丽努尔·阿布都热合曼·吐尔逊"),
        (90, "迪丽热巴·迪力木拉提"),
        (200, "买买提艾力·吐尔逊江"),
    ] {
        let mut person = records.people.get(id(n)).cloned().unwrap();
        name.clone_into(&mut person.name);
        records.apply(Change::put(person));
    }
    let body = word(&records, DocumentKind::SeatPlan, Lang::Zh, "word/document.xml");
    let heights = |body: &str| numbers(body, "w:trHeight", "w:val");
    assert_eq!(heights(&body), heights(&before));
    let chart = chart(&records, DocumentKind::SeatPlan).unwrap();
    let mut seats = chart.pages.iter().flat_map(ChartPage::seats);
    let long = seats
        .find(|seat| seat.lines.first().is_some_and(|line| line.text() == "古丽努尔·"))
        .unwrap();
    let lines: Vec<&str> = long.lines.iter().map(Run::text).collect();
    assert_eq!(lines, ["古丽努尔·", "阿布都热合曼·", "吐尔逊"]);
    // Its letters are smaller than those of the others, in both formats.
    let of = |name: &str| {
        let at = body.find(name).unwrap();
        let manner = body.get(..at).unwrap().rfind("<w:sz w:val=\"").unwrap() + "<w:sz w:val=\"".len();
        body.get(manner..)
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .parse::<usize>()
            .unwrap()
    };
    assert!(of("古丽努尔·") < of("欧阳"), "{} {}", of("古丽努尔·"), of("欧阳"));
    let page = html(&records, DocumentKind::SeatPlan, Lang::Zh);
    let cell = page.split("<td").find(|cell| cell.contains("古丽努尔·")).unwrap();
    assert!(cell.contains("font-size:"), "{cell}");
}

#[test]
fn a_row_that_is_too_long_for_names_goes_on_several_sheets() {
    let mut records = plenary();
    for (columns, pages) in [(20, 1), (22, 1), (23, 3), (40, 4)] {
        seat(&mut records, PlanKind::LongTable, (2, columns));
        let chart = chart(&records, DocumentKind::SeatPlan).unwrap();
        assert_eq!(chart.pages.len(), pages, "{columns}");
        let seats = chart.pages.iter().flat_map(ChartPage::seats);
        assert_eq!(seats.count(), columns as usize * 2, "{columns}");
    }
}

#[test]
fn a_ring_that_is_too_high_for_the_rest_of_the_page_begins_the_next_one() {
    let mut records = plenary();
    for (kind, columns, apart) in [
        (PlanKind::UShape, 60, true),
        (PlanKind::HollowSquare, 80, true),
        (PlanKind::UShape, 12, false),
        (PlanKind::Round, 20, false),
    ] {
        seat(&mut records, kind, (1, columns));
        let body = word(&records, DocumentKind::SeatPlan, Lang::Zh, "word/document.xml");
        assert_eq!(body.contains("<w:pageBreakBefore/>"), apart, "{kind:?} {columns}");
        let page = html(&records, DocumentKind::SeatPlan, Lang::Zh);
        assert_eq!(page.contains("break-before:page\">"), apart, "{kind:?} {columns}");
    }
}
