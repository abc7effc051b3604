//! Work beside the typing: told when it takes long, stopped without a rest.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail by panicking"
)]

use std::{
    fs,
    io::{self, Read as _, Write as _},
    sync::mpsc::{self, Receiver},
    time::Duration,
};

use huiwu::{
    app::{
        effect::{Effect, Errand, ExportContent, ExportOrder, MadeDocument},
        model::Cover,
        msg::{ExportResult, Msg},
        update::update,
    },
    domain::{
        entry::Entry,
        id::Id,
        job::{JobKind, JobProgress},
        record::Record,
    },
    export::{self, DocumentKind, DocumentOrder, Format, Style, render_in_steps},
    input::key::Key,
    line::roster::{Sheet, read_names, read_names_watched, read_watched},
    shell::{
        errands::{self, Errands},
        sheets::Workbooks,
    },
    words::{Lang, field::FieldName},
};

use crate::{
    screens::worked,
    support::{Clerk, at},
};

fn start() -> (Errands, Receiver<Msg>) {
    let (tell, told) = mpsc::channel();
    let errands = errands::start(Workbooks::Here, move |msg| drop(tell.send(msg))).unwrap();
    (errands, told)
}

fn next(told: &Receiver<Msg>) -> Msg {
    told.recv_timeout(Duration::from_secs(60)).unwrap()
}

fn key(clerk: &Clerk) -> huiwu::domain::record::Key {
    clerk.m().open().unwrap().into()
}

#[test]
fn a_short_errand_is_not_told() {
    let (errands, told) = start();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.txt");
    errands.run(Errand::Export(ExportOrder {
        path: path.clone(),
        content: ExportContent::Bytes(vec![b'x'; 10]),
        overwrite: false,
    }));
    assert_eq!(
        next(&told),
        Msg::Exported {
            path: path.clone(),
            result: ExportResult::Written
        }
    );
    assert_eq!(fs::read(path).unwrap(), vec![b'x'; 10]);
}

fn made(clerk: &Clerk, kind: DocumentKind, format: Format) -> Box<MadeDocument> {
    Box::new(MadeDocument {
        records: clerk.m().ledger.records().clone(),
        order: DocumentOrder {
            kind,
            style: Style::Council,
            format,
            lang: Lang::En,
            now: at(9, 0),
            generator: export::GENERATOR,
        },
    })
}

#[test]
fn a_document_is_made_by_the_errand_of_the_records_that_were_then() {
    let mut clerk = worked(Lang::En);
    let made = made(&clerk, DocumentKind::Minutes, Format::Html);
    let expected = export::render(&made.records, &made.order).unwrap();
    clerk.line("=A decision that came later");
    let (errands, told) = start();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("m.html");
    errands.run(Errand::Export(ExportOrder {
        path: path.clone(),
        content: ExportContent::Made(made),
        overwrite: false,
    }));
    let result = ExportResult::Written;
    assert_eq!(
        next(&told),
        Msg::Exported {
            path: path.clone(),
            result
        }
    );
    assert_eq!(fs::read(path).unwrap(), expected);
}

