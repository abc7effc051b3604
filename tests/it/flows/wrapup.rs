//! After the meeting: documents are previewed, written once, and never over a file that is there.

use huiwu::{
    app::{
        form::Problem,
        message::Message,
        model::{Cover, Tab},
    },
    domain::{fault::Fault, imprint::Urgency},
    export::{DocumentKind, OFFERS, formats_of},
    words::{Lang, field::FieldName},
};

use super::council;
use crate::support::Clerk;

/// A short meeting that is over, in Wrap-up.
fn over() -> Clerk {
    let mut clerk = council();
    clerk
        .line("+zs")
        .line("#1")
        .line("zs：先看材料")
        .line("=原则同意")
        .line("!报修改稿 @ls ~2026-03-20")
        .press("<alt-x><f5>");
    clerk
}

/// Fills the path of the export form and saves.
fn export(clerk: &mut Clerk, name: &str) {
    let path = clerk.path(name).display().to_string();
    clerk.press("<f7><ctrl-e><ctrl-u>").paste(&path).press("<enter>");
}

#[test]
fn a_document_is_written_and_a_file_that_is_there_is_left_alone() {
    let mut clerk = over();
    export(&mut clerk, "a.md");
    assert!(
        matches!(clerk.said(), Some(Message::Exported(_) | Message::ExportedDraft(..))),
        "{:?}",
        clerk.said()
    );
    let first = std::fs::read_to_string(clerk.path("a.md")).unwrap();
    assert!(first.contains("原则同意") && first.contains("报修改稿"));
    clerk.press("<f4>").line("再加一句").press("<f5>");
    export(&mut clerk, "a.md");
    assert!(matches!(clerk.said(), Some(Message::ExportExists(_))));
    assert_eq!(std::fs::read_to_string(clerk.path("a.md")).unwrap(), first);
    clerk.press("<tab>2<enter>");
    assert!(
        matches!(clerk.said(), Some(Message::Exported(_) | Message::ExportedDraft(..))),
        "the form was still there"
    );
    assert!(matches!(clerk.m().cover, Cover::None));
}

#[test]
fn a_file_is_replaced_only_when_that_was_chosen() {
    let mut clerk = over();
    std::fs::write(clerk.path("a.txt"), "old").unwrap();
    let path = clerk.path("a.txt").display().to_string();
    clerk.press("<f7><ctrl-e><ctrl-u>").paste(&path).press("<tab>2<enter>");
    assert!(matches!(
        clerk.said(),
        Some(Message::Exported(_) | Message::ExportedDraft(..))
    ));
    assert!(
        std::fs::read_to_string(clerk.path("a.txt"))
            .unwrap()
            .contains("原则同意")
    );
}

#[test]
fn every_ending_makes_its_format() {
    let mut clerk = over();
    for name in ["a.md", "a.html", "a.json", "a.txt", "a.docx", "a.ics"] {
        export(&mut clerk, name);
        assert!(clerk.path(name).is_file(), "{name}");
    }
    let json = std::fs::read_to_string(clerk.path("a.json")).unwrap();
    assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
    assert!(std::fs::read_to_string(clerk.path("a.html")).unwrap().contains('<'));
}

#[test]
fn a_folder_that_is_not_there_is_said() {
    let mut clerk = over();
    export(&mut clerk, "no/such/a.md");
    assert!(matches!(clerk.said(), Some(Message::ExportFailed(_))));
    assert!(
        matches!(&clerk.m().cover, Cover::Form(form) if form.text(FieldName::Path).ends_with("no/such/a.md")),
        "what was typed is mended, not typed again"
    );
}

#[test]
fn styles_documents_and_languages_change_the_preview_and_never_the_records() {
    let mut clerk = over();
    let rows = clerk.rows();
    let before = clerk.m().wrapup.preview.pages.clone();
    clerk.press("<f8>");
    assert_ne!(clerk.m().wrapup.preview.pages, before);
    clerk.press("<ctrl-t>");
    for _ in 0..16 {
        clerk.press("<f9><pagedown><pageup>");
        assert!(!clerk.m().wrapup.preview.pages.is_empty());
        assert!(!clerk.screen(80, 24).is_empty());
    }
    clerk.press("<f9>");
    let _: DocumentKind = clerk.m().wrapup.preview.kind;
    assert_eq!(clerk.rows(), rows);
}

