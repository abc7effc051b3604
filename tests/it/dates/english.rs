//! Phrases in English: days, lengths, stretches.

use super::{check_both, check_chinese, check_english};

#[test]
fn english_days_are_read() {
    check_both(&[
        ("mar 5", "03-05"),
        ("Mar. 5", "03-05"),
        ("5 Mar 2027", "2027-03-05"),
        ("5-Mar-2027", "2027-03-05"),
        ("March 5th, 2027", "2027-03-05"),
        ("march the 5th", "03-05"),
        ("the 5th of March", "03-05"),
        ("due 1 June", "06-01"),
        ("due: 1 June", "06-01"),
        ("due by June 1st", "06-01 <="),
        ("on 5 March", "03-05"),
        ("no later than 5 March", "03-05 <="),
        ("before 5 March", "03-05 <= ?incl"),
        ("the 15th", "03-15 ?off"),
        ("by the 15th", "03-15 <= ?off"),
        ("the 2nd", "04-02"),
        ("the 15th of next month", "04-15"),
        ("22th", "no"),
        ("Friday", "03-06"),
        ("fri", "03-06"),
        ("Fri.", "03-06"),
        ("Wednesday", "03-11 | 03-04"),
        ("coming Wednesday", "03-11"),
        ("by next Tuesday", "03-10 <="),
        ("next Wednesday", "03-11"),
        ("Friday next week", "03-13"),
        ("Friday week", "03-13"),
        ("Wednesday week", "03-11"),
        ("next week Friday", "03-13"),
        ("this Monday", "03-02 ?past"),
        ("the day after tomorrow", "03-06"),
        ("yesterday", "03-03 ?past"),
        ("ＦＲＩ", "03-06"),
        ("christmas", "12-25"),
        ("2026-03-05T15:30", "03-05 15:30"),
        ("13/5/2026", "05-13"),
        ("3/5/2026", "03-05 | 05-03 ?off"),
        ("Friday at the latest", "03-06 <="),
        ("Friday.", "03-06"),
        ("  Friday  ", "03-06"),
    ]);
    check_english(&[
        ("13/5", "05-13"),
        ("5/13", "05-13"),
        ("3/3", "2027-03-03 ?year"),
        ("4/4", "04-04 ?off"),
        ("32/5", "no"),
        ("Fri 3/6", "03-06"),
    ]);
    check_chinese(&[("13/5", "no"), ("4/4", "04-04 ?off")]);
}

#[test]
fn english_lengths_are_counted_from_today() {
    check_both(&[
        ("due in 2 weeks", "03-18"),
        ("in 2 weeks", "03-18"),
        ("in two weeks", "03-18"),
        ("in 3 days", "03-07 ?off"),
        ("3 days", "03-07 ?off"),
        ("3d", "03-07 ?off"),
        ("within a week", "03-11 <="),
        ("in a fortnight", "03-18"),
        ("a month from now", "04-04 ?off"),
        ("in 2 weeks' time", "03-18"),
        ("in a week's time", "03-11"),
        ("two weeks from today", "03-18"),
        ("in 5 business days", "03-11 ?table"),
        ("2wd", "03-06 ?table"),
        ("in half an hour", "03-04 10:00"),
        ("within 48 hours", "03-06 09:30 <="),
        ("in a year", "2027-03-04"),
        ("3 days ago", "03-01 ?off ?past"),
        ("3", "no"),
        ("in 3", "no"),
        ("2m", "no"),
        ("a few days", "unclear"),
    ]);
}

#[test]
fn english_stretches_end_on_their_last_day() {
    check_both(&[
        ("end of month", "03-31"),
        ("by the end of the month", "03-31 <="),
        ("end of next month", "04-30"),
        ("end of March", "03-31"),
        ("end of quarter", "03-31"),
        ("end of Q2", "06-30"),
        ("end of year", "12-31"),
        ("eoy", "12-31"),
        ("month-end", "03-31"),
        ("end of week", "03-06 | 03-08 ?off"),
        ("eow", "03-06 | 03-08 ?off"),
        ("end of next week", "03-13 | 03-15 ?off"),
        ("by the end of next week", "03-13 <= | 03-15 <= ?off"),
        ("by next week", "03-06 <= | 03-13 <="),
        ("next week", "03-13 | 03-15 ?off"),
        ("next month", "04-30 ?end"),
        ("by next month", "03-31 <= | 04-30 <="),
        ("in April", "04-30 ?end"),
        ("by April", "03-31 <= | 04-30 <="),
        ("February 2027", "2027-02-28 ?off ?end"),
        ("Q1", "03-31 ?end"),
        ("Q3 2026", "09-30 ?end"),
        ("H1", "06-30 ?end"),
        ("second half of 2026", "12-31 ?end"),
        ("mid-April", "unclear"),
        ("early April", "unclear"),
        ("beginning of next week", "unclear"),
        ("Q5", "no"),
    ]);
}

#[test]
fn days_counted_from_another_day_and_the_ends_of_times_are_read() {
    check_english(&[
        ("2 weeks before 10 April", "03-27"),
        ("3 days after Friday", "03-09"),
        ("3 days before 1 April", "03-29 ?off"),
        ("a month after 10 March", "04-10"),
        ("two weeks from Friday", "03-20"),
        ("a week on Friday", "03-13"),
        ("three weeks today", "03-25"),
        ("two weeks tomorrow", "03-19"),
        ("by 2 weeks before 10 April", "03-27 <="),
        ("10.12.", "12-10"),
        ("1.4.", "04-01"),
        ("31.4.", "no"),
        ("10.12", "no"),
        ("Friday 2-4pm", "03-06 16:00 ?end"),
        ("10 March 2pm to 4pm", "03-10 16:00 ?end"),
        ("10 March 14:00-16:00", "03-10 16:00 ?end"),
        ("1st working day of January", "2027-01-04 ?year"),
    ]);
    check_chinese(&[
        ("3月10日14:00-16:00", "03-10 16:00 ?end"),
        ("3月10日下午2点到4点", "03-10 16:00 ?end"),
        ("3月10日下午2点至5点前", "03-10 17:00 <= ?end"),
    ]);
}