#[test]
fn a_document_that_cannot_be_made_is_said_and_leaves_no_file() {
    let clerk = worked(Lang::En);
    let (errands, told) = start();
    let folder = tempfile::tempdir().unwrap();
    errands.run(Errand::Export(ExportOrder {
        path: folder.path().join("m.csv"),
        content: ExportContent::Made(made(&clerk, DocumentKind::Minutes, Format::Csv)),
        overwrite: false,
    }));
    let Msg::Exported {
        result: ExportResult::Failed(trouble),
        ..
    } = next(&told)
    else {
        panic!("it is told")
    };
    assert!(
        format!("{trouble:?}").contains("minutes is not written as csv"),
        "{trouble:?}"
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_document_of_a_large_meeting_is_told_at_once() {
    let clerk = worked(Lang::En);
    let mut large = made(&clerk, DocumentKind::Record, Format::Text);
    let entry = clerk.last().clone();
    for n in 0..2001 {
        let copy = Entry {
            id: Id::from_raw(1 + n),
            ..entry.clone()
        };
        large.records.absorb([Record::from(copy)]);
    }
    let (errands, told) = start();
    let folder = tempfile::tempdir().unwrap();
    errands.run(Errand::Export(ExportOrder {
        path: folder.path().join("r.txt"),
        content: ExportContent::Made(large),
        overwrite: false,
    }));
    assert!(matches!(
        next(&told),
        Msg::Job(JobProgress {
            kind: JobKind::Writing,
            percent: None,
            ..
        })
    ));
    // A slow machine tells of it more than once.
    let mut over = next(&told);
    while matches!(over, Msg::Job(_)) {
        over = next(&told);
    }
    assert!(matches!(over, Msg::JobOver(1)));
    assert!(matches!(
        next(&told),
        Msg::Exported {
            result: ExportResult::Written,
            ..
        }
    ));
}

#[test]
fn keys_do_not_wait_until_a_document_is_made() {
    let mut clerk = worked(Lang::En);
    clerk.press("<f5><alt-o>").act(|m, cx| {
        update(m, Msg::Key(Key::parse("ctrl-s").unwrap()), cx);
        let effects = cx.take_effects();
        let unmade = effects.iter().any(|effect| {
            matches!(
                effect,
                Effect::Errand(Errand::Export(ExportOrder {
                    content: ExportContent::Made(_),
                    ..
                }))
            )
        });
        assert!(unmade, "{effects:?}");
    });
}

#[test]
fn keys_do_not_wait_until_a_paper_about_matters_is_made() {
    for (turns, name) in [(1, "t.xlsx"), (1, "t.ics"), (2, "t.docx"), (3, "t.html")] {
        let mut clerk = worked(Lang::Zh);
        let path = clerk.path(name);
        clerk.press("<f6>").times(turns, "<alt-d>").press("<enter><ctrl-u>");
        clerk.paste(&path.display().to_string());
        // A report says to whom it goes.
        if let Some(to) = clerk.fields().iter().position(|field| field.name == FieldName::Scope) {
            clerk.times(to, "<tab>").press("市政府");
        }
        clerk.act(|m, cx| {
            update(m, Msg::Key(Key::parse("ctrl-s").unwrap()), cx);
            let effects = cx.take_effects();
            let unmade = effects.iter().any(|effect| {
                matches!(
                    effect,
                    Effect::Errand(Errand::Export(ExportOrder {
                        content: ExportContent::Matters(_),
                        ..
                    }))
                )
            });
            assert!(unmade && matches!(m.cover, Cover::Form(_)), "{effects:?}");
        });
        clerk.press("<ctrl-s>");
        assert!(fs::metadata(&path).unwrap().len() > 0, "{name}");
        assert!(
            matches!(clerk.m().cover, Cover::None),
            "the form waits for its file, and goes"
        );
    }
}

/// A file that gives its bytes slowly, so that reading it takes as long as the test needs.
#[cfg(unix)]
#[test]
fn a_long_errand_is_told_and_stops_when_it_is_asked_to() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.wav");
    // Sparse: long to read, short to make.
    fs::File::create(&path).unwrap().set_len(48 << 30).unwrap();
    let clerk = worked(Lang::En);
    let (errands, told) = start();
    errands.run(Errand::Fingerprint { key: key(&clerk), path });
    let Msg::Job(progress) = next(&told) else {
        panic!("told first")
    };
    assert_eq!(
        (progress.kind, progress.name.as_str(), progress.number),
        (JobKind::Hashing, "large.wav", 1)
    );
    assert!(progress.percent.is_some());
    errands.stop(1);
    let mut last = next(&told);
    while matches!(last, Msg::Job(_)) {
        last = next(&told);
    }
    assert_eq!(last, Msg::JobOver(1));
    assert!(matches!(next(&told), Msg::JobStopped(_)));
    // The next one runs.
    let small = folder.path().join("small");
    fs::File::create(&small).unwrap().write_all(b"abc").unwrap();
    errands.run(Errand::Fingerprint {
        key: key(&clerk),
        path: small,
    });
    assert!(matches!(next(&told), Msg::FileRead { hash: Some(_), .. }));
}

#[test]
fn a_stopped_document_leaves_no_file_and_keeps_the_one_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("minutes.txt");
    fs::write(&path, "before").unwrap();
    let (errands, told) = start();
    // Asked to stop before it has begun: the first piece is the last.
    errands.stop(1);
    errands.run(Errand::Export(ExportOrder {
        path: path.clone(),
        content: ExportContent::Bytes(vec![b'x'; 1 << 20]),
        overwrite: true,
    }));
    assert!(matches!(next(&told), Msg::JobStopped(_)));
    let mut text = String::new();
    fs::File::open(&path).unwrap().read_to_string(&mut text).unwrap();
    assert_eq!(text, "before");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no half file is left");
}

