//! How deep an item of a list stands: from its mark, the figure in it, and its indentation.

use super::marker::{LineStart, MarkHabit, OutlineMark};

/// An item that is open: what comes next may stand under it.
#[derive(Debug, Clone, Copy)]
struct OpenItem {
    indent: usize,
    mark: Option<OutlineMark>,
    figure: Option<u32>,
}

/// Finds the depth of each item: a mark of another kind under an item is one deeper, until a kind that stood above comes back. A number
/// that continues a count stands where the count stands, however far it is indented.
#[derive(Debug, Default)]
pub(super) struct ItemDepths {
    /// The items that are open, from the outermost.
    open: Vec<OpenItem>,
    habit: MarkHabit,
}

impl ItemDepths {
    /// No item yet, of a text with that habit.
    pub(super) const fn of(habit: MarkHabit) -> Self {
        Self {
            open: Vec::new(),
            habit,
        }
    }

    /// The depth of the next item.
    pub(super) fn place(&mut self, start: &LineStart) -> u8 {
        let here = OpenItem {
            indent: start.indent,
            mark: start.mark,
            figure: start.figure,
        };
        let at = self.continued(&here).unwrap_or_else(|| self.nested(&here));
        self.open.truncate(at);
        self.open.push(here);
        u8::try_from(at).unwrap_or(u8::MAX)
    }

    /// The place of the open item that this one counts on from: 3 stands beside 2.
    fn continued(&self, here: &OpenItem) -> Option<usize> {
        let before = here.figure?.checked_sub(1).filter(|before| *before > 0)?;
        let counts = |open: &OpenItem| open.mark == here.mark && open.figure == Some(before);
        let plain = !matches!(here.mark, Some(OutlineMark::Number(levels)) if levels > 1);
        plain.then(|| self.open.iter().rposition(counts)).flatten()
    }

    /// The place by indentation and by the order of marks.
    fn nested(&mut self, here: &OpenItem) -> usize {
        while self.open.last().is_some_and(|open| open.indent > here.indent) {
            self.open.pop();
        }
        let habit = self.habit;
        let is_lower = |mark: Option<OutlineMark>| {
            here.mark
                .is_some_and(|own| mark.is_none_or(|mark| mark.level(habit) > own.level(habit)))
        };
        while self
            .open
            .last()
            .is_some_and(|open| open.indent == here.indent && is_lower(open.mark))
        {
            self.open.pop();
        }
        let same = |open: &OpenItem| open.indent == here.indent && open.mark == here.mark;
        if let Some(at) = self.open.iter().position(same) {
            return at;
        }
        if let (Some(OutlineMark::Number(levels)), Some(Some(OutlineMark::Number(above)))) =
            (here.mark, self.open.last().map(|open| open.mark))
            && levels < above
        {
            self.open
                .retain(|open| !matches!(open.mark, Some(OutlineMark::Number(n)) if n >= levels));
        } else if here.mark.is_none() {
            // Times and plain lines do not nest by themselves, only by indentation.
            while self.open.last().is_some_and(|open| open.indent == here.indent) {
                self.open.pop();
            }
        }
        self.open.len()
    }
}
