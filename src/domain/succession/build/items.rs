//! The agenda of the new meeting: items that come over, those that were put off, and the open matters.

use super::{
    super::{ItemWhy, Way, carry},
    Build,
};
use crate::domain::{
    agenda::{Filing, Item, ItemKind},
    id::Id,
    template::ITEM_STEP,
};

impl Build<'_> {
    pub(super) fn item(&mut self, old: Id<Item>, title: &str, why: ItemWhy) {
        let Some(old) = self.plan.records.items.get(old) else {
            return;
        };
        match why {
            ItemWhy::Deferred => return self.deferred(old, title),
            ItemWhy::Closed => {
                let old = Item {
                    presenter: String::new(),
                    units: String::new(),
                    papers: String::new(),
                    filed_by: String::new(),
                    filing_remark: String::new(),
                    ..old.clone()
                };
                return self.deferred(&old, title);
            }
            ItemWhy::OfType
            | ItemWhy::Repeats
            | ItemWhy::Standing
            | ItemWhy::Approval
            | ItemWhy::Same
            | ItemWhy::Single => {}
        }
        let id = self.ids.mint(self.now);
        self.items.insert(old.id, id);
        if carry::heads_matters(title) && self.head.is_none() {
            self.head = Some(id);
        }
        let again = self.plan.way == Way::Duplicate;
        let papers = if again { old.papers.clone() } else { String::new() };
        self.put(Item {
            id,
            meeting: self.id,
            parent: old.parent.and_then(|parent| self.items.get(&parent).copied()),
            title: title.to_owned(),
            papers,
            outcome: None,
            outcome_reason: String::new(),
            no_action_reason: String::new(),
            filing: Filing::None,
            filed_by: String::new(),
            filing_remark: String::new(),
            ..old.clone()
        });
    }

    /// An item that was put off, with its papers and as far as it was filed. It stands where it stood; under an item that stays behind,
    /// or under the open matters, it becomes an item of its own behind that one.
    fn deferred(&mut self, old: &Item, title: &str) {
        let id = self.ids.mint(self.now);
        self.items.insert(old.id, id);
        let parent = old.parent.and_then(|parent| self.items.get(&parent).copied());
        let parent = parent.filter(|parent| self.head != Some(*parent));
        let place = if parent.is_some() == old.parent.is_some() {
            old.place
        } else {
            self.freed += 1;
            self.top_place(old).saturating_add(self.freed)
        };
        self.put(Item {
            id,
            meeting: self.id,
            parent,
            place,
            title: title.to_owned(),
            outcome: None,
            outcome_reason: String::new(),
            no_action_reason: String::new(),
            filing: if old.filing == Filing::Scheduled {
                Filing::Approved
            } else {
                old.filing
            },
            own_number: String::new(),
            paper_number: String::new(),
            ..old.clone()
        });
    }

    /// The place of the item of the agenda under which an item stands.
    fn top_place(&self, item: &Item) -> i64 {
        let items = &self.plan.records.items;
        let mut top = item;
        // Otherwise items that stand under each other in a damaged file would never end.
        for _ in 0..items.len() {
            let Some(above) = top.parent.and_then(|parent| items.get(parent)) else {
                break;
            };
            top = above;
        }
        top.place
    }

    /// A new item for the open matters: after the approval of the minutes, else after the items of procedure at the beginning, else first.
    pub(super) fn new_head(&mut self, title: &str) {
        let r = &self.plan.records;
        let top = || r.items.iter().filter(|item| item.parent.is_none());
        let approval = top().find(|item| carry::approves_minutes(&item.title));
        let procedure = top().take_while(|item| item.kind == ItemKind::Procedural).last();
        let after = approval.or(procedure).map(|item| item.place);
        let place = after.map_or_else(|| top().next().map_or(0, |item| item.place - 1), |place| place + 1);
        let id = self.ids.mint(self.now);
        self.head = Some(id);
        self.put(Item {
            kind: ItemKind::Report,
            ..Item::titled(id, self.id, place, title)
        });
    }

    pub(super) fn matter(&mut self, title: &str) {
        self.matters += 1;
        let id = self.ids.mint(self.now);
        // Without the item that would head them, open matters stand at the end of the agenda.
        let end = self.plan.records.items.rows().last().map_or(0, |item| item.place);
        let after = if self.head.is_some() { 0 } else { end };
        let place = after.saturating_add(self.matters.saturating_mul(ITEM_STEP));
        self.put(Item {
            parent: self.head,
            kind: ItemKind::Report,
            ..Item::titled(id, self.id, place, title)
        });
    }
}