fn job(percent: Option<u8>) -> Msg {
    Msg::Job(JobProgress {
        number: 7,
        kind: JobKind::Bundling,
        name: "archive.zip".to_owned(),
        percent,
    })
}

#[test]
fn the_line_says_how_far_it_is_and_typing_goes_on() {
    for (lang, said) in [
        (Lang::En, "writing the bundle archive.zip 40%"),
        (Lang::Zh, "写出归档包 archive.zip 40%"),
    ] {
        let mut clerk = worked(lang);
        clerk.press("half");
        clerk.take(job(Some(40)));
        let screen = clerk.screen(80, 24);
        assert!(screen.contains(said), "{screen}");
        clerk.press(" a line<enter>").take(Msg::JobOver(7));
        assert!(clerk.screen(80, 24).contains("half a line"));
        assert!(!clerk.screen(80, 24).contains("archive.zip"));
    }
}

#[test]
fn esc_stops_the_work_only_where_it_has_nothing_to_leave() {
    let mut clerk = worked(Lang::En);
    clerk.take(job(None));
    assert!(clerk.screen(80, 24).contains("Esc stops"));
    clerk.press("half");
    assert!(clerk.screen(80, 24).contains(":stop stops"));
    clerk.press("<esc>");
    assert!(clerk.m().job.is_some());
    clerk.take(Msg::JobStopped(JobProgress {
        number: 7,
        kind: JobKind::Bundling,
        name: "archive.zip".to_owned(),
        percent: None,
    }));
    assert!(clerk.m().job.is_none());
    assert!(
        clerk
            .screen(80, 24)
            .contains("archive.zip: stopped; nothing was written.")
    );
}

#[test]
fn a_form_that_waits_for_a_file_stays_when_the_work_is_stopped() {
    let mut clerk = worked(Lang::En);
    clerk.press("<f3>").go_to_people().press("<f9>people.csv");
    clerk.take(job(None));
    clerk.press("<esc>");
    assert!(matches!(clerk.m().cover, Cover::Form(_)));
    clerk.take(Msg::JobOver(7));
    clerk.press("<esc><esc>");
    assert!(matches!(clerk.m().cover, Cover::None));
}

