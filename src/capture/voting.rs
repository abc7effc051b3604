//! Results and votes by name, held against the room and against each other.

pub mod ballots;
pub mod casting;
pub(super) mod gainsaid;
pub mod result;
pub mod roll_call;
pub(super) mod said_again;
pub(super) mod side_told;
pub(super) mod votes_alone;
pub(super) mod votes_before;
pub(super) mod votes_behind;
pub(super) mod whole_room;
