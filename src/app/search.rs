//! Finding again over all meetings: what is typed, what was found, and the way there. Knows no tab.

use chrono::NaiveDate;

use crate::{
    domain::{
        question::Question,
        record::Key,
        search::{SearchHit, SearchPage, SearchQuery},
    },
    offer,
    words::why::Why,
};

use super::{
    cursor::{Cursor, Step},
    cx::Cx,
    effect::Effect,
    offer::{Offer, always},
    outcome::{Outcome, Place},
    seen::{Seen, Work},
    tab::Tab,
    text::{Edit, TextField},
};

/// Hits asked for at a time.
const PAGE: u32 = 60;

/// The search while it is open.
#[derive(Debug)]
pub struct Search {
    pub field: TextField,
    /// The typed text as it is understood.
    pub query: SearchQuery,
    pub hits: Vec<SearchHit>,
    /// Whether there are more below the last one.
    pub more: bool,
    /// Meetings that are not in the index yet.
    pub unindexed: u32,
    /// The answer to what is typed is there.
    pub answered: bool,
    pub cursor: Cursor,
    today: NaiveDate,
}

/// The commands of the search.
pub const OFFERS: &[Offer<Search>] = &[
    offer!(GoToFound, chosen, go),
    offer!(CloseSearch, always, |_, _, ()| Outcome::Close),
];

impl Search {
    /// A search for these words, or for nothing yet.
    pub fn of(words: &str, cx: &mut Cx) -> Self {
        let mut search = Self {
            field: TextField::default(),
            query: SearchQuery::default(),
            hits: Vec::new(),
            more: false,
            unindexed: 0,
            answered: false,
            cursor: Cursor::START,
            today: cx.zone.date(cx.now),
        };
        if !words.is_empty() {
            search.type_text(words, cx);
        }
        search
    }

    /// Types into the field.
    pub fn type_text(&mut self, text: &str, cx: &mut Cx) {
        self.field.take(text);
        self.look(cx);
    }

    /// Edits the field.
    pub fn edit(&mut self, edit: Edit, cx: &mut Cx) {
        self.field.edit(edit);
        self.look(cx);
    }

    /// Asks for what is typed now. Until the answer comes the former hits stay, so that the list does not flicker.
    fn look(&mut self, cx: &mut Cx) {
        let query = SearchQuery::parse(&self.field.text(), self.today);
        if query == self.query {
            return;
        }
        self.query = query;
        self.cursor = Cursor::START;
        self.answered = false;
        if self.query.is_empty() {
            self.hits.clear();
            self.more = false;
        } else {
            self.ask(None, cx);
        }
    }

    fn ask(&self, below: Option<i64>, cx: &mut Cx) {
        cx.emit(Effect::Ask(Question::Search {
            text: self.field.text(),
            today: self.today,
            zone: cx.zone,
            below,
            limit: PAGE,
        }));
    }

    /// A page has come. One of other words is out of date.
    pub fn take_page(&mut self, text: &str, below: Option<i64>, page: SearchPage) {
        if SearchQuery::parse(text, self.today) != self.query || self.query.is_empty() {
            return;
        }
        match below {
            None => self.hits = page.hits,
            Some(_) if self.hits.last().map(|hit| hit.at) == below => self.hits.extend(page.hits),
            Some(_) => return,
        }
        self.more = page.more;
        self.unindexed = page.unindexed;
        self.answered = true;
        self.cursor.clamp(self.hits.len());
    }

    /// The hit under the cursor.
    pub fn chosen(&self) -> Option<&SearchHit> {
        self.hits.get(self.cursor.at())
    }

    /// Moves the cursor; near the end of what is known the next page is asked for.
    pub fn step(&mut self, step: Step, cx: &mut Cx) {
        self.cursor.step(step, self.hits.len());
        if self.more && self.answered && self.cursor.at() + 20 >= self.hits.len() {
            self.ask(self.hits.last().map(|hit| hit.at), cx);
        }
    }
}

/// The place of the hit.
fn chosen(seen: &Seen<'_, Search>) -> Result<Place, Why> {
    let hit = seen.own.chosen().ok_or(Why::NoRow)?;
    Ok(if let Key::Meeting(meeting) = hit.key {
        Place::Meeting(meeting, Tab::Prepare)
    } else {
        Place::RecordOf(hit.meeting, hit.key)
    })
}

fn go(_: &mut Work<'_, Search>, _: &mut Cx, place: Place) -> Outcome {
    Outcome::Go(place)
}
