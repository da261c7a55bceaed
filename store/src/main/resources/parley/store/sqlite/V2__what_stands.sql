-- What stands, as the entries make it. Everything here can be made again from the journal; nothing is the only copy.
PRAGMA user_version = 2;

DROP TABLE statement_words;

-- Every report and statement that an entry is about.
CREATE TABLE subject (
    subject TEXT    NOT NULL,
    entry   INTEGER NOT NULL,
    PRIMARY KEY (subject, entry)
) STRICT, WITHOUT ROWID;

-- The last entry that the tables below know of; one row.
CREATE TABLE progress (
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    entry INTEGER NOT NULL
) STRICT;
INSERT INTO progress (one, entry) VALUES (1, 0);

CREATE TABLE report (
    id          TEXT    PRIMARY KEY,
    place       INTEGER NOT NULL, -- entry that first added it: the order they came in
    entry       INTEGER NOT NULL, -- last entry about it
    added       INTEGER NOT NULL, -- epoch milliseconds
    outlet      TEXT,
    published   INTEGER,          -- epoch day
    title       TEXT,
    hash        TEXT    NOT NULL, -- of the text
    file        TEXT,
    sha256      TEXT,             -- of the file's bytes
    part        INTEGER,
    copy_of     TEXT,
    grade       TEXT,
    light       TEXT,
    chatham     INTEGER NOT NULL DEFAULT 0,
    fingerprint BLOB    NOT NULL
) STRICT;
CREATE INDEX report_by_hash ON report (hash);
CREATE INDEX report_by_file ON report (sha256, part);
CREATE INDEX report_by_place ON report (place);

CREATE TABLE standing (
    seq    INTEGER PRIMARY KEY,
    id     TEXT    NOT NULL UNIQUE,
    report TEXT    NOT NULL,
    number INTEGER NOT NULL,
    status TEXT    NOT NULL,
    stands INTEGER NOT NULL,
    entry  INTEGER NOT NULL,
    author TEXT    NOT NULL,
    at     INTEGER NOT NULL,
    holder TEXT,
    rival  TEXT,             -- statement as JSON
    grade  TEXT,
    light  TEXT,
    chatham INTEGER NOT NULL DEFAULT 0,
    marked INTEGER NOT NULL DEFAULT 0,
    body   TEXT    NOT NULL, -- statement as JSON
    quote  TEXT    NOT NULL  -- the report's words from its first to its last character
) STRICT;
CREATE INDEX standing_by_report ON standing (report, number);
CREATE INDEX standing_by_status ON standing (status, seq);
CREATE INDEX standing_by_time ON standing (at);

-- One row for each issue of a statement that stands.
CREATE TABLE stand (
    holder     TEXT    NOT NULL, -- empty when nobody is known to hold it
    issue      TEXT    NOT NULL,
    position   INTEGER NOT NULL, -- 1: it tells its holder's stand, 0: the holder's own side denies, -1: neither
    as_of      INTEGER NOT NULL, -- epoch day; -999999999 when none is known
    chiefly    INTEGER NOT NULL, -- whether the statement is chiefly about the issue
    first_hand INTEGER NOT NULL,
    origin     TEXT    NOT NULL, -- the same for statements of one origin
    report     TEXT    NOT NULL,
    number     INTEGER NOT NULL,
    seq        INTEGER NOT NULL, -- of the standing
    PRIMARY KEY (holder, issue, position, as_of, chiefly, first_hand, report, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX stand_by_seq ON stand (seq);

-- rowid = seq of the standing; words are folded (lower case, no accents) before they come here
CREATE VIRTUAL TABLE statement_words USING fts5 (words, speaker, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');

CREATE INDEX entry_by_time ON entry (at);
