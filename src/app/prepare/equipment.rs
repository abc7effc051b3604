//! Devices, slide files and the rounds in which they are tested (docs/rules.md §equipment).

use crate::{
    domain::{
        change::{Act, Change},
        entry::PLACE_STEP,
        equipment::{Equipment, EquipmentRound, RoundResult, Slide, TestResult},
        id::Id,
        record::Key,
        records::Records,
    },
    input::{command::Command, section::SectionId},
    offer,
    words::{Strings, field::FieldName, why::Why},
};

use super::{
    super::{
        commit::commit,
        cursor::Step,
        cx::Cx,
        desk::{
            DeskField, DeskSeen, DeskWork, edit_record,
            listed::{SectionRecord, Tabled, ask_new, joined, own_sheet, rows_of, text_of},
            section::{FormRow, Progress, RowKind, Section, SectionRow, found, open},
        },
        form::{Access, Topic, read::read_number},
        offer::{always, need},
        outcome::Outcome,
    },
    files, round_time,
};

pub(super) const SECTION: Section = Section {
    kinds: &[
        RowKind::of::<Equipment>(),
        RowKind::of::<Slide>(),
        RowKind::of::<EquipmentRound>(),
    ],
    holds: |_, key| {
        matches!(
            key,
            Key::Equipment(_) | Key::EquipmentRound(_) | Key::RoundResult(_) | Key::Slide(_)
        )
    },
    rows: |seen| {
        let devices = rows_of::<Equipment>(seen).into_iter();
        let files = devices.chain(rows_of::<Slide>(seen));
        // Rounds of the meeting itself belong to Live.
        let live = |row: &SectionRow| {
            seen.records()
                .live_rounds()
                .any(|round| *row == SectionRow::Record(round.id.into()))
        };
        files
            .chain(rows_of::<EquipmentRound>(seen).into_iter().filter(|row| !live(row)))
            .collect()
    },
    progress,
    search: |seen, row| {
        let found = [text_of::<Equipment>, text_of::<Slide>, text_of::<EquipmentRound>];
        found.map(|text| text(seen, row)).concat()
    },
    add: Some(add_device),
    edit: edit_record,
    forms: &[FAIL, SLIDES, INTERVAL],
    offers: &[
        offer!(TestPass, testable, pass),
        offer!(TestFail, testable, fail),
        offer!(TestSkip, testable, skip),
        offer!(NextRound, some_round, next_round),
        offer!(AddSlides, always, ask_slides),
        offer!(RoundInterval, super::past::not_over, ask_interval),
    ],
    ..Section::of(SectionId::Equipment)
};