/// A form closes when its work is told of: keys go on, and Esc stops the work.
#[test]
fn a_form_closes_when_its_long_work_begins_and_comes_back_where_that_fails() {
    let started = || {
        let mut clerk = worked(Lang::En);
        clerk.press("<f3>").go_to_people().press("<f9>people.csv");
        clerk.take(Msg::Job(JobProgress {
            number: 7,
            kind: JobKind::Reading,
            name: "people.csv".to_owned(),
            percent: None,
        }));
        assert!(matches!(clerk.m().cover, Cover::None), "the form gives way");
        clerk
    };
    let read = |sheet| read_watched(sheet, &mut |_, _| true);
    let sheets = || Msg::Sheets {
        path: "people.csv".into(),
        result: Workbooks::Here
            .read(b"name\nDee Ford\n")
            .map(|sheets| sheets.into_iter().map(read).collect()),
    };
    // Where nothing else is done, the rows are shown.
    let mut clerk = started();
    clerk.take(Msg::JobOver(7));
    clerk.take(sheets());
    assert!(matches!(clerk.m().cover, Cover::Roster(_)));
    // The caret of somebody who types in Live stays there; the key that imports shows the rows.
    let mut clerk = started();
    clerk.press("<f4>half a line").take(Msg::JobOver(7));
    clerk.take(sheets());
    assert!(matches!(clerk.m().cover, Cover::None));
    assert_eq!(clerk.typed(), "half a line");
    clerk.press("<f3>").go_to_people().press("<f9>");
    assert!(matches!(clerk.m().cover, Cover::Roster(_)));
    // A file that cannot be read: the form is there again with its path.
    let mut clerk = started();
    clerk.take(Msg::Sheets {
        path: "people.csv".into(),
        result: Err(huiwu::domain::unread::SheetFault::Empty),
    });
    assert!(clerk.screen(80, 24).contains("people.csv"));
    assert!(matches!(clerk.m().cover, Cover::Form(_)));
    // Esc stops it, and nothing comes.
    let mut clerk = started();
    clerk.press("<esc>");
    clerk.take(Msg::JobStopped(JobProgress {
        number: 7,
        kind: JobKind::Reading,
        name: "people.csv".to_owned(),
        percent: None,
    }));
    clerk.take(sheets());
    assert!(matches!(clerk.m().cover, Cover::None));
}

#[test]
fn a_bundle_says_how_far_it_is_by_its_documents() {
    let clerk = worked(Lang::En);
    let records = clerk.m().ledger.records().clone();
    let order = made(&clerk, DocumentKind::Archive, Format::Zip).order;
    let mut told = Vec::new();
    export::bundled(&records, &order, &mut |done, all| {
        told.push((done, all));
        Ok(())
    })
    .unwrap();
    let all = told.len();
    assert!(all > 10);
    assert_eq!(told, (0..all).map(|done| (done, all)).collect::<Vec<_>>());
    let stopped = export::bundled(&records, &order, &mut |_, _| Err(io::Error::other("stopped")));
    assert!(stopped.is_err());
}

/// As many names as are read beside the typing.
fn long_list() -> String {
    let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap());
    let name = |n: usize| format!("Ann X{}{}{}son\n", letter(n), letter(n / 26), letter(n / 676));
    (0..1200).map(name).collect()
}

/// The work on a pasted list, as it is told.
fn listing() -> JobProgress {
    JobProgress {
        number: 7,
        kind: JobKind::Listing,
        name: "Ann Xaaason".to_owned(),
        percent: Some(40),
    }
}

