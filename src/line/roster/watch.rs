//! How far the reading of a long list is, told row by row. Knows no clock and no thread.

/// Is told how many rows of how many are read, and says whether the reading goes on.
pub type Watcher<'a> = dyn FnMut(usize, usize) -> bool + 'a;

/// The rows of one list, as they are read.
#[derive(Default)]
pub(super) struct RowWatch<'a> {
    /// `None` = nobody watches.
    tell: Option<&'a mut Watcher<'a>>,
    done: usize,
    all: usize,
}

impl<'a> RowWatch<'a> {
    pub(super) const fn told(tell: &'a mut Watcher<'a>) -> Self {
        Self {
            tell: Some(tell),
            done: 0,
            all: 0,
        }
    }

    /// So many rows are to be read.
    pub(super) const fn expect(&mut self, all: usize) {
        self.all = all;
        self.done = 0;
    }

    /// One row more is read; whether the next one is wanted.
    pub(super) fn goes_on(&mut self) -> bool {
        self.done += 1;
        let (done, all) = (self.done, self.all);
        self.tell.as_mut().is_none_or(|tell| tell(done, all))
    }
}
