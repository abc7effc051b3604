//! Logs inside pages of the web and exports of chats, and logs without times.

use super::{import_as, scribed};

#[test]
fn a_page_of_the_web_is_read_by_its_lines() {
    let page = "<!DOCTYPE html>\n<html><head><title>x</title>\n<style>p { color: red }</style></head>\n<body><pre>\
        <a name=\"l-1\"></a><span class=\"tm\">10:00:00</span><span class=\"nk\"> &lt;ada&gt;</span> #startmeeting Barn\n\
        <span class=\"tm\">10:01:00</span><span> &lt;bo&gt;</span> paint &amp; wood cost 5 &lt; 6\n\
        <span class=\"tm\">10:02:00</span><span> &lt;ada&gt;</span> #agreed we paint\n\
        nothing of a known shape\n\
        <span class=\"tm\">10:03:00</span><span> &lt;ada&gt;</span> #endmeeting</pre></body></html>\n";
    let log = import_as("barn-2026-03-05.html", "meetbot", page);
    assert!(log.ok, "{}", log.report);
    assert!(log.record.contains("paint \\& wood cost 5 \\< 6"), "{}", log.record);
    assert!(
        log.course().iter().any(|line| line.ends_with("we paint.")),
        "{}",
        log.record
    );
    assert_eq!(log.report.matches("no time and no name").count(), 1, "{}", log.report);
    assert!(
        log.report
            .contains("line 7: no time and no name: nothing of a known shape"),
        "{}",
        log.report
    );
    assert_eq!(log.term("Present"), "ada; bo");
}

#[test]
fn lines_of_a_page_that_end_in_tags_are_lines() {
    let page = "<html><body>10:00 &lt;ada&gt; scribe: ada<br>10:01 &lt;bo&gt; hello<br/><p>10:02 &lt;cy&gt; RESOLVED: row</p></body></html>";
    let log = import_as("quay-2026-03-05.html", "w3c", page);
    assert!(log.ok, "{}", log.report);
    assert_eq!(log.course(), ["bo: hello", "Decided (D1): row."]);
}

#[test]
fn an_export_of_slack_is_read() {
    let chat = r##"[
      {"type":"message","user":"U1","text":"#startmeeting Barn","ts":"1772704800.000100","user_profile":{"name":"ada","display_name":"ada"}},
      {"type":"message","user":"U2","text":"hello <@U1> &amp; all\ntwo lines","ts":"1772704860.000100","user_profile":{"display_name":"","name":"bo"}},
      {"type":"message","subtype":"channel_join","user":"U3","text":"<@U3> has joined the channel","ts":"1772704870.0"},
      {"type":"message","user":"U1","text":"#agreed we paint","ts":"1772704920.000100"},
      {"type":"message","user":"U1","text":"#endmeeting","ts":"1772704980.000100"}]"##;
    let log = import_as("2026-03-05.json", "meetbot", chat);
    assert!(log.ok, "{}", log.report);
    assert_eq!(log.term("Present"), "ada; bo");
    assert!(log.record.contains("hello ada \\& all"), "{}", log.record);
    assert!(
        log.course().iter().any(|line| line.ends_with("we paint.")),
        "{}",
        log.record
    );
    assert!(!log.report.contains("taken to be"), "{}", log.report);
}

#[test]
fn other_exports_of_messages_are_read() {
    let telegram = r#"{"name":"Barn","messages":[
      {"id":1,"type":"message","date":"2026-03-05T10:00:00","from":"Ada Lund","text":"scribe: Ada Lund"},
      {"id":2,"type":"message","date":"2026-03-05T10:01:00","from":"Bo Reed","text":["see ",{"type":"link","text":"the plan"}]}]}"#;
    let discord = r#"{"messages":[
      {"timestamp":"2026-03-05T10:00:00+00:00","content":"scribe: ada","author":{"name":"ada","nickname":""}},
      {"timestamp":"2026-03-05T10:01:00+00:00","content":"see the plan","author":{"name":"bo"}}]}"#;
    for (chat, who) in [(telegram, "Bo Reed"), (discord, "bo")] {
        let log = import_as("chat.json", "w3c", chat);
        assert!(log.ok, "{}", log.report);
        assert_eq!(log.course(), [format!("{who}: see the plan")], "{}", log.report);
    }
}

#[test]
fn json_that_is_no_chat_is_refused_with_its_lines() {
    let log = import_as("x.json", "w3c", "{\n\"colour\": \"red\"\n}\n");
    assert!(!log.ok);
    assert!(
        log.report.contains("line 2: no time and no name: \"colour\": \"red\""),
        "{}",
        log.report
    );
}

#[test]
fn a_log_without_times_says_so_and_calls_nobody_absent() {
    let log = import_as(
        "quay-2026-03-05.log",
        "w3c",
        "<ada> scribe: ada\n<bo> hello\njust words\n<cy> fine\n",
    );
    assert!(
        log.report.contains("no line of the log has a time of day"),
        "{}",
        log.report
    );
    assert!(
        log.report.contains("line 3: no time and no name: just words"),
        "{}",
        log.report
    );
    assert_eq!(
        (log.term("Present"), log.term("Absent")),
        ("ada; bo; cy".into(), String::new())
    );
    assert!(!scribed(&["bo: one"]).report.contains("time of day"));
}
