-- Stays, seconders and counts name the line of the feed that made them, where they were found by equal time and by a name in its text.
-- What could belong to several lines names none.

ALTER TABLE intervals ADD COLUMN came INTEGER; -- the entry that says they came
ALTER TABLE intervals ADD COLUMN went INTEGER; -- the entry that says they went; the adjournment, where they stayed to the end
ALTER TABLE intervals ADD COLUMN came_reason TEXT NOT NULL DEFAULT ''; -- as typed in brackets: the bus was late
ALTER TABLE intervals ADD COLUMN went_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE motions ADD COLUMN seconded INTEGER; -- the entry that seconded it
ALTER TABLE motions ADD COLUMN counted INTEGER; -- the entry that counted its result

-- The last count stands, and the last seconder.
UPDATE motions SET counted = (
    SELECT e.id FROM entries e
    WHERE e.meeting = motions.meeting AND e.kind = 'vote_result' AND e.about = motions.entry AND e.struck = 0
    ORDER BY e.place DESC, e.id DESC LIMIT 1
) WHERE counts_yes IS NOT NULL;
UPDATE motions SET seconded = (
    SELECT e.id FROM entries e
    WHERE e.meeting = motions.meeting AND e.kind = 'second' AND e.about = motions.entry AND e.struck = 0
        AND e.speaker = motions.seconder
    ORDER BY e.place DESC, e.id DESC LIMIT 1
) WHERE seconder IS NOT NULL;

-- Lines and stays of one moment. The first of a line stands in it by number, the others by name: `张三、李四（有事）`, `Ann, Tom (ill)`.
CREATE TEMP TABLE met AS
SELECT i.id AS stay, e.id AS line, e.kind AS kind, e.text AS text, p.name AS name, e.speaker IS i.attendee AS first,
    (SELECT count(*) FROM attendees o JOIN people q ON q.id = o.person WHERE o.meeting = i.meeting AND q.name = p.name)
        AS bearers
FROM intervals i
JOIN attendees a ON a.id = i.attendee
JOIN people p ON p.id = a.person
JOIN entries e ON e.meeting = i.meeting AND e.struck = 0 AND (
    e.kind = 'arrival' AND e.at = i.from_at OR e.kind = 'departure' AND max(e.at, i.from_at) = i.to_at
)
WHERE e.speaker IS i.attendee
    OR p.name <> '' AND (
        instr('、' || e.text || '、', '、' || p.name || '、') OR instr('、' || e.text, '、' || p.name || '（')
        OR instr(', ' || e.text || ', ', ', ' || p.name || ', ') OR instr(', ' || e.text, ', ' || p.name || ' (')
    );

-- By number where there is one such line, else by a name that one line holds and one person bears.
CREATE TEMP TABLE made AS
SELECT stay, kind, max(line) AS line FROM met WHERE first GROUP BY stay, kind HAVING count(*) = 1
UNION ALL
SELECT stay, kind, max(line) FROM met
WHERE NOT EXISTS (SELECT 1 FROM met f WHERE f.stay = met.stay AND f.kind = met.kind AND f.first)
GROUP BY stay, kind HAVING count(*) = 1 AND max(bearers) = 1;

UPDATE intervals SET
    came = (SELECT line FROM made WHERE stay = intervals.id AND kind = 'arrival'),
    went = (SELECT line FROM made WHERE stay = intervals.id AND kind = 'departure');

-- Whom no line names went with the adjournment, and came again with the reopening.
UPDATE intervals SET went = (
    SELECT max(e.id) FROM entries e
    WHERE e.meeting = intervals.meeting AND e.struck = 0 AND e.kind = 'adjourned'
        AND max(e.at, intervals.from_at) = intervals.to_at
    HAVING count(*) = 1
) WHERE went IS NULL AND NOT EXISTS (SELECT 1 FROM met WHERE stay = intervals.id AND kind = 'departure');
UPDATE intervals SET came = (
    SELECT max(e.id) FROM entries e
    WHERE e.meeting = intervals.meeting AND e.struck = 0 AND e.kind = 'reopened' AND e.at = intervals.from_at
    HAVING count(*) = 1
) WHERE came IS NULL AND NOT EXISTS (SELECT 1 FROM met WHERE stay = intervals.id AND kind = 'arrival');

-- The reason stands in brackets behind the last name of a line, and is that of everybody in it.
CREATE TEMP TABLE reasons AS
SELECT line, CASE
    WHEN text LIKE '%）' THEN substr(text, instr(text, name || '（') + length(name) + 1)
    ELSE substr(text, instr(text, name || ' (') + length(name) + 2)
END AS reason
FROM met
WHERE text LIKE '%）' AND instr(text, name || '（') OR text LIKE '%)' AND instr(text, name || ' (');
UPDATE intervals SET
    came_reason = coalesce((SELECT substr(reason, 1, length(reason) - 1) FROM reasons WHERE line = intervals.came), ''),
    went_reason = coalesce((SELECT substr(reason, 1, length(reason) - 1) FROM reasons WHERE line = intervals.went), '');

DROP TABLE temp.reasons;
DROP TABLE temp.made;
DROP TABLE temp.met;