/// The title of the forms of its rows.
const TITLE: fn(&'static Strings) -> &'static str = |t| (t.prepare.section)(SectionId::Equipment);

impl SectionRecord for Equipment {
    const FORM: &'static str = "equipment.device";
    const OWN: &'static [FieldName] = &[FieldName::Device];
    const TITLE: fn(&'static Strings) -> &'static str = TITLE;
    own_sheet!();
    const FIELDS: &'static [DeskField<Self>] = &[
        DeskField::required(FieldName::Device, Access::Text(|e| &mut e.name)),
        DeskField::new(FieldName::Test, Access::Text(|e| &mut e.test)),
        DeskField::new(FieldName::Critical, Access::YesNo(|e| &mut e.critical)),
        DeskField::new(FieldName::Spare, Access::Text(|e| &mut e.spare)),
        DeskField::new(FieldName::Technician, Access::Text(|e| &mut e.technician)),
        DeskField::new(
            FieldName::Rounds,
            Access::Own {
                get: |e, _| e.rounds.join(" "),
                set: |e, typed, _| {
                    let names = typed.split([' ', ',', '、', '，', '　']);
                    e.rounds = names.filter(|name| !name.is_empty()).map(str::to_owned).collect();
                    Ok(())
                },
            },
        ),
    ];
    const PLACE: Option<fn(&mut Self) -> &mut i64> = Some(|device| &mut device.place);

    fn name(&self, _: &DeskSeen) -> String {
        self.name.clone()
    }

    fn search(&self, _: &DeskSeen) -> String {
        [self.name.as_str(), &self.test, &self.technician].join(" ")
    }

    fn goes_with(&self, r: &Records) -> Vec<Key> {
        let results = r
            .round_results
            .iter()
            .filter(|result| result.equipment == Some(self.id));
        results.map(|result| result.id.into()).collect()
    }
}

impl SectionRecord for Slide {
    const FORM: &'static str = "equipment.slide";
    const OWN: &'static [FieldName] = &[FieldName::Title];
    const TITLE: fn(&'static Strings) -> &'static str = TITLE;
    own_sheet!();
    const FIELDS: &'static [DeskField<Self>] = &[
        DeskField::required(FieldName::Title, Access::Text(|s| &mut s.name)),
        DeskField::new(FieldName::File, Access::Text(|s| &mut s.file)),
    ];
    const PLACE: Option<fn(&mut Self) -> &mut i64> = Some(|slide| &mut slide.place);

    fn name(&self, _: &DeskSeen) -> String {
        self.name.clone()
    }

    fn search(&self, _: &DeskSeen) -> String {
        joined(&self.name, &self.file)
    }
}

impl SectionRecord for EquipmentRound {
    const FORM: &'static str = "equipment.round";
    const OWN: &'static [FieldName] = &[FieldName::Rounds];
    const TITLE: fn(&'static Strings) -> &'static str = TITLE;
    own_sheet!();
    const FIELDS: &'static [DeskField<Self>] = &[
        DeskField::required(FieldName::Rounds, Access::Text(|x| &mut x.name)),
        DeskField::new(FieldName::Title, Access::Text(|x| &mut x.title)),
        DeskField::new(FieldName::DueMoment, Access::Due(|x| (&mut x.due_offset, &mut x.due))),
    ];
    const PLACE: Option<fn(&mut Self) -> &mut i64> = Some(|round| &mut round.place);

    fn name(&self, _: &DeskSeen) -> String {
        joined(&self.name, &self.title)
    }

    fn search(&self, _: &DeskSeen) -> String {
        self.name.clone()
    }

    fn goes_with(&self, r: &Records) -> Vec<Key> {
        let results = r.round_results.iter().filter(|result| result.round == self.id);
        results.map(|result| result.id.into()).collect()
    }
}

fn progress(seen: &DeskSeen) -> Progress {
    let r = seen.records();
    let unopened = r.slides.iter().filter(|slide| slide.opened.is_none()).count();
    let tests = |device: &Equipment| {
        let rounds = r.equipment_rounds.iter();
        rounds.filter(|round| device.rounds.contains(&round.name)).count()
    };
    let all = r.equipment.iter().map(tests).sum::<usize>() + r.slides.len();
    Progress {
        done: all.saturating_sub(r.open_tests().len() + unopened),
        all,
    }
}

fn add_device(w: &mut DeskWork, cx: &mut Cx) -> Outcome {
    let r = w.records();
    let Some(meeting) = r.open() else {
        return Outcome::Stay;
    };
    let text = String::new;
    let device = Equipment {
        id: cx.mint(),
        meeting,
        place: Equipment::behind(r),
        name: text(),
        test: text(),
        critical: false,
        spare: text(),
        technician: text(),
        rounds: r.equipment_rounds.iter().map(|round| round.name.clone()).collect(),
    };
    ask_new(w, device)
}

/// The round that is gone through.
pub fn current_round<'m>(seen: &DeskSeen<'m>) -> Option<&'m EquipmentRound> {
    let mut rounds = seen.records().equipment_rounds.iter().filter(|round| !round.is_live());
    let first = rounds.clone().next();
    rounds.nth(seen.own.round).or(first)
}

/// A thing that can be tested: a device in the round that is gone through, or a file that opens or does not.
#[derive(Debug, Clone)]
enum Tested {
    Device(Id<Equipment>, Id<EquipmentRound>),
    File(Slide),
}

fn testable(seen: &DeskSeen) -> Result<Tested, Why> {
    let key = found(seen.chosen_key())?;
    if let Some(slide) = Slide::at(seen.records(), key) {
        return Ok(Tested::File(slide.clone()));
    }
    let device = Equipment::id_in(key).ok_or(Why::NoRound)?;
    let round = current_round(seen).ok_or(Why::NoRound)?;
    let row = Equipment::at(seen.records(), key).ok_or(Why::NoRound)?;
    super::past::can_test(seen, device, round.id)?;
    need(row.rounds.contains(&round.name), Why::OtherRound)?;
    Ok(Tested::Device(device, round.id))
}

fn pass(w: &mut DeskWork, cx: &mut Cx, what: Tested) {
    match what {
        Tested::Device(device, round) => go_through(w, (device, round), TestResult::Pass, cx),
        Tested::File(slide) => open_slide(w, slide, true, cx),
    }
}

fn skip(w: &mut DeskWork, cx: &mut Cx, what: Tested) {
    match what {
        Tested::Device(device, round) => go_through(w, (device, round), TestResult::NotApplicable, cx),
        Tested::File(slide) => open_slide(w, slide, false, cx),
    }
}

/// Asks what was wrong with a device.
fn fail(w: &mut DeskWork, cx: &mut Cx, what: Tested) -> Outcome {
    let (device, round) = match what {
        Tested::Device(device, round) => (device, round),
        Tested::File(slide) => {
            open_slide(w, slide, false, cx);
            return Outcome::Stay;
        }
    };
    let seen = w.seen();
    let r = seen.records();
    let device_name = r.equipment.get(device).map(|row| row.name(&seen)).unwrap_or_default();
    let round_row = r.equipment_rounds.get(round);
    let round_name = round_row.map(|row| row.name(&seen)).unwrap_or_default();
    let form = FAIL.form(Topic::Keys(device.into(), round.into()));
    let form = form.of(format!("{device_name} · {round_name}"));
    open(form.line(FieldName::Remark, "").required())
}

