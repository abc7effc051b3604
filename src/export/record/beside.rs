//! The parts of the record about what was kept beside the feed: posts, numbered copies, recordings, pictures. Each part stands there only
//! where the meeting had it.

use crate::{
    domain::queries::posts::post_name,
    export::{
        digest::Digest,
        document::{Document, Point, Run},
        letters::{capitalised, safe},
        version_steps::told,
    },
};

/// Adds the parts that the meeting had.
pub(super) fn add_all(digest: &Digest<'_>, document: &mut Document) {
    add(document, digest.strings.beside.posts, posts(digest));
    add(document, digest.strings.beside.copies, copies(digest));
    add(document, digest.strings.beside.recorders, recorders(digest));
    add(document, digest.strings.beside.media, shots(digest));
    add(document, digest.strings.closing.versions, versions(digest));
}

fn add(document: &mut Document, title: &str, points: Vec<Point>) {
    if !points.is_empty() {
        document.heading(0, title);
        document.list(points);
    }
}

/// A thing by its name, and what is told of it.
fn named(digest: &Digest<'_>, name: &str, text: &str) -> Point {
    let name = format!("{}{}", safe(name.trim()), digest.strings.export.colon);
    Point::of(vec![Run::strong(name), Run::plain(safe(text.trim()))])
}

/// A moment or a length of time, and what is told of it.
fn point(label: String, text: &str) -> Point {
    Point::labelled(label, vec![Run::plain(safe(text.trim()))])
}

/// The people on the posts, and what was handed over.
fn posts(digest: &Digest<'_>) -> Vec<Point> {
    let records = digest.records;
    let mut points = Vec::new();
    for post in records.manned_posts() {
        let shifts = records.shifts_of(post.id).map(|shift| {
            let to = shift.to.or(digest.meeting.adjourned);
            let to = to.map(|at| digest.moment(at)).unwrap_or_default();
            let note = digest.in_brackets(shift.note.trim());
            format!("{} {}–{to}{note}", shift.person, digest.moment(shift.from))
        });
        let shifts: Vec<String> = shifts.collect();
        let text = if shifts.is_empty() {
            digest.strings.beside.not_filled.to_lowercase()
        } else {
            shifts.join(digest.strings.export.semicolon)
        };
        points.push(named(digest, post_name(post), &text));
    }
    if records.post_shifts.is_empty() {
        Vec::new()
    } else {
        points
    }
}

/// Returns the counts of copies that left the room and that are out, each move of a copy, and each count.
fn copies(digest: &Digest<'_>) -> Vec<Point> {
    let (records, t) = (digest.records, &digest.strings.beside);
    let issued = records.issued_copies();
    let out = records.copies_out().len();
    if issued.is_empty() {
        return Vec::new();
    }
    let counts = (t.copy_counts)(issued.len(), issued.len().saturating_sub(out), out);
    let mut points = vec![Point::of(vec![Run::plain(capitalised(&counts))])];
    let moves = records.copy_moves.iter().filter_map(|row| {
        let label = records.copy_label(records.paper_copies.get(row.copy)?);
        let text = if row.out {
            (t.went_out)(&label, &row.reason)
        } else {
            (t.came_back)(&label)
        };
        Some((row.at, text))
    });
    let counted = records
        .copy_counts()
        .filter_map(|count| Some((count.closed?, (t.counted)(&count.proof_text))));
    let mut told: Vec<_> = moves.chain(counted).collect();
    told.sort_by_key(|(at, _)| *at);
    points.extend(told.into_iter().map(|(at, text)| point(digest.moment(at), &text)));
    points
}

/// Each recorder with its times, its marks and its file.
fn recorders(digest: &Digest<'_>) -> Vec<Point> {
    let (records, t) = (digest.records, &digest.strings.beside);
    let rows = records.recorders.iter().map(|row| {
        let at = |at| digest.moment(at);
        let (from, to) = (row.started.map(at), row.stopped.map(at));
        let mut facts = vec![format!("{}–{}", from.unwrap_or_default(), to.unwrap_or_default())];
        if row.offset_ms.abs() >= 1000 {
            facts.push((t.counter_ahead)(row.offset_ms / 1000));
        }
        let marks = records
            .marks
            .iter()
            .filter(|mark| mark.recorder == Some(row.id))
            .count();
        if marks > 0 {
            facts.push((t.marks)(marks));
        }
        facts.extend(file(digest, &row.file, &row.hash));
        named(digest, &row.name, &facts.join(digest.strings.export.semicolon))
    });
    rows.collect()
}

/// A file with its SHA-256, or that it was not read; `None` where none is named.
fn file(digest: &Digest<'_>, file: &str, hash: &str) -> Option<String> {
    let hash = if hash.is_empty() {
        digest.strings.beside.unread_file.to_owned()
    } else {
        format!("SHA-256 {hash}")
    };
    (!file.is_empty()).then(|| format!("{file}{}", digest.in_brackets(&hash)))
}

/// The steps of the minutes, with the reason for which a version was reopened.
fn versions(digest: &Digest<'_>) -> Vec<Point> {
    let told = told(digest.records, digest.lang).into_iter();
    told.map(|line| Point::of(vec![Run::plain(safe(&line))])).collect()
}

/// Each shot with its times and its file, or why it was not taken.
fn shots(digest: &Digest<'_>) -> Vec<Point> {
    let t = &digest.strings.beside;
    let rows = digest.records.shots.iter().map(|shot| {
        let mut facts = vec![format!("{}{}", (t.shot_kind)(shot.kind), digest.in_brackets(&shot.by))];
        facts.push(match (shot.started, shot.stopped) {
            (Some(from), Some(to)) => format!("{}–{}", digest.moment(from), digest.moment(to)),
            (Some(from), None) => digest.moment(from),
            (None, _) if shot.without.trim().is_empty() => t.not_taken.to_owned(),
            (None, _) => (t.without)(shot.without.trim()),
        });
        facts.extend(file(digest, &shot.file, &shot.hash));
        named(digest, &shot.subject, &facts.join(digest.strings.export.semicolon))
    });
    rows.collect()
}
