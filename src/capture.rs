//! From a line to a change: what was read becomes rows, against the records and the people in the room. Entering a line, typing over an
//! entry and mending a doubt are one path. No screen, no messages, no clock: moment, chosen names and identifiers are handed in.

pub mod answered;
pub mod as_line;
pub mod attendance;
pub mod ballots;
mod bare_names;
mod backers_told;
mod behind;
mod business;
mod chair;
mod chair_part;
pub mod check_in;
mod closed_items;
pub mod consent;
pub mod continuation;
pub mod convert;
pub mod correct;
mod crowd;
mod dated;
pub mod dates;
pub mod dialect;
mod departed;
mod disposal;
mod doubted_opening;
mod draft;
mod enter;
mod gainsaid;
mod group;
mod in_place;
pub mod head;
mod heading;
pub mod incident;
mod excuse;
mod excused;
pub mod exclusion;
mod first_list;
mod interest;
mod interest_item;
pub mod irregular;
pub mod invite;
mod item_mark;
pub mod items;
mod kin_interest;
mod late;
pub mod known;
mod list_lines;
mod logged;
pub mod mend;
mod mentions;
pub mod motion;
mod motion_row;
mod motions_found;
pub mod next_start;
pub mod stranger;
pub mod moved;
pub mod newcomer;
pub mod nick;
mod new_value;
mod numbered_heading;
mod other_body;
mod opened_told;
mod parts;
mod outcome;
mod points;
mod polls;
pub mod presence;
mod proposal;
mod reconsidered;
pub mod queue;
mod read;
pub mod recorder;
mod resolved;
mod reopened;
pub mod resumption;
mod returned;
pub mod result;
mod said_again;
mod said_closed;
mod settled;
pub mod roll_call;
pub mod room;
mod scene;
mod series;
pub mod session;
pub mod sitting;
mod side_told;
mod step;
mod swap;
mod take_in;
mod title_pieces;
mod typed_again;
mod typed_line;
mod undo;
mod unopened;
mod untimely;
mod voice;
mod votes_alone;
mod weekday;
mod whole_line;
mod whole_room;

pub use self::{
    enter::{enter, give_word, keep_aside, keep_remarked},
    logged::{assign_by_word, enter_logged},
    outcome::{Acted, Captured, LineOutcome, Next, Refusal, Said},
    read::{judge, opens, read},
    scene::{Scene, Source, TypedLine},
    voice::said,
};
