//! The rows of the catalogue: the pieces of the packing list, then what else lies in the bundle; each with its file.

use super::{
    super::{
        digest::Digest,
        letters::{capitalised, safe},
        order::DocumentKind,
        packing,
    },
    BundlePlan, CASE, CatalogueRow, RowFile, WantedFile,
};
use crate::domain::archive::{ArchiveItem, ArchiveKind};

/// The document that is the piece of a kind; `None` where the bundle makes none.
const fn document_of(kind: ArchiveKind) -> Option<DocumentKind> {
    match kind {
        ArchiveKind::Notice => Some(DocumentKind::Notice),
        ArchiveKind::Agenda => Some(DocumentKind::Agenda),
        ArchiveKind::Roster => Some(DocumentKind::Roster),
        ArchiveKind::Guide => Some(DocumentKind::Guide),
        ArchiveKind::Arrangement => Some(DocumentKind::Duties),
        ArchiveKind::Record => Some(DocumentKind::Record),
        ArchiveKind::Minutes => Some(DocumentKind::Minutes),
        ArchiveKind::Speech
        | ArchiveKind::ChairScript
        | ArchiveKind::Papers
        | ArchiveKind::Resolution
        | ArchiveKind::Vote
        | ArchiveKind::Media => None,
    }
}

impl BundlePlan {
    /// Notes a file that is named in the records; none where no path is.
    fn want(&mut self, path: &str, known: &str) -> Option<usize> {
        let path = path.trim();
        if path.is_empty() {
            return None;
        }
        let at = self.wanted.iter().position(|file| file.path == path);
        Some(at.unwrap_or_else(|| {
            self.wanted.push(WantedFile {
                path: path.to_owned(),
                known: known.to_owned(),
            });
            self.wanted.len() - 1
        }))
    }

    /// The pieces of the packing list, then files that the records name elsewhere, then what the bundle holds besides.
    pub(super) fn catalogue(&mut self, digest: &Digest<'_>) {
        let t = digest.strings;
        let day = digest.zone().local(digest.meeting.start).format("%Y%m%d").to_string();
        let mut listed: Vec<DocumentKind> = Vec::new();
        for item in packing::items(digest) {
            let none = item.none_formed.trim();
            let (file, made_pages) = self.file_of(item, &mut listed);
            let pages = if item.pages == 0 {
                made_pages
            } else {
                item.pages.to_string()
            };
            let state = if none.is_empty() {
                (t.closing.step)(item.state)
            } else {
                t.closing.none_formed
            };
            self.rows.push(CatalogueRow {
                cells: [
                    packing::code(digest, item),
                    packing::reference(digest, item),
                    packing::responsible(digest, item),
                    capitalised((t.closing.archive)(item.kind)),
                    if none.is_empty() {
                        packing::title(digest, item)
                    } else {
                        String::new()
                    },
                    day.clone(),
                    packing::secrecy(digest, item),
                    pages,
                    (t.closing.retention)(item.retention).to_owned(),
                    state.to_owned(),
                    safe(none),
                ],
                file,
            });
        }
        self.named_elsewhere(digest, &day);
        let besides: Vec<(String, String, usize)> = self
            .papers
            .iter()
            .filter(|paper| !listed.contains(&paper.kind))
            .map(|paper| (capitalised(paper.kind.name(t)), paper.file.clone(), paper.pages))
            .collect();
        for (kind, file, pages) in besides {
            self.row(&day, (&kind, ""), &pages.to_string(), RowFile::Made(file));
        }
        let versions: Vec<(String, String)> = self
            .told
            .iter()
            .filter(|(name, _)| name.contains("minutes-version-"))
            .cloned()
            .collect();
        for (name, said) in versions {
            self.row(&day, (&capitalised(&said), ""), "", RowFile::Made(name));
        }
        self.row(&day, (t.bundle.case, ""), "", RowFile::Made(CASE.to_owned()));
    }

    /// The file of a piece, and its pages where the bundle makes it: the file that the records name, else the document of its kind.
    fn file_of(&mut self, item: &ArchiveItem, listed: &mut Vec<DocumentKind>) -> (RowFile, String) {
        if let Some(wanted) = self.want(&item.file, &item.hash) {
            return (RowFile::Wanted(wanted), String::new());
        }
        if !item.none_formed.trim().is_empty() {
            return (RowFile::None, String::new());
        }
        let kind = document_of(item.kind).filter(|kind| !listed.contains(kind));
        let made = self.papers.iter().find(|paper| Some(paper.kind) == kind);
        match made {
            Some(paper) => {
                listed.push(paper.kind);
                (RowFile::Made(paper.file.clone()), paper.pages.to_string())
            }
            None => (RowFile::None, String::new()),
        }
    }

    fn named_elsewhere(&mut self, digest: &Digest<'_>, day: &str) {
        let (t, r) = (digest.strings, digest.records);
        let mut named: Vec<[&str; 4]> = Vec::new();
        for row in &r.shots {
            named.push([t.bundle.picture, &row.subject, &row.file, &row.hash]);
        }
        for row in &r.recorders {
            named.push([t.bundle.recording, &row.name, &row.file, &row.hash]);
        }
        for row in &r.slides {
            named.push([t.bundle.slides, &row.name, &row.file, &row.hash]);
        }
        for row in &r.deliverables {
            named.push([(t.prepare.deliverable)(row.kind), "", &row.file, &row.file_hash]);
        }
        for [kind, title, path, known] in named {
            let was = self.wanted.len();
            let Some(file) = self.want(path, known) else { continue };
            if file < was {
                continue;
            }
            self.row(day, (&capitalised(kind), title), "", RowFile::Wanted(file));
        }
    }

    /// Adds a row without a code.
    fn row(&mut self, day: &str, (kind, title): (&str, &str), pages: &str, file: RowFile) {
        let cell = |text: &str| safe(text.trim());
        let none = String::new;
        self.rows.push(CatalogueRow {
            cells: [
                none(),
                none(),
                none(),
                cell(kind),
                cell(title),
                day.to_owned(),
                none(),
                pages.to_owned(),
                none(),
                none(),
                none(),
            ],
            file,
        });
    }
}
