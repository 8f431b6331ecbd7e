-- The record, as docs/record.md tells it. Placeholders stand for what differs between the databases.
-- Days are ISO 8601 (2025-01-22), instants RFC 3339 in UTC; offsets count code points.

-- ---- Kept: rows are appended and never changed ------------------------------------------------

-- One command that wrote.
CREATE TABLE run (
  no ${key},
  command ${text} NOT NULL,
  program ${text} NOT NULL,
  started_at ${text} NOT NULL
);

CREATE TABLE document (
  no ${key},
  id ${text} NOT NULL UNIQUE,
  recorded_at ${text} NOT NULL
);

CREATE TABLE document_version (
  no ${key},
  document_no BIGINT NOT NULL REFERENCES document (no),
  number INTEGER NOT NULL,
  title ${text},
  source ${text},
  -- As its source gives it, and the day where it is known.
  published ${text},
  published_day ${text},
  -- Of title, source, publication and content; equal for what is the same document.
  fingerprint ${text} NOT NULL,
  -- Of the bytes received.
  sha256 ${text} NOT NULL,
  -- Of the normalised text, to which all offsets refer.
  text_sha256 ${text} NOT NULL,
  text_length INTEGER NOT NULL,
  -- The normalised text, deflated.
  text ${bytes} NOT NULL,
  -- The content as received, deflated, where it is not the normalised text.
  content ${bytes},
  run_no BIGINT NOT NULL REFERENCES run (no),
  recorded_at ${text} NOT NULL,
  UNIQUE (document_no, number)
);
CREATE INDEX document_version_fingerprint ON document_version (fingerprint, document_no, number);
CREATE INDEX document_version_run ON document_version (run_no, number);

CREATE TABLE reading (
  no ${key},
  version_no BIGINT NOT NULL REFERENCES document_version (no),
  reader ${text} NOT NULL,
  language ${text} NOT NULL,
  findings INTEGER NOT NULL,
  -- reading.schema.json without the text, deflated with the text as its dictionary.
  json ${bytes} NOT NULL,
  run_no BIGINT NOT NULL REFERENCES run (no),
  recorded_at ${text} NOT NULL,
  UNIQUE (version_no, reader)
);
CREATE INDEX reading_run ON reading (run_no);

-- What could not be read.
CREATE TABLE failure (
  no ${key},
  document_id ${text},
  place ${text} NOT NULL,
  message ${text} NOT NULL,
  run_no BIGINT NOT NULL REFERENCES run (no),
  recorded_at ${text} NOT NULL
);
CREATE INDEX failure_run ON failure (run_no);

-- What people decided. The finding is told by its id, and by its place in the reading they saw.
CREATE TABLE revision (
  no ${serial},
  finding_id ${text} NOT NULL,
  reading_no BIGINT NOT NULL REFERENCES reading (no),
  local_id ${text} NOT NULL,
  decision ${text} NOT NULL CHECK (decision IN ('accept', 'reject', 'correct')),
  -- A JSON object of the fields that were corrected.
  correction ${text},
  note ${text},
  person ${text} NOT NULL,
  recorded_at ${text} NOT NULL
);
CREATE INDEX revision_finding ON revision (finding_id);
CREATE INDEX revision_reading ON revision (reading_no);

-- Ids of findings that no current reading has any more, so that they can still be shown.
CREATE TABLE former_finding (
  id ${text} NOT NULL,
  reading_no BIGINT NOT NULL REFERENCES reading (no),
  local_id ${text} NOT NULL,
  PRIMARY KEY (id, reading_no, local_id)
) ${clustered};

-- ---- Derived: made from the kept, and made anew when they change -------------------------------

-- The reading that counts: of the latest version, by the latest reader.
CREATE TABLE current_reading (
  document_no ${key},
  version_no BIGINT NOT NULL,
  reading_no BIGINT NOT NULL,
  published_day ${text}
);
CREATE INDEX current_reading_day ON current_reading (published_day, document_no);
CREATE INDEX current_reading_version ON current_reading (version_no, published_day);