#[test]
fn a_long_pasted_list_is_read_beside_the_typing() {
    let began = |text: &str| {
        let mut clerk = worked(Lang::En);
        clerk.press("<f3>").go_to_people().press("<f7>").paste(text);
        clerk.take(Msg::Job(listing()));
        assert!(matches!(clerk.m().cover, Cover::None), "the form gives way");
        assert!(clerk.screen(80, 24).contains("40%"), "{}", clerk.screen(80, 24));
        clerk
    };
    let people = |clerk: &Clerk| clerk.m().ledger.records().attendees.len();
    let there = people(&worked(Lang::En));
    // Stopped: the list is in its form again, and nobody of it on the list.
    let mut clerk = began(&long_list());
    clerk.press("<esc>").take(Msg::JobStopped(listing()));
    assert!(matches!(clerk.m().cover, Cover::Form(_)));
    assert_eq!(people(&clerk), there);
    clerk.press("<ctrl-s>");
    assert!(matches!(clerk.m().cover, Cover::None));
    assert_eq!(people(&clerk), there + 1200);
    clerk.press("<ctrl-z>").check();
    assert_eq!(people(&clerk), there, "one act");
    // Read while a line is typed: the caret stays, and all are there.
    let mut clerk = began("Dee Ford");
    clerk.press("<f4>half a line");
    clerk.take(Msg::JobOver(7));
    clerk.take(Msg::List(read_names("Dee Ford")));
    assert_eq!((people(&clerk), clerk.typed()), (there + 1, "half a line".to_owned()));
    // No name: the form comes back with it.
    let mut clerk = began("Dee Ford\n12345");
    clerk.take(Msg::JobOver(7));
    clerk.take(Msg::List(read_names("Dee Ford\n12345")));
    assert_eq!(people(&clerk), there + 1);
    assert!(clerk.screen(80, 24).contains("12345"), "{}", clerk.screen(80, 24));
    // Another meeting is open by then: nobody of the list comes on its list.
    let mut clerk = began("Dee Ford");
    clerk.press("<f2><ctrl-n>Other<enter>");
    let there = people(&clerk);
    clerk.take(Msg::List(read_names("Dee Ford")));
    assert_eq!(people(&clerk), there);
}

#[test]
fn a_long_list_tells_how_far_it_is_and_stops_where_it_is_told_to() {
    let table = |rows: &[&[&str]]| Sheet {
        rows: rows
            .iter()
            .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
            .collect(),
        ..Sheet::default()
    };
    let sheets = [
        table(&[
            &["name", "unit"],
            &["Dee Ford", "A"],
            &["Eve Gray", "B"],
            &["Fay Hart", "C"],
        ]),
        table(&[&["Dee Ford"], &["Eve Gray"], &["Fay Hart"]]),
        table(&[
            &["Dee Ford", "Eve Gray"],
            &["Fay Hart", "Gus Ivey"],
            &["Hal Jones", "Ida King"],
        ]),
        table(&[
            &["name", "", "name"],
            &["Dee Ford", "", "Eve Gray"],
            &["Fay Hart", "", "Gus Ivey"],
        ]),
    ];
    for sheet in sheets {
        let mut told = Vec::new();
        let whole = read_watched(sheet.clone(), &mut |done, all| {
            told.push((done, all));
            true
        });
        assert!(told.windows(2).all(|two| two[0].0 < two[1].0), "{told:?}");
        assert!(told.iter().all(|(done, all)| done <= all), "{told:?}");
        let stopped = read_watched(sheet, &mut |done, _| done < 2);
        assert!(stopped.reading.people().count() < whole.reading.people().count());
    }
    let mut told = 0;
    let names = "Dee Ford\nEve Gray\nFay Hart";
    read_names_watched(names, &mut |_, _| {
        told += 1;
        true
    });
    assert_eq!(told, 3);
    let stopped = read_names_watched(names, &mut |done, _| done < 3);
    assert_eq!(stopped.people().count(), 2);
}

#[test]
fn a_single_document_says_how_far_it_is_and_stops_between_its_steps() {
    let clerk = worked(Lang::En);
    for format in [Format::Text, Format::Markdown, Format::Html, Format::Docx] {
        let order = DocumentOrder {
            kind: DocumentKind::Record,
            style: Style::Council,
            format,
            lang: Lang::En,
            now: clerk.m().shared.now,
            generator: "",
        };
        let records = clerk.m().ledger.records();
        let mut heard = Vec::new();
        let mut hear = |done, all| {
            heard.push((done, all));
            Ok(())
        };
        assert!(render_in_steps(records, &order, &mut hear).is_ok());
        assert_eq!(heard, [(0, 2), (1, 2)]);
        let mut stop = |done, _| {
            if done == 1 {
                Err(io::Error::other("stopped"))
            } else {
                Ok(())
            }
        };
        assert!(render_in_steps(records, &order, &mut stop).is_err());
    }
}