#[test]
fn head_and_imprint_are_filled_in_and_stand_in_the_minutes() {
    let mut clerk = over();
    clerk.press("<ctrl-o>１２<tab>5年<tab><right><tab>市政府办公室<tab><tab>3月9日<enter>");
    let imprint = clerk.m().ledger.records().imprint().cloned().unwrap();
    assert_eq!((imprint.copy_number, imprint.urgency), (12, Urgency::Urgent));
    assert_eq!(imprint.printed.unwrap().to_string(), "2026-03-09");
    let text: String = clerk.m().wrapup.preview.pages.concat().concat();
    for part in ["000012", "加急", "抄送：市政府办公室。", "2026年3月9日印发"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    clerk.check().press("<ctrl-o><ctrl-u>1000000<enter>");
    assert!(matches!(&clerk.m().cover, Cover::Form(form)
        if form.field(FieldName::CopyNumber).is_some_and(|f| f.problem == Some(Problem::OutOfRange))));
    clerk.press("<ctrl-u><tab><ctrl-u><tab><left><tab><ctrl-u><tab><tab><ctrl-u><enter>");
    assert!(
        clerk.m().ledger.records().imprint().is_none(),
        "nothing is set any more"
    );
    clerk.check().press("<ctrl-z>");
    assert_eq!(clerk.m().ledger.records().imprint(), Some(&imprint));
    clerk.check();
}

#[test]
fn the_size_of_cards_is_chosen_like_the_style_of_minutes_and_both_are_kept() {
    let mut clerk = over();
    let seen = |clerk: &Clerk| clerk.m().wrapup.preview.pages.concat().concat();
    clerk.press("<f8>");
    let council = seen(&clerk);
    while clerk.m().wrapup.preview.kind != DocumentKind::DeskCards {
        clerk.press("<f9>");
    }
    assert!(seen(&clerk).contains("210×140毫米"));
    clerk.press("<f8>");
    assert!(seen(&clerk).contains("200×100毫米") && clerk.screen(80, 24).contains("200 × 100 mm"));
    let path = clerk.path("cards.html").display().to_string();
    // The form offers the size that was previewed; here another one is chosen, and it stays chosen.
    clerk
        .press("<f7><ctrl-e><ctrl-u>")
        .paste(&path)
        .press("<tab><tab><tab><tab><right><enter>");
    assert!(std::fs::read_to_string(&path).unwrap().contains("--w:297mm;--h:105mm"));
    assert!(seen(&clerk).contains("297×105毫米"));
    while clerk.m().wrapup.preview.kind != DocumentKind::Minutes {
        clerk.press("<f9>");
    }
    assert_eq!(seen(&clerk), council, "the minutes keep their style");
}

#[test]
fn what_was_struck_is_in_no_document() {
    let mut clerk = over();
    clerk.press("<f4>").line("不要这句").press("<alt-s><f5>");
    let text: String = clerk.m().wrapup.preview.pages.concat().concat();
    assert!(!text.contains("不要这句") && text.contains("原则同意"));
}

#[test]
fn enter_on_a_finding_goes_to_the_place_where_it_is_mended() {
    for (people, keys) in [(super::PEOPLE, "<alt-x>"), (super::PEOPLE, ""), (&[], "")] {
        let mut clerk = Clerk::new(Lang::Zh);
        clerk
            .meeting("council", "第3次例会", people)
            .line("!没有人办的事")
            .press(keys)
            .press("<f5>");
        let n = clerk.findings().len();
        assert!(n > 0);
        for at in 0..n {
            clerk.press("<ctrl-home>").times(at, "<down>").press("<enter>");
            let fault = clerk.findings()[at].fault;
            if matches!(fault, Fault::NoChair | Fault::NoScribe) && !people.is_empty() {
                let names: Vec<FieldName> = clerk.fields().iter().map(|field| field.name).collect();
                assert_eq!(
                    (clerk.m().tab, names),
                    (Tab::Wrapup, vec![FieldName::Name]),
                    "{fault:?}"
                );
            } else {
                let tab = clerk.m().tab;
                assert!(
                    matches!(tab, Tab::Live | Tab::Prepare),
                    "{fault:?}\n{}",
                    clerk.screen(120, 36)
                );
            }
            // A line that was opened from the checks leads back to them.
            clerk.press("<esc>");
            if !clerk.fields().is_empty() {
                clerk.press("<esc>");
            }
            if clerk.m().tab != Tab::Wrapup {
                clerk.press("<esc><f5>");
            }
        }
        clerk.check();
    }
}

#[test]
fn the_form_offers_every_document_and_the_name_follows_the_choice() {
    let mut clerk = over();
    let path = |clerk: &Clerk| match &clerk.m().cover {
        Cover::Form(form) => form.text(FieldName::Path),
        _ => String::new(),
    };
    clerk.press("<f7>");
    assert!(path(&clerk).ends_with("-纪要.docx"), "{}", path(&clerk));
    clerk.press("<tab><tab>");
    for offer in OFFERS.iter().skip(1) {
        clerk.press("<right>");
        let kind = offer.kind.name(Lang::Zh.strings());
        assert!(path(&clerk).contains(&format!("-{kind}.")), "{kind}: {}", path(&clerk));
    }
    clerk.press("<home><tab><home>");
    for format in formats_of(DocumentKind::Minutes).iter().skip(1) {
        clerk.press("<right>");
        assert!(
            path(&clerk).ends_with(&format!(".{}", format.extension())),
            "{}",
            path(&clerk)
        );
    }
}

#[test]
fn an_ending_that_the_document_has_not_is_said_beside_the_path() {
    let mut clerk = over();
    export(&mut clerk, "a.csv");
    assert!(!clerk.path("a.csv").exists());
    assert!(matches!(&clerk.m().cover, Cover::Form(form)
        if form.field(FieldName::Path).is_some_and(|f| matches!(f.problem, Some(Problem::NotOffered(_))))));
}

#[test]
fn prepare_writes_the_documents_before_the_meeting() {
    let mut clerk = council();
    clerk.press("<f3><ctrl-o>");
    let path = clerk.path("agenda.xlsx").display().to_string();
    clerk.press("<ctrl-e><ctrl-u>").paste(&path).press("<enter>");
    assert!(
        matches!(clerk.said(), Some(Message::Exported(_) | Message::ExportedDraft(..))),
        "{:?}",
        clerk.said()
    );
    assert!(std::fs::read(clerk.path("agenda.xlsx")).unwrap().starts_with(b"PK"));
}

#[test]
fn an_ending_that_is_not_ours_is_refused_and_ours_are_listed() {
    let mut clerk = over();
    export(&mut clerk, "out.pdf");
    assert!(!clerk.path("out.pdf").exists());
    let shown = clerk.screen(120, 30);
    assert!(shown.contains("后缀可用 .txt .md .html"), "{shown}");
}

#[test]
fn the_format_follows_the_ending_that_is_typed() {
    let mut clerk = over();
    clerk.press("<f5><f7><ctrl-e><ctrl-u>").press("out.md");
    let Cover::Form(form) = &clerk.m().cover else {
        panic!("no form")
    };
    assert_eq!(
        form.chosen(FieldName::Format),
        Some(&huiwu::app::form::Choice::Format(huiwu::export::Format::Markdown))
    );
}

#[test]
fn the_form_of_a_copy_stays_until_the_copy_is_written() {
    let mut clerk = over();
    std::fs::write(clerk.path("taken.db"), "x").unwrap();
    let taken = clerk.path("taken.db").display().to_string();
    clerk
        .press("<f4>:copy-elsewhere<enter><ctrl-e><ctrl-u>")
        .paste(&taken)
        .press("<enter>");
    assert!(
        matches!(clerk.m().cover, Cover::Form(_)),
        "what was typed is mended, not typed again"
    );
    assert!(clerk.screen(80, 24).contains("已有同名文件"));
    let free = clerk.path("free.db").display().to_string();
    clerk.press("<ctrl-e><ctrl-u>").paste(&free).press("<enter>");
    assert!(matches!(clerk.m().cover, Cover::None));
    assert!(clerk.path("free.db").exists());
}

#[test]
fn another_meeting_begins_with_its_own_page_style_and_the_language_of_the_screen() {
    let mut clerk = over();
    clerk.press("<f5><f9><f8><alt-l>");
    assert_eq!(clerk.m().wrapup.preview.lang, Lang::En, "it goes with the screen");
    clerk.press("<alt-l>").meeting("council", "办公会", &["张三"]);
    clerk.press("<f5>");
    let w = &clerk.m().wrapup.preview;
    assert_eq!((w.kind, w.lang, w.page), (DocumentKind::Minutes, Lang::Zh, 0));
    assert_eq!(w.style(), Some(huiwu::export::Style::Official));
}

#[test]
fn minutes_written_while_checks_are_open_are_said_to_be_a_draft() {
    let mut clerk = over();
    export(&mut clerk, "minutes.md");
    assert!(
        matches!(clerk.said(), Some(Message::ExportedDraft(_, open)) if *open > 0),
        "{:?}",
        clerk.said()
    );
}
