//! The people in the room: who comes, goes, is excused, is put on the list, and who is there by what they did.

pub mod attendance;
pub mod check_in;
pub(super) mod departed;
pub(super) mod excuse;
pub(super) mod excused;
pub(super) mod first_list;
pub(super) mod group;
pub mod implied;
pub mod invite;
pub mod known;
pub(super) mod late;
pub(super) mod mentions;
pub mod newcomer;
pub(super) mod returned;
pub mod sitting;
pub(super) mod step;
pub mod stranger;
pub(super) mod take_in;
pub(super) mod untimely;