/// Writes a result down and goes to the next device, so that a round is one key a device.
fn go_through(w: &mut DeskWork, test: (Id<Equipment>, Id<EquipmentRound>), result: TestResult, cx: &mut Cx) {
    write_down(w, test, result, String::new(), cx);
    round_time::tell_early(w, test.1, cx);
    w.step(Step::Down);
}

fn write_down(
    w: &mut DeskWork,
    (equipment, round): (Id<Equipment>, Id<EquipmentRound>),
    result: TestResult,
    note: String,
    cx: &mut Cx,
) {
    let Some(meeting) = w.records().open() else { return };
    let row = RoundResult {
        id: cx.mint(),
        meeting,
        round,
        equipment: Some(equipment),
        post: None,
        line: None,
        result,
        at: cx.now,
        by: w.ledger.clerk().to_owned(),
        note,
    };
    commit(w.ledger, Act::Test, row, cx);
}

/// The slide file was opened on the computer of the room, or was not.
fn open_slide(w: &mut DeskWork, slide: Slide, opened: bool, cx: &mut Cx) {
    if opened && !slide.file.is_empty() {
        files::ask(slide.id.into(), &slide.file, cx);
    }
    let seen = Slide {
        opened: opened.then_some(cx.now),
        opened_by: w.ledger.clerk().to_owned(),
        ..slide
    };
    commit(w.ledger, Act::Test, seen, cx);
}

fn some_round(seen: &DeskSeen) -> Result<usize, Why> {
    let rounds = seen.records().equipment_rounds.iter();
    let rounds = rounds.filter(|round| !round.is_live()).count();
    need(rounds > 0, Why::NoRound)?;
    Ok(rounds)
}

fn next_round(w: &mut DeskWork, _: &mut Cx, rounds: usize) {
    w.own.round = (w.own.round + 1) % rounds.max(1);
}

const FAIL: FormRow = FormRow {
    name: "equipment.fail",
    title: |t| t.command(Command::TestFail).label,
    done: |w, form, topic, cx| {
        if let Topic::Keys(Key::Equipment(device), Key::EquipmentRound(round)) = topic {
            write_down(w, (*device, *round), TestResult::Fail, form.text(FieldName::Remark), cx);
        }
        true
    },
};

const SLIDES: FormRow = FormRow {
    name: "equipment.slides",
    title: |t| t.command(Command::AddSlides).label,
    done: |w, form, _, cx| {
        add_slides(w, &form.text(FieldName::File), cx);
        true
    },
};

fn ask_slides(w: &mut DeskWork, _: &mut Cx, (): ()) -> Outcome {
    let title = w.meeting().map(|meeting| meeting.title.clone()).unwrap_or_default();
    open(
        SLIDES
            .form(Topic::Meeting)
            .of(title)
            .block(FieldName::File, "")
            .required(),
    )
}

/// One slide file a line; they are read when they are opened.
fn add_slides(w: &mut DeskWork, paths: &str, cx: &mut Cx) {
    let Some(meeting) = w.records().open() else { return };
    let mut place = Slide::behind(w.records());
    let mut parts = Vec::new();
    for file in paths.lines().map(str::trim).filter(|f| !f.is_empty()) {
        let name = std::path::Path::new(file)
            .file_name()
            .map_or_else(|| file.to_owned(), |n| n.to_string_lossy().into_owned());
        parts.push(Change::put(Slide {
            id: cx.mint(),
            meeting,
            place,
            name,
            file: file.to_owned(),
            hash: String::new(),
            opened: None,
            opened_by: String::new(),
        }));
        place += PLACE_STEP;
    }
    commit(w.ledger, Act::EditRow, Change::Batch(parts), cx);
}

const INTERVAL: FormRow = FormRow {
    name: "equipment.interval",
    title: |t| t.command(Command::RoundInterval).label,
    done: |w, form, _, cx| {
        let minutes = match read_number(&form.text(FieldName::Interval), FieldName::Interval) {
            Ok(minutes) => minutes.unwrap_or(0),
            Err(problem) => {
                form.complain(FieldName::Interval, problem);
                return false;
            }
        };
        if let Some(mut meeting) = w.meeting().cloned() {
            meeting.round_every_min = minutes;
            commit(w.ledger, Act::EditMeeting, meeting, cx);
        }
        true
    },
};

fn ask_interval(w: &mut DeskWork, _: &mut Cx, (): ()) -> Outcome {
    let (title, every) = w.meeting().map_or_else(
        || (String::new(), 0),
        |meeting| (meeting.title.clone(), meeting.round_every_min),
    );
    let form = INTERVAL.form(Topic::Meeting).of(title);
    open(form.line(FieldName::Interval, &every.to_string()).required())
}
