-- The journal of a case and what stands, as in the SQLite files of the same version.
CREATE TABLE entry (
    number   BIGINT PRIMARY KEY,
    at       BIGINT NOT NULL, -- epoch milliseconds
    author   TEXT   NOT NULL,
    kind     TEXT   NOT NULL,
    subject  TEXT   NOT NULL, -- id of the first report or statement it is about
    body     TEXT   NOT NULL, -- the event as JSON, keys in alphabetical order
    previous TEXT   NOT NULL, -- hash of the entry before
    hash     TEXT   NOT NULL
);
CREATE INDEX entry_by_time ON entry (at);

CREATE FUNCTION entry_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the journal is append-only: no entry is ever changed or removed';
END $$;
CREATE TRIGGER entry_is_never_changed BEFORE UPDATE OR DELETE ON entry FOR EACH ROW EXECUTE FUNCTION entry_is_kept();
CREATE TRIGGER entry_is_never_emptied BEFORE TRUNCATE ON entry FOR EACH STATEMENT EXECUTE FUNCTION entry_is_kept();

CREATE FUNCTION entry_goes_to_the_end() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last RECORD;
BEGIN
    SELECT number, hash INTO last FROM entry ORDER BY number DESC LIMIT 1;
    IF NEW.number <> coalesce(last.number, 0) + 1 OR NEW.previous <> coalesce(last.hash, repeat('0', 64)) THEN
        RAISE EXCEPTION 'the journal is append-only: an entry follows the last one';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER entry_goes_to_the_end BEFORE INSERT ON entry FOR EACH ROW EXECUTE FUNCTION entry_goes_to_the_end();

CREATE TABLE subject (
    subject TEXT   NOT NULL,
    entry   BIGINT NOT NULL,
    PRIMARY KEY (subject, entry)
);

CREATE TABLE progress (
    one   SMALLINT PRIMARY KEY CHECK (one = 1),
    entry BIGINT   NOT NULL
);
INSERT INTO progress (one, entry) VALUES (1, 0);

CREATE TABLE report (
    id          TEXT     PRIMARY KEY,
    place       BIGINT   NOT NULL,
    entry       BIGINT   NOT NULL,
    added       BIGINT   NOT NULL,
    outlet      TEXT,
    published   BIGINT,
    title       TEXT,
    hash        TEXT     NOT NULL,
    file        TEXT,
    sha256      TEXT,
    part        INTEGER,
    copy_of     TEXT,
    grade       TEXT,
    light       TEXT,
    chatham     SMALLINT NOT NULL DEFAULT 0,
    fingerprint BYTEA    NOT NULL
);
CREATE INDEX report_by_hash ON report (hash);
CREATE INDEX report_by_file ON report (sha256, part);
CREATE INDEX report_by_place ON report (place);

CREATE TABLE standing (
    seq     BIGINT   PRIMARY KEY,
    id      TEXT     NOT NULL UNIQUE,
    report  TEXT     NOT NULL,
    number  INTEGER  NOT NULL,
    status  TEXT     NOT NULL,
    stands  SMALLINT NOT NULL,
    entry   BIGINT   NOT NULL,
    author  TEXT     NOT NULL,
    at      BIGINT   NOT NULL,
    holder  TEXT,
    rival   TEXT,
    grade   TEXT,
    light   TEXT,
    chatham SMALLINT NOT NULL DEFAULT 0,
    marked  SMALLINT NOT NULL DEFAULT 0,
    body    TEXT     NOT NULL,
    quote   TEXT     NOT NULL
);
CREATE INDEX standing_by_report ON standing (report, number);
CREATE INDEX standing_by_status ON standing (status, seq);
CREATE INDEX standing_by_time ON standing (at);

CREATE TABLE stand (
    holder     TEXT     COLLATE "C" NOT NULL,
    issue      TEXT     COLLATE "C" NOT NULL,
    position   SMALLINT NOT NULL,
    as_of      BIGINT   NOT NULL,
    chiefly    SMALLINT NOT NULL,
    first_hand SMALLINT NOT NULL,
    origin     TEXT     COLLATE "C" NOT NULL,
    report     TEXT     COLLATE "C" NOT NULL,
    number     INTEGER  NOT NULL,
    seq        BIGINT   NOT NULL,
    PRIMARY KEY (holder, issue, position, as_of, chiefly, first_hand, report, number)
);
CREATE INDEX stand_by_seq ON stand (seq);

CREATE TABLE statement_words (
    seq    BIGINT   PRIMARY KEY,
    vector TSVECTOR NOT NULL
);
CREATE INDEX statement_by_word ON statement_words USING gin (vector);