CREATE TABLE party (
  no ${key},
  document_no BIGINT NOT NULL,
  reading_no BIGINT NOT NULL,
  -- The id within the reading: p3.
  local_id ${text} NOT NULL,
  kind ${text} NOT NULL,
  name ${text} NOT NULL,
  state ${text},
  office ${text},
  -- On whose side it stands: ISO 3166-1 alpha-3, or the name of a body that stands for no state.
  side ${text}
);
CREATE UNIQUE INDEX party_reading ON party (document_no, reading_no, local_id);
CREATE INDEX party_name ON party (name, kind);

CREATE TABLE finding (
  no ${key},
  id ${text} NOT NULL UNIQUE,
  document_no BIGINT NOT NULL,
  version_no BIGINT NOT NULL,
  reading_no BIGINT NOT NULL,
  local_id ${text} NOT NULL,
  type ${text} NOT NULL,
  -- Of an engagement its kind, of an event its PLOVER type, of commitments and requests the force,
  -- of an omission the manner, of a statement whether it is direct or reported.
  kind ${text},
  status ${text},
  mode ${text},
  contexts ${text},
  -- When it happened or is to happen; of a commitment, until when. EDTF, and its first and last day.
  happened ${text},
  happened_from ${text},
  happened_until ${text},
  place ${text},
  -- What was said, promised, asked, left out, or is the first.
  content ${text},
  -- The sentence it rests on, with its place in the text of the version.
  quotation ${text} NOT NULL,
  quotation_start INTEGER NOT NULL,
  quotation_end INTEGER NOT NULL,
  found_by ${text} NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  published_day ${text},
  -- The day by which it is listed: when it happened, else when that was published, else ''.
  day ${text} NOT NULL,
  -- accepted, rejected or corrected, where somebody reviewed it.
  review ${text},
  -- Of a commitment or request, what a person said became of it.
  outcome ${text},
  recorded_at ${text} NOT NULL
);
CREATE INDEX finding_document ON finding (document_no, no);
CREATE INDEX finding_type ON finding (type, day, no);
CREATE INDEX finding_day ON finding (day, no);

CREATE TABLE finding_party (
  finding_no BIGINT NOT NULL,
  role ${text} NOT NULL,
  position INTEGER NOT NULL,
  party_no BIGINT NOT NULL,
  PRIMARY KEY (finding_no, role, position)
) ${clustered};
CREATE INDEX finding_party_party ON finding_party (party_no, role, finding_no);

-- Who takes part in what, by side.
CREATE TABLE side_finding (
  side ${text} NOT NULL,
  type ${text} NOT NULL,
  day ${text} NOT NULL,
  finding_no BIGINT NOT NULL,
  role ${text} NOT NULL,
  PRIMARY KEY (side, day, finding_no, role)
) ${clustered};
CREATE INDEX side_finding_finding ON side_finding (finding_no);

-- What passes between two sides, side_a before side_b in the order of code points.
CREATE TABLE dyad_finding (
  side_a ${text} NOT NULL,
  side_b ${text} NOT NULL,
  day ${text} NOT NULL,
  finding_no BIGINT NOT NULL,
  -- 1 from a to b, -1 from b to a, 0 between them.
  direction INTEGER NOT NULL,
  type ${text} NOT NULL,
  kind ${text},
  status ${text},
  PRIMARY KEY (side_a, side_b, day, finding_no, direction)
) ${clustered};
CREATE INDEX dyad_finding_finding ON dyad_finding (finding_no);

-- Paragraphs for the full-text search. Their number is that of the version times 65536, and their
-- own, so that the version is known without a look at this table.
CREATE TABLE passage (
  no ${key},
  passage_start INTEGER NOT NULL,
  passage_end INTEGER NOT NULL
);
