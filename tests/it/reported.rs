//! Faults that users of such programs report, by the real program: what was typed or taken in, and what the list, the record or the minutes say.
//! Beside each, neighbours of its kind.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use std::path::Path;

use crate::{import_log::import_as, program};

/// A folder with a meeting of 9:00 and these people.
struct Desk {
    folder: tempfile::TempDir,
    lang: &'static str,
}

impl Desk {
    fn of(lang: &'static str, template: &str, start: &str, people: &[u8]) -> Self {
        let desk = Self {
            folder: tempfile::tempdir().unwrap(),
            lang,
        };
        desk.run(&["new", "--template", template, "--title", "T", "--start", start]);
        std::fs::write(desk.path().join("people.csv"), people).unwrap();
        desk
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The answers and the errors.
    fn run(&self, args: &[&str]) -> String {
        let output = program::huiwu(self.path(), self.lang, args);
        String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
    }

    fn take_in(&self) -> String {
        self.run(&["import", "roster", "people.csv"])
    }

    fn type_at(&self, at: &str, lines: &str) -> String {
        let output = program::huiwu_reading(
            &mut program::command(self.path(), self.lang, &["capture", "--at", at]),
            lines,
        );
        String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
    }

    fn paper(&self, name: &str) -> String {
        self.run(&["export", name, "--format", "markdown"])
            .replace(['\\', '*'], "")
    }

    /// The names of the list, in its order.
    fn names(&self) -> Vec<String> {
        let list = self.run(&["export", "roster", "--format", "csv"]);
        list.lines()
            .skip(1)
            .filter_map(|line| line.split(',').nth(2).map(str::to_owned))
            .collect()
    }
}

fn english(people: &str) -> Desk {
    let desk = Desk::of("en", "committee", "2026-12-09T09:00", people.as_bytes());
    desk.take_in();
    desk
}

#[test]
fn lists_are_taken_in_by_whatever_heads_their_names() {
    let two = ["Rosa Lindt", "Peter Bloom"];
    for (list, names) in [
        (
            "First name,Last name,Organisation\nRosa,Lindt,Office\nPeter,Bloom,Works\n",
            two,
        ),
        ("Name,Ward\nRosa Lindt,North\nPeter Bloom,South\n", two),
        (
            "姓名,单位及职务\n李晓明,市财政局局长\n王小二,市教育局副局长\n",
            ["李晓明", "王小二"],
        ),
        ("Name,Unit\n\"Lindt, Rosa\",Office\n\"Bloom, Peter\",Works\n", two),
        ("Attendees\nRosa Lindt\nPeter Bloom\n", two),
        (
            "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n\
             Rosa Lindt,rosa@garden.example,03/05/2026 09:01:12 AM,03/05/2026 10:00:00 AM,59,No\n\
             Peter Bloom,peter@garden.example,03/05/2026 09:05:00 AM,03/05/2026 09:30:00 AM,25,No\n",
            two,
        ),
        // Neighbours.
        ("Member,Party\nRosa Lindt,Green\nPeter Bloom,none\n", two),
        ("Surname,Forename,Telephone\nLindt,Rosa,1\nBloom,Peter,2\n", two),
        ("given_name;family_name\nRosa;Lindt\nPeter;Bloom\n", two),
        ("Participant,Affiliation\nRosa Lindt,Office\nPeter Bloom,Works\n", two),
        ("出席人,派别\n李晓明,甲\n王小二,乙\n", ["李晓明", "王小二"]),
        ("姓,名,单位\n李,晓明,财政局\n王,小二,教育局\n", ["李晓明", "王小二"]),
        ("Rosa Lindt,Office\nPeter Bloom,Works\n", two),
        (
            "Name\nRosa Lindt <rosa@garden.example>\nPeter Bloom <peter@garden.example>\n",
            two,
        ),
        ("Name,Cargo\nRosa Lindt,Jefa\nPeter Bloom,Vocal\n", two),
        ("Nom;Fonction\nRosa Lindt;Présidente\nPeter Bloom;Trésorier\n", two),
    ] {
        assert_eq!(english(list).names(), names, "{list}");
    }
}

#[test]
fn rows_that_cannot_be_taken_say_why_one_by_one() {
    let desk = Desk::of(
        "en",
        "committee",
        "2026-12-09T09:00",
        b"Name,Unit\nRosa Lindt / Peter Bloom,Office\nAnn Hedges & Tom Reed,Works\n",
    );
    let said = desk.take_in();
    for row in [
        "row 2  not taken",
        "row 3  not taken",
        "several names in one cell: Ann Hedges & Tom Reed",
    ] {
        assert!(said.contains(row), "{said}");
    }
}

#[test]
fn answers_in_a_column_of_states_are_apologies() {
    let desk = english(
        "Name,Status\nRosa Lindt,Present\nPeter Bloom,Excused\nAnn Hedges,Regrets\nTom Reed,Apologies - on holiday\n",
    );
    desk.type_at("2026-12-09T09:30", "+rosa\n");
    let minutes = desk.paper("minutes");
    assert!(
        minutes.contains("Apologies: Peter Bloom, Ann Hedges and Tom Reed (on holiday)"),
        "{minutes}"
    );
    for (word, reply) in [
        ("Sent apologies", true),
        ("No - ill", true),
        ("Unable to attend", true),
        ("On leave", true),
        ("Declined", true),
        ("Apology received", true),
        ("maybe", false),
        ("Attending", false),
        ("Accepted", false),
        ("Yes, by phone", false),
    ] {
        let desk = english(&format!("Name,Status\nRosa Lindt,Present\nPeter Bloom,\"{word}\"\n"));
        desk.type_at("2026-12-09T09:30", "+rosa\n");
        let minutes = desk.paper("minutes");
        assert_eq!(minutes.contains("Apologies: Peter Bloom"), reply, "{word}: {minutes}");
    }
}

#[test]
fn a_western_file_keeps_its_letters() {
    for (list, name) in [
        (
            "Name;Unit;Post\nJürgen Müller;Kämmerei;Kämmerer\nAnneke Groß;Büro;Sekretärin\n",
            "Jürgen Müller",
        ),
        ("Name;Unit\nRené Lefèvre;Mairie\nZoë Brûlé;École\n", "René Lefèvre"),
        ("Nombre;Cargo\nMaría Núñez;Alcaldesa\nÁngel Peña;Vocal\n", "María Núñez"),
        ("Navn;Enhed\nSøren Ærø;Kommune\nÅse Bjørk;Skole\n", "Søren Ærø"),
        ("Name;Ort\nBjörn Höfler;Köln\nGünter Jäger;Mölln\n", "Björn Höfler"),
        ("Nome;Ufficio\nNicolò Andò;Città\nZoè Morò;Università\n", "Nicolò Andò"),
        (
            "Nome;Cargo\nJoão Gonçalves;Câmara\nInês Araújo;Direção\n",
            "João Gonçalves",
        ),
        ("Name;Unit\nSeán O’Brien;Dún\nMáire Ní Bhriain;Áth\n", "Seán O’Brien"),
        ("Namn;Enhet\nÅke Öberg;Växjö\nGöran Åström;Luleå\n", "Åke Öberg"),
        ("Name;Unit\nAnaïs Noël;Générale\nFrançois Père;Études\n", "Anaïs Noël"),
        (
            "Naam;Afdeling\nThérèse Daniëls;Coördinatie\nJoël Weiß;België\n",
            "Thérèse Daniëls",
        ),
    ] {
        let (bytes, ..) = encoding_rs::WINDOWS_1252.encode(list);
        let desk = Desk::of("en", "committee", "2026-12-09T09:00", &bytes);
        let said = desk.take_in();
        assert!(desk.names().iter().any(|known| known == name), "{name}: {said}");
    }
}

#[test]
fn a_time_behind_a_name_is_no_other_name() {
    for (line, time) in [
        ("-ger at 8:30pm", "20:30"),
        ("-ger at 8.30", "20:30"),
        ("-ger @ 8:30pm", "20:30"),
        ("-ger 8:30 pm", "20:30"),
        ("-ger 8.30pm", "20:30"),
        ("-ger 830pm", "20:30"),
        ("-ger 20h30", "20:30"),
        ("-Linda Ger, 8:30 pm", "20:30"),
        ("-ger (20:30)", "20:30"),
        ("Linda Ger left at 8:30 pm", "20:30"),
    ] {
        let desk = Desk::of(
            "en",
            "committee",
            "2026-12-09T19:00",
            b"Name,Unit\nLinda Ger,Works\nMatthew Long,Works\nRosa Lindt,Office\n",
        );
        desk.take_in();
        desk.type_at("2026-12-09T19:00", "+all\n");
        let said = desk.type_at("2026-12-09T21:00", line);
        let record = desk.paper("record");
        assert!(
            record.contains(&format!("{time} Leaves: Linda Ger")),
            "{line}: {said}\n{record}"
        );
        assert!(!record.contains("Leaves: Matthew"), "{line}: {record}");
    }
}

#[test]
fn letters_without_their_marks_find_the_name_that_has_them() {
    let people = "Name,Unit\nAnn D'Angelo,Parks\nĐặng Minh,Parks\nNguyễn Văn An,Works\nŁukasz Nowak,Works\nŞule Çelik,Parks\nÓlafur Þór,Works\nJosé Peña,Parks\nBjørn Aas,Works\n";
    let desk = english(people);
    let lines = [
        "dang", "nguyen", "lukasz", "sule", "celik", "olafur", "jose", "pena", "bjorn", "D'Angelo",
    ];
    let typed: String = lines.iter().map(|name| format!("{name}: I agree\n")).collect();
    let said = desk.type_at("2026-12-09T09:30", &typed);
    let record = desk.paper("record");
    for name in [
        "Đặng Minh",
        "Nguyễn Văn An",
        "Łukasz Nowak",
        "Şule Çelik",
        "Ólafur Þór",
        "José Peña",
        "Bjørn Aas",
        "Ann D'Angelo",
    ] {
        assert!(record.contains(&format!("{name}: I agree")), "{name}: {said}\n{record}");
    }
    assert!(!said.contains("not on the list"), "{said}");
}

#[test]
fn a_count_is_held_against_the_people_in_the_room() {
    let people = "Name,Unit\nRosa Lindt,Office\nPeter Bloom,Works\nAnn Hedges,Parks\n";
    for (count, asked) in [
        ("8/1/2", true),
        ("4-0", true),
        ("3-1", true),
        ("2:1:1", true),
        ("for 5 against 0", true),
        ("ayes 4, noes 0", true),
        ("3/0/0", false),
        ("2-1", false),
        ("1:1:1", false),
        ("for 3 against 0", false),
        ("unanimous", false),
    ] {
        let desk = Desk::of("en", "council", "2026-12-09T09:00", people.as_bytes());
        desk.take_in();
        let said = desk.type_at(
            "2026-12-09T09:30",
            &format!("+all\n#1\n$Approve the plan\n$= {count}\n"),
        );
        assert_eq!(said.contains("votes > members who may vote"), asked, "{count}: {said}");
        assert!(!desk.paper("minutes").contains("No vote"), "{count}");
    }
}

#[test]
fn commands_of_the_session_are_of_the_time_that_is_given() {
    for (before, line, part) in [
        ("hello", ":adjourn", "closed at 11:00"),
        ("hello", "Meeting adjourned", "closed at 11:00"),
        ("hello", ":recess", "11:00 Recess"),
        ("hello\n:recess", ":resume", "11:00 Resumed"),
        ("+rosa", ":open", "11:00 Opened"),
        ("hello", "+peter", "11:00 Arrives: Peter Bloom"),
        ("hello", "-rosa", "11:00 Leaves: Rosa Lindt"),
        ("hello", "#1", "From 11:00"),
        ("hello", "=We rent a van", "11:00 Decided"),
        ("hello", "!ring them @rosa", "11:00 Action"),
    ] {
        let desk = english("Name\nRosa Lindt\nPeter Bloom\n");
        desk.type_at("2026-12-09T09:30", &format!("+rosa\n{before}\n"));
        let said = desk.type_at("2026-12-09T11:00", line);
        let papers = desk.paper("record") + &desk.paper("minutes");
        assert!(papers.contains(part), "{line}: {said}\n{papers}");
        assert!(!papers.contains("2026-11-"), "{line}: {papers}");
    }
}

#[test]
fn a_name_in_other_letters_is_the_same_person() {
    for (first, again) in [
        ("Rosa Lindt", "ROSA LINDT"),
        ("Rosa Lindt", "rosa lindt"),
        ("Rosa Lindt", "Rosa  Lindt"),
        ("Rosa Lindt", "Rosa\u{a0}Lindt"),
        ("Seán O’Brien", "SEÁN O'BRIEN"),
        ("Jürgen Müller", "JÜRGEN MÜLLER"),
        ("Anneke van der Berg", "ANNEKE VAN DER BERG"),
        ("Fiona McDonald", "FIONA MCDONALD"),
        ("Rosa Lindt", "Lindt, Rosa"),
        ("Rosa Lindt", "Ms ROSA LINDT"),
        ("张三", "张　三"),
        ("Rosa Lindt", "Ｒｏｓａ Ｌｉｎｄｔ"),
    ] {
        let desk = english(&format!("Name,Unit\n{first},Office\n"));
        std::fs::write(
            desk.path().join("people.csv"),
            format!("Name,Unit\n\"{again}\",Office\n"),
        )
        .unwrap();
        let said = desk.take_in();
        assert_eq!(desk.names().len(), 1, "{again}: {said}");
    }
}

#[test]
fn names_of_both_scripts_stand_between_the_signs_of_the_document() {
    let people = "Name,Unit\nRosa Lindt,Office\n张三,财务处\nPeter Bloom,Works\n";
    let desk = english(people);
    desk.type_at(
        "2026-12-09T09:30",
        "+all\n$Rent a van @张三\n$= 3-0\n!Ring them @rosa @张三 ~Friday\n-rosa, peter\n=We rent a van\n",
    );
    for paper in ["record", "minutes", "roster", "agenda", "notice", "sign-in"] {
        let text = desk.paper(paper);
        assert!(!text.contains('、') && !text.contains('，'), "{paper}: {text}");
    }
    for (line, told) in [
        ("+rosa, 张三", "Arrive: Rosa Lindt, 张三"),
        ("+张三, 李四, rosa", "Arrive: 张三, 李四, Rosa Lindt"),
        ("Apologies: 张三, Peter Bloom", "Apologies: 张三; Peter Bloom"),
        ("!Ring them @张三 @rosa @李四", "lead: 张三; with: Rosa Lindt, 李四"),
        (
            "!Ring them @rosa @李四 @peter",
            "lead: Rosa Lindt; with: 李四, Peter Bloom",
        ),
        ("+all\n-张三, 李四", "Leave: 张三, 李四"),
        (
            "+all\n$Rent a van @张三 $+李四\nAyes: 张三, rosa, peter; Noes: 李四",
            "for: Peter Bloom, Rosa Lindt, 张三; against: 李四",
        ),
        (
            "+all\n$Rent a van\nAyes: rosa; Noes: 张三, 李四; Abstained: peter",
            "against: 张三, 李四; abstained: Peter Bloom",
        ),
        (":interest 张三, rosa 1 own it", "Rosa Lindt"),
        ("Present: 张三, 李四, Rosa Lindt", "张三, 李四, Rosa Lindt"),
    ] {
        let desk = english("Name,Unit\nRosa Lindt,Office\n张三,财务处\nPeter Bloom,Works\n李四,人事处\n");
        desk.type_at("2026-12-09T09:30", &format!(":open 9:00\n{line}\n"));
        for paper in ["record", "minutes"] {
            let text = desk.paper(paper);
            assert!(!text.contains('、') && !text.contains('，'), "{line}, {paper}: {text}");
        }
        let record = desk.paper("record");
        assert!(record.contains(told), "{line}: {record}");
    }
    for (line, told) in [
        ("＋张三、Rosa Lindt", "到会：张三、Rosa Lindt"),
        ("＋Rosa Lindt，Peter Bloom", "到会：Rosa Lindt、Peter Bloom"),
        ("＋李四、Peter Bloom", "到会：李四、Peter Bloom"),
        ("＋全体\n－Rosa Lindt、李四", "离席：Rosa Lindt、李四"),
    ] {
        let people = "姓名,单位\n张三,财务处\nRosa Lindt,办公室\n李四,人事处\nPeter Bloom,工程处\n";
        let desk = Desk::of("zh", "executive", "2026-12-09T09:00", people.as_bytes());
        desk.take_in();
        desk.type_at("2026-12-09T09:30", &format!("：开会 9:00\n{line}\n"));
        let record = desk.paper("record");
        assert!(record.contains(told), "{line}: {record}");
    }
    let desk = Desk::of(
        "zh",
        "executive",
        "2026-12-09T09:00",
        "姓名,单位\n张三,财务处\nRosa Lindt,办公室\n李四,人事处\n".as_bytes(),
    );
    desk.take_in();
    desk.type_at("2026-12-09T09:30", "＋全体\n!联系对方 @张三 @李四 ~周五\n");
    let record = desk.paper("record");
    assert!(record.contains("到会：张三、Rosa Lindt、李四"), "{record}");
}

#[test]
fn what_zakim_takes_up_are_the_items() {
    let log = import_as(
        "05-garden.log",
        "w3c",
        "10:00:00 <RRSAgent> logging to https://www.w3.org/2026/03/05-garden-irc\n10:00:10 <ann> meeting: Garden board\n\
         10:00:20 <agendabot> agenda+ Plant sale\n10:00:20 <agendabot> agenda+ Greenhouse\n10:01:00 <ann> scribe+ bob\n\
         10:01:10 <ann> present+ ann, bob, carl\n10:02:00 <ann> zakim, next agendum\n\
         10:02:00 <Zakim> agendum 1 -- Plant sale -- taken up [from agendabot]\n10:03:00 <bob> Carl: we need ten tables\n\
         10:10:00 <ann> zakim, take up agendum 2\n10:10:00 <Zakim> agendum 2 -- Greenhouse -- taken up [from agendabot]\n\
         10:12:00 <ann> RESOLVED: Mend the roof\n",
    );
    assert_eq!(log.topics(), ["Plant sale", "Greenhouse"]);
    assert!(
        log.term("Time").starts_with("Thursday 5 March 2026 10:00"),
        "{}",
        log.term("Time")
    );
}

#[test]
fn a_robot_that_is_asked_by_another_sign_is_understood() {
    for (sign, name) in [
        ('!', "<@ann:garden.example>"),
        ('#', "<@ann:garden.example>"),
        ('!', "<ann>"),
    ] {
        let line = |minute: u32, text: &str| format!("2026-03-05 18:{minute:02}:05 {name} {sign}{text}\n");
        let log: String = [
            (0, "startmeeting Garden board"),
            (1, "topic Plant sale"),
            (3, "agreed Rent ten tables"),
            (4, "action ann to book the tables"),
            (30, "endmeeting"),
        ]
        .iter()
        .map(|(minute, text)| line(*minute, text))
        .collect();
        let log = import_as("garden-2026-03-05.log", "meetbot", &log);
        assert!(
            log.report.contains("1 topic, 1 decision, 1 action"),
            "{sign}: {}",
            log.report
        );
        assert_eq!(log.topics(), ["Plant sale"], "{sign}");
    }
}

#[test]
fn a_scribe_and_whoever_speaks_are_never_absent() {
    let log = import_as(
        "garden-2026-03-05.log",
        "w3c",
        "10:00:00 <ann> scribe: sue\n10:00:10 <ann> present+\n10:01:00 <sue> topic: Plant sale\n10:02:00 <sue> Ann: we need tables\n\
         10:03:00 <carl> I can bring two\n",
    );
    assert_eq!(
        (log.term("Present").as_str(), log.term("Absent").as_str()),
        ("ann; sue; carl", "")
    );
}

/// A meeting of five with two items, each with somebody to report.
fn county() -> Desk {
    let people = "姓名,单位,职务,身份\n贺明远,县政府,县长,主持\n岳峰,县政府,副县长,成员\n柳青,县政府,副县长,成员\n乔石,县财政局,局长,列席\n齐欢,县政府办,科员,记录\n";
    let desk = Desk::of("zh", "executive", "2026-12-08T09:00", people.as_bytes());
    desk.take_in();
    std::fs::write(
        desk.path().join("agenda.txt"),
        "1. 研究四季度经济运行工作（岳峰，20分钟）\n2. 审议清理结果（柳青，10分钟）\n",
    )
    .unwrap();
    desk.run(&["import", "agenda", "agenda.txt", "--exact"]);
    desk.type_at("2026-12-08T09:00", "+全体\n：开会 9:00\n#1\n");
    desk
}

#[test]
fn nobody_is_told_to_have_reported_who_said_something_else() {
    for said in [
        "岳峰：没有意见",
        "岳峰：材料还没准备好，下次再汇报",
        "岳峰：柳青先说\n柳青：前11个月增长6.1%",
        "岳峰：同意",
        "岳峰：局里的同志汇报",
    ] {
        let desk = county();
        desk.type_at("2026-12-08T09:10", &format!("{said}\n"));
        let paper = desk.paper("minutes");
        assert!(!paper.contains("听取了"), "{said}: {paper}");
    }
    let desk = county();
    desk.type_at("2026-12-08T09:10", "岳峰：前11个月规上工业增长6.1%，投资下降2.3%。\n");
    assert!(desk.paper("minutes").contains("岳峰关于四季度经济运行工作的汇报"));
}

#[test]
fn the_public_copy_tells_nothing_of_an_item_entered_again_nor_of_a_guest_of_the_closed_part() {
    let desk = county();
    let lines =
        "：转入不公开 涉案\n列席：小张妈妈\n柳青：清溪公司行贿\n#2\n柳青：213件\n#1\n岳峰：清溪公司还行贿过别人\n";
    desk.type_at("2026-12-08T09:30", lines);
    let public = desk.run(&["export", "minutes", "--degree", "everything", "--public"]);
    assert!(!public.contains("清溪") && public.contains("213件"), "{public}");
    assert!(!public.contains("小张妈妈") && public.contains("乔石"), "{public}");
    let own = desk.run(&["export", "minutes", "--degree", "everything"]);
    assert!(own.contains("小张妈妈") && own.contains("还行贿过"), "{own}");
}
