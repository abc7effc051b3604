//! The results of Wrap-up: the archive bundle, the documents of its sections, and lessons in the type.

use huiwu::{
    domain::{
        checklist::CheckSource,
        meeting::{Meeting, Secrecy},
        record::Record,
    },
    input::section::SectionId,
    words::Lang,
};

use crate::support::Clerk;

fn adjourned(template: &str) -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting(template, "Harbour board", &["Ann Lott", "Bo Reed"]);
    clerk.line("a word").press("<alt-x>").press("<f5>");
    clerk
}

fn written(clerk: &Clerk, name: &str) -> Vec<u8> {
    std::fs::read(clerk.path(name)).unwrap_or_default()
}

#[test]
fn d8_the_bundle_is_written_from_the_archive_and_is_never_replaced_unasked() {
    let mut clerk = adjourned("council");
    clerk.go_to_section(SectionId::Archive);
    let path = clerk.path("a.zip").display().to_string();
    clerk.press(&format!("<alt-b><ctrl-u>{path}<ctrl-s>"));
    let bytes = written(&clerk, "a.zip");
    assert!(bytes.starts_with(b"PK"), "{}", clerk.screen(120, 36));
    let mut file = std::io::Cursor::new(&bytes);
    assert!(huiwu::export::bundle::check::check(&mut file).is_ok());
    assert!(clerk.screen(120, 36).contains("files."), "{}", clerk.screen(120, 36));
    std::fs::write(clerk.path("a.zip"), "mine").unwrap();
    clerk.press(&format!("<alt-b><ctrl-u>{path}<ctrl-s>"));
    assert_eq!(written(&clerk, "a.zip"), b"mine");
}

#[test]
fn each_section_offers_its_document_first() {
    let mut clerk = adjourned("council");
    for (section, name) in [
        (SectionId::Returns, "copies"),
        (SectionId::Expenses, "settlement"),
        (SectionId::Archive, "archive"),
    ] {
        clerk.go_to_section(section).press("<alt-o>");
        let screen = clerk.screen(120, 36);
        assert!(screen.contains(&format!("-{name}.docx")), "{screen}");
        clerk.press("<esc>");
    }
}

/// A type of the user's own with comments, in the folder beside the file.
const OWN: &str = "# ours\nschema = 1\nid = \"board\"\nrevision = 4 # four\nname = { en = \"Board\", zh = \"理事会\" }\nsummary = { en = \"s\", zh = \"s\" }\nasks = [\"checklist\"]\n\n[defaults]\nform = \"in_person\"\nduration_min = 60\nrecord_mode = \"summary\"\nrules = \"none\"\nquorum_num = 1\nquorum_den = 2\nquorum_base = \"members\"\nvote_base = \"votes_cast\"\nconfidential = false\nrecording = \"allowed\"\nspeech_limit_min = 5\nseating = \"rostrum\"\nminutes_due = \"E+1d\"\nnumbering = \"per_series\"\n# the end\n";

fn lesson(clerk: &mut Clerk, text: &str) {
    clerk
        .go_to_section(SectionId::Lessons)
        .press(&format!("<ctrl-n>{text}<ctrl-s>"));
}

#[test]
fn d7_a_lesson_goes_into_the_type_and_the_next_meeting_begins_with_it() {
    let mut clerk = Clerk::new(Lang::En);
    let folder = clerk.path("templates");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("board.toml"), OWN).unwrap();
    clerk.meeting("board", "Board", &["Ann Lott"]);
    clerk.line("a word").press("<alt-x>").press("<f5>");
    lesson(&mut clerk, "Bring \"spare\" batteries");
    clerk.press("<f8>");
    let text = std::fs::read_to_string(folder.join("board.toml")).unwrap();
    assert!(
        text.starts_with("# ours\n") && text.contains("revision = 5 # four") && text.contains("# the end\n"),
        "{text}"
    );
    assert_eq!(text.matches("[[lesson]]").count(), 1, "{text}");
    let row = clerk.m().ledger.records().lessons.iter().next().unwrap().clone();
    assert_eq!(row.adopted, "board 5");
    // Once more changes nothing.
    clerk.press("<f8>");
    assert_eq!(std::fs::read_to_string(folder.join("board.toml")).unwrap(), text);
    clerk.meeting("board", "Board again", &["Ann Lott"]);
    let learnt = clerk
        .m()
        .ledger
        .records()
        .checklist
        .iter()
        .find(|line| line.source == CheckSource::Lesson)
        .cloned();
    assert_eq!(
        learnt.map(|line| line.text).as_deref(),
        Some("Bring \"spare\" batteries")
    );
}

#[test]
fn a_type_that_comes_with_the_program_gets_a_file_of_the_users_own() {
    let mut clerk = adjourned("council");
    lesson(&mut clerk, "Begin on time");
    clerk.press("<f8>");
    let text = std::fs::read_to_string(clerk.path("templates").join("council.toml")).unwrap();
    assert!(
        text.contains("revision = 2")
            && text.contains("text = \"Begin on time\"")
            && text.contains("from = \"Harbour board"),
        "{text}"
    );
}

#[test]
fn nothing_of_a_register_only_meeting_goes_into_a_type() {
    let mut clerk = adjourned("council");
    lesson(&mut clerk, "Begin on time");
    let meeting = clerk.open_meeting().clone();
    clerk.put([Record::from(Meeting {
        secrecy: Secrecy::Jimi,
        ..meeting
    })]);
    clerk.press("<f8>");
    assert!(!clerk.path("templates").exists());
    assert!(
        clerk.screen(120, 36).contains("register-only"),
        "{}",
        clerk.screen(120, 36)
    );
}

#[cfg(unix)]
#[test]
fn a_link_on_the_packing_list_is_not_followed() {
    let files = |linked: Option<bool>| {
        let mut clerk = adjourned("council");
        clerk.go_to_section(SectionId::Archive).press("<f9>");
        let secret = clerk.path("secret.txt");
        std::fs::write(&secret, "not ours").unwrap();
        if let Some(linked) = linked {
            let link = clerk.path("lnk.txt");
            if linked {
                std::os::unix::fs::symlink(&secret, &link).unwrap();
            } else {
                std::fs::copy(&secret, &link).unwrap();
            }
            let row = clerk.m().ledger.records().archive_items.iter().next().unwrap().clone();
            clerk.put([Record::from(huiwu::domain::archive::ArchiveItem {
                file: link.display().to_string(),
                ..row
            })]);
        }
        let path = clerk.path("a.zip").display().to_string();
        clerk.press(&format!("<alt-b><ctrl-u>{path}<ctrl-s>"));
        let bytes = written(&clerk, "a.zip");
        huiwu::export::bundle::check::check(&mut std::io::Cursor::new(&bytes)).unwrap()
    };
    let without = files(None);
    assert_eq!((files(Some(false)), files(Some(true))), (without + 1, without));
}
