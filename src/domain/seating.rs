//! Seats (docs/rules.md §seats): a plan, its seats, and what it was when it was frozen.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{id::Id, meeting::Meeting, people::Attendee, time::Stamp};

/// The shape of the seats.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum PlanKind {
    /// 主席台
    #[default]
    Rostrum,
    /// 长条桌
    LongTable,
    UShape,
    HollowSquare,
    #[serde(alias = "round_table")]
    Round,
    Theatre,
}

/// The side that ranks higher.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum SeatRule {
    /// 左为上
    #[default]
    LeftFirst,
    /// The other reading for even numbers.
    LeftFirstAlt,
    /// 右为上
    RightFirst,
}

/// From where a plan is drawn.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Viewpoint {
    /// 台下视角
    #[default]
    Hall,
    /// 台上视角
    Rostrum,
}

/// The parties at the long sides of a long table; guests are those of category 特邀, the hosts everybody else (docs/rules.md §seats).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum TableSides {
    /// No parties: the far side by rank, then the near side.
    #[default]
    ByRank,
    /// The door is on the near side; the guests, as the higher, face it.
    GuestsFaceDoor,
    /// The same door; the hosts face it, as one guide for internal meetings has it.
    HostsFaceDoor,
    /// The door is at the left end of the drawing: on the right of somebody who enters sit the guests.
    DoorAtEnd,
}

/// A plan of seats; a meeting has at most one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatPlan {
    pub id: Id<SeatPlan>,
    pub meeting: Id<Meeting>,
    pub kind: PlanKind,
    pub rule: SeatRule,
    pub viewpoint: Viewpoint,
    /// Used for a long table only.
    #[serde(default)]
    pub sides: TableSides,
    /// Rows of seats, from the front.
    pub lines: u32,
    /// Seats in a row.
    pub columns: u32,
    /// When it was approved; changes from then on are listed.
    pub frozen: Option<Stamp>,
    /// The sittings when it was frozen.
    pub frozen_seats: Vec<Sitting>,
}

impl PlanKind {
    /// Whether people sit before a hall; around a table nobody looks from there.
    pub const fn has_hall(self) -> bool {
        matches!(self, Self::Rostrum | Self::Theatre)
    }
}

/// One person in one seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Sitting {
    pub line: u32,
    pub col: u32,
    pub attendee: Id<Attendee>,
}

/// One seat, counted from the front row and, seen from the hall, from the left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    pub id: Id<Seat>,
    pub meeting: Id<Meeting>,
    pub plan: Id<SeatPlan>,
    pub line: u32,
    pub col: u32,
    pub attendee: Option<Id<Attendee>>,
    /// Put there by hand: arranging anew leaves it alone.
    pub locked: bool,
}

/// A person whose seat has changed since the plan was frozen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeatMove {
    pub attendee: Id<Attendee>,
    /// Line and column; none = had no seat, or has none now.
    pub before: Option<(u32, u32)>,
    pub after: Option<(u32, u32)>,
}

impl SeatPlan {
    /// Lines and columns in the order in which they are drawn, of a plan with at least so many of them. From the hall the front
    /// row of a rostrum is the nearest, so it stands lowest; of any other shape it is the farthest. From the rostrum everything
    /// is turned round.
    pub fn drawn(&self, lines: u32, columns: u32) -> (Vec<u32>, Vec<u32>) {
        let mut lines: Vec<_> = (0..self.lines.max(lines)).collect();
        let mut columns: Vec<_> = (0..self.columns.max(columns)).collect();
        if (self.kind == PlanKind::Rostrum) == (self.viewpoint == Viewpoint::Hall) {
            lines.reverse();
        }
        if self.viewpoint == Viewpoint::Rostrum {
            columns.reverse();
        }
        (lines, columns)
    }

    /// Whether guests and hosts have a side each.
    pub fn has_parties(&self) -> bool {
        self.kind == PlanKind::LongTable && self.sides != TableSides::ByRank
    }
}
