//! The things that every part of the screen is drawn with.

use ratatui::buffer::Buffer;

use crate::{app::model::Model, words::Strings};

use super::eye::Eye;

/// The buffer that is drawn into, with the state that is shown, its language, and the scroll offsets.
pub struct Pen<'a> {
    pub buf: &'a mut Buffer,
    pub m: &'a Model,
    pub t: &'static Strings,
    pub eye: &'a mut Eye,
}
