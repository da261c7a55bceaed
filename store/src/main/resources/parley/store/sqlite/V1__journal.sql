-- The journal of a case. 'Parl' marks the file as ours; user_version is the schema's version.
PRAGMA application_id = 1348563564;
PRAGMA user_version = 1;

CREATE TABLE entry (
    number   INTEGER PRIMARY KEY AUTOINCREMENT,
    at       INTEGER NOT NULL, -- epoch milliseconds
    author   TEXT    NOT NULL,
    kind     TEXT    NOT NULL,
    subject  TEXT    NOT NULL, -- id of the report or statement
    body     TEXT    NOT NULL, -- the event as JSON, keys in alphabetical order
    previous TEXT    NOT NULL, -- hash of the entry before
    hash     TEXT    NOT NULL
) STRICT;

CREATE INDEX entry_by_subject ON entry (subject, kind, number);

-- rowid = number of the entry that proposed the statement
CREATE VIRTUAL TABLE statement_words USING fts5 (words, speaker, content = '', tokenize = 'unicode61 remove_diacritics 2');

CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
BEGIN
    SELECT RAISE (ABORT, 'the journal is append-only: no entry is ever changed');
END;

CREATE TRIGGER entry_is_never_removed BEFORE DELETE ON entry
BEGIN
    SELECT RAISE (ABORT, 'the journal is append-only: no entry is ever removed');
END;

-- INSERT OR REPLACE removes a row without asking the trigger above, so a new entry may only stand at the end.
CREATE TRIGGER entry_goes_to_the_end BEFORE INSERT ON entry
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM entry)
    OR NEW.previous IS NOT coalesce((SELECT hash FROM entry ORDER BY number DESC LIMIT 1), printf('%064d', 0))
BEGIN
    SELECT RAISE (ABORT, 'the journal is append-only: an entry follows the last one');
END;
