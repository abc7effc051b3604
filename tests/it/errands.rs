//! Work beside the typing: told when it takes long, stopped without a rest.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]

use std::{
    fs,
    io::{Read as _, Write as _},
    sync::mpsc::{self, Receiver},
    time::Duration,
};

use huiwu::{
    app::{
        effect::{Errand, ExportOrder},
        model::Cover,
        msg::{ExportResult, Msg},
    },
    domain::job::{JobKind, JobProgress},
    shell::{
        errands::{self, Errands},
        sheets::Workbooks,
    },
    words::Lang,
};

use crate::{screens::worked, support::Clerk};

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
        bytes: vec![b'x'; 10],
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
        bytes: vec![b'x'; 1 << 20],
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
