-- A record as version 0.1.0 left it, schema 1.1: an invented report, a document of two versions, two decisions.
CREATE TABLE "flyway_schema_history" (
    "installed_rank" INT NOT NULL PRIMARY KEY,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INT,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
    "execution_time" INT NOT NULL,
    "success" BOOLEAN NOT NULL
);
CREATE TABLE run (
  no INTEGER PRIMARY KEY,
  command TEXT NOT NULL,
  program TEXT NOT NULL,
  started_at TEXT NOT NULL
);
CREATE TABLE document (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  recorded_at TEXT NOT NULL
);
CREATE TABLE document_version (
  no INTEGER PRIMARY KEY,
  document_no BIGINT NOT NULL REFERENCES document (no),
  number INTEGER NOT NULL,
  title TEXT,
  source TEXT,
  -- As its source gives it, and the day where it is known.
  published TEXT,
  published_day TEXT,
  -- Of title, source, publication and content; equal for what is the same document.
  fingerprint TEXT NOT NULL,
  -- Of the bytes received.
  sha256 TEXT NOT NULL,
  -- Of the normalised text, to which all offsets refer.
  text_sha256 TEXT NOT NULL,
  text_length INTEGER NOT NULL,
  -- The normalised text, deflated.
  text BLOB NOT NULL,
  -- The content as received, deflated, where it is not the normalised text.
  content BLOB,
  run_no BIGINT NOT NULL REFERENCES run (no),
  recorded_at TEXT NOT NULL,
  UNIQUE (document_no, number)
);
CREATE TABLE reading (
  no INTEGER PRIMARY KEY,
  version_no BIGINT NOT NULL REFERENCES document_version (no),
  reader TEXT NOT NULL,
  language TEXT NOT NULL,
  findings INTEGER NOT NULL,
  -- reading.schema.json without the text, deflated with the text as its dictionary.
  json BLOB NOT NULL,
  run_no BIGINT NOT NULL REFERENCES run (no),
  recorded_at TEXT NOT NULL,
  UNIQUE (version_no, reader)
);
CREATE TABLE failure (
  no INTEGER PRIMARY KEY,
  document_id TEXT,
  place TEXT NOT NULL,
  message TEXT NOT NULL,
  run_no BIGINT NOT NULL REFERENCES run (no),
  recorded_at TEXT NOT NULL
);
CREATE TABLE revision (
  no INTEGER PRIMARY KEY,
  finding_id TEXT NOT NULL,
  reading_no BIGINT NOT NULL REFERENCES reading (no),
  local_id TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('accept', 'reject', 'correct')),
  -- A JSON object of the fields that were corrected.
  correction TEXT,
  note TEXT,
  person TEXT NOT NULL,
  recorded_at TEXT NOT NULL
);
CREATE TABLE former_finding (
  id TEXT NOT NULL,
  reading_no BIGINT NOT NULL REFERENCES reading (no),
  local_id TEXT NOT NULL,
  PRIMARY KEY (id, reading_no, local_id)
) WITHOUT ROWID;
CREATE TABLE current_reading (
  document_no INTEGER PRIMARY KEY,
  version_no BIGINT NOT NULL,
  reading_no BIGINT NOT NULL,
  published_day TEXT
);
CREATE TABLE party (
  no INTEGER PRIMARY KEY,
  document_no BIGINT NOT NULL,
  reading_no BIGINT NOT NULL,
  -- The id within the reading: p3.
  local_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT,
  office TEXT,
  -- On whose side it stands: ISO 3166-1 alpha-3, or the name of a body that stands for no state.
  side TEXT
);
CREATE TABLE finding (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document_no BIGINT NOT NULL,
  version_no BIGINT NOT NULL,
  reading_no BIGINT NOT NULL,
  local_id TEXT NOT NULL,
  type TEXT NOT NULL,
  -- Of an engagement its kind, of an event its PLOVER type, of commitments and requests the force,
  -- of an omission the manner, of a statement whether it is direct or reported.
  kind TEXT,
  status TEXT,
  mode TEXT,
  contexts TEXT,
  -- When it happened or is to happen; of a commitment, until when. EDTF, and its first and last day.
  happened TEXT,
  happened_from TEXT,
  happened_until TEXT,
  place TEXT,
  -- What was said, promised, asked, left out, or is the first.
  content TEXT,
  -- The sentence it rests on, with its place in the text of the version.
  quotation TEXT NOT NULL,
  quotation_start INTEGER NOT NULL,
  quotation_end INTEGER NOT NULL,
  found_by TEXT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  published_day TEXT,
  -- The day by which it is listed: when it happened, else when that was published, else ''.
  day TEXT NOT NULL,
  -- accepted, rejected or corrected, where somebody reviewed it.
  review TEXT,
  -- Of a commitment or request, what a person said became of it.
  outcome TEXT,
  recorded_at TEXT NOT NULL
);
CREATE TABLE finding_party (
  finding_no BIGINT NOT NULL,
  role TEXT NOT NULL,
  position INTEGER NOT NULL,
  party_no BIGINT NOT NULL,
  PRIMARY KEY (finding_no, role, position)
) WITHOUT ROWID;
CREATE TABLE side_finding (
  side TEXT NOT NULL,
  type TEXT NOT NULL,
  day TEXT NOT NULL,
  finding_no BIGINT NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (side, day, finding_no, role)
) WITHOUT ROWID;
CREATE TABLE dyad_finding (
  side_a TEXT NOT NULL,
  side_b TEXT NOT NULL,
  day TEXT NOT NULL,
  finding_no BIGINT NOT NULL,
  -- 1 from a to b, -1 from b to a, 0 between them.
  direction INTEGER NOT NULL,
  type TEXT NOT NULL,
  kind TEXT,
  status TEXT,
  PRIMARY KEY (side_a, side_b, day, finding_no, direction)
) WITHOUT ROWID;
CREATE TABLE passage (
  no INTEGER PRIMARY KEY,
  passage_start INTEGER NOT NULL,
  passage_end INTEGER NOT NULL
);
CREATE VIRTUAL TABLE passage_words USING fts5 (
  words,
  content = '',
  contentless_delete = 1,
  tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO flyway_schema_history VALUES (1, '1', 'the record', 'SQL', 'V1__the_record.sql', -1633276013, '', '2026-11-26 12:39:24.748', 29, 1);
INSERT INTO flyway_schema_history VALUES (2, '1.1', 'append only and search', 'SQL', 'V1_1__append_only_and_search.sql', -856102245, '', '2026-11-26 12:39:24.832', 11, 1);
INSERT INTO run VALUES (1, 'add', '0.1.0', '2026-01-01T00:00:00Z');
INSERT INTO run VALUES (2, 'add', '0.1.0', '2026-01-01T00:00:00Z');
INSERT INTO document VALUES (1, 'strait', '2026-01-01T00:00:00Z');
INSERT INTO document VALUES (2, 'quiet', '2026-01-01T00:00:00Z');
INSERT INTO document_version VALUES (1, 1, 1, 'Arlandia and Borduria talk about the strait', 'The Meridia Courier', '2025-01-22', '2025-01-22', '6cc3e2c7700175451e0609f3b8fd973252e2dbbf54bb3882d032f1bd88231a15', 'c83bcd8bfe3682ccf728940fa127015b0729951184767513292328fe4eee0352', 'c83bcd8bfe3682ccf728940fa127015b0729951184767513292328fe4eee0352', 317, X'78da6590414a04410c45aff20f2005e2c659ea4218a141a1517017bb32ddc19a9424d533f46ece218ae0d6637893398147b07a1cdc088190c5fffffd7cbfbf7ce02a1b4baf6844c50b1b1ef2d7276ec77a60cd0597d9e268420ad64d9eb04c1977a41d431437d90a1a368942c88a76648f3405ec77aff78cada404678d55db8b329be371c2f5a87cb2dfbd1d539c2486a327f913475c58229d2d4b86717e664519185e8ca404b4034f8812a1b9d4eddde88e95f85041d80396055bf2836425561336e252e664fa57c7658e3d5d2cceff102aee2fd8017fcdf509d4536d5ba7cd29559a5af50c0d5937841f90237638', NULL, 1, '2026-01-01T00:00:00Z');
INSERT INTO document_version VALUES (2, 2, 1, NULL, NULL, NULL, NULL, 'b9f3053084e8024b27861f6278608d73e558781beedd9712b0e43c8a8b11b433', '7df81bb65766c4867e65afe3701788d81e980279a195f465061ec2b03b9202f4', '7df81bb65766c4867e65afe3701788d81e980279a195f465061ec2b03b9202f4', 19, X'78daf3cb2fc9c8cc4b57284f2c56484c2f4a4d4dd1030047bb06f9', NULL, 1, '2026-01-01T00:00:00Z');
INSERT INTO document_version VALUES (3, 2, 2, NULL, NULL, NULL, NULL, 'c603742903ac3a849824363bda8b01a5678f87af4ae49b772b61fa5fd563611b', '6c2b7bd71700dc89728a9b3a37b8ac98a1603686cbc92e4f64ebc5c98747bc5e', '6c2b7bd71700dc89728a9b3a37b8ac98a1603686cbc92e4f64ebc5c98747bc5e', 33, X'78daf3cb2fc9c8cc4b57284f2c56484c2f4a4d4dd153f0cb4fca4fa954282ec8cf4ed50300cdd20bf4', NULL, 2, '2026-01-01T00:00:00Z');
INSERT INTO reading VALUES (1, 1, '0.1.0 hand-made', 'en', 10, X'78f98ee4c45ded98cb8eda3014865f05794fe44b2ece72daa26eba29551f2084640615866a201d75d177ee23d44e7c3936711ce8cc62aa4aac0025fff96cffe73f9eeb063821095e885fb6cb83f8ffa8390c76672d02195b9416a58d6c71aef6df16d5e6d89d814922eb2548d8a5f1e8f7e2cb9d90e7980ba298664b4c9654d63b693235679b7acb376dc3724eebba2d282f53dc56841698641b5cd0b2cc08e16991171961b4a48cf2b6499ba6c12ca33193f22dc13623600e77eb4fd01c0eaa73a1199e444a752028b72702bc64f0a741160dcb324d10a87ab7fe70abaa54abca802afb0e288a59519e5bebdd110435d3b6499a29352463568e79bc5013f2e036e6bc3cb70ffcfd6ae923e46ef154822468a599ea4561d48a169ae0d3a33538af8f14e3f51c4b38912de6e55b903df6fd2f432b42102a32fbae2d032b4bf354632285e5745394826463596da259ff1db8532d3cb1db373e3de906434f73e831f101f486a250a899b734809117faccc1dd76758a86046311ddd99a91f4ed1136a525a7eae728df6b738a681f0600096795380658556ca870d34e84f4dc30d4b27f62896d6d891437bac853416f27b16e4f4e62730bd4b14f1da41c5d64bf81671ae04918d340a518cf7966cc9190647c3e75584626508fa52a2a11a2a63852c351b679c0b22fc6217951cc4518d6f4b210bd22d7490803df8e1506cf62644a77804546720f982e24510aa6779fee6a7d0696356bb9327a558f8f328d2351cf523d4db0fce5cf0a1a571e6a73986b5c39084537de34408cb1cb8cb1331c6aab1e465361d28b1ba5f8fc70b49beff9a192555d59ce3093fff04816ffa3e0cb45410937118b77eaf6e3cbf83ad3ade878dff7c74375ded5e3b1d1e643fee65d7a80acbc3a02995ac8ebd5e7afab2f16723fefdfcbb94c8356577bf3af110c5482df50eaeef155f74f4d331fdeddc7f56a15dc9f04eecfb63b774fcdf4edcb1ff7ceb85f', 1, '2026-01-01T00:00:00Z');
INSERT INTO reading VALUES (2, 2, '0.1.0 hand-made', 'en', 0, X'78f91a9d551ead943b0e80300c43afc205a8927e92f4300cfd4a0c0c0c8cdc9daea50c2031db8325dbef2d0d40a182a92979de9aff110efbb1b6143f128273158c911c13252bc4855ca8c530208b64c1e20534fb80de554b0e084bd2114cf41a74b51d61861fdef73baca5aff64379cb7901a7e16e80', 1, '2026-01-01T00:00:00Z');
INSERT INTO reading VALUES (3, 3, '0.1.0 hand-made', 'en', 0, X'78f9d39a5a1923b63430d033d4335000caa4e8e602d5632d1c0a4b3381aea0620961966c94649e94626e686e6090926c61696e64916899649c686c9e6491986c6991686866606c6661969c946c69946a926666929a946c0a94303731073252514a188c7c889e7e31520b6ad4921079b1b5005d5b6fcb', 2, '2026-01-01T00:00:00Z');
INSERT INTO revision VALUES (1, 'fpfdahafxmfp1', 1, 'f5', 'reject', NULL, 'they did', 'ada', '2026-01-01T00:00:00Z');
INSERT INTO revision VALUES (2, 'f3m2beymay56k', 1, 'f3', 'correct', '{"status":"fulfilled"}', NULL, 'ada', '2026-01-01T00:00:00Z');
INSERT INTO current_reading VALUES (1, 1, 1, '2025-01-22');
INSERT INTO current_reading VALUES (2, 3, 3, NULL);
INSERT INTO party VALUES (1, 1, 1, 'p1', 'person', 'Zoë Quist', 'ARL', 'minister', 'ARL');
INSERT INTO party VALUES (2, 1, 1, 'p2', 'person', 'Ilo Vance', 'BRD', 'minister', 'BRD');
INSERT INTO party VALUES (3, 1, 1, 'p3', 'state', 'Arlandia', 'ARL', NULL, 'ARL');
INSERT INTO finding VALUES (1, 'f5s8dnper0jyn', 1, 1, 1, 'f1', 'engagement', 'meeting', 'held', NULL, NULL, '2025-01-21', '2025-01-21', '2025-01-21', 'Port Meridia', NULL, '🚢 Foreign Minister Zoë Quist met Bordurian envoy Ilo Vance in Port Meridia on Tuesday.', 0, 86, 'engagement.meet', 0.75, '2025-01-22', '2025-01-21', NULL, NULL, '2026-01-01T00:00:00Z');
INSERT INTO finding VALUES (2, 'fqkd1h149tzkk', 1, 1, 1, 'f7', 'event', 'CONSULT', 'actual', NULL, 'diplomatic', '2025-01-21', '2025-01-21', '2025-01-21', NULL, NULL, '🚢 Foreign Minister Zoë Quist met Bordurian envoy Ilo Vance in Port Meridia on Tuesday.', 0, 86, 'event.consult', 0.75, '2025-01-22', '2025-01-21', NULL, NULL, '2026-01-01T00:00:00Z');
INSERT INTO finding VALUES (3, 'fqyhxpn8syj6c', 1, 1, 1, 'f2', 'statement', 'direct', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'We will send engineers by June,', '“We will send engineers by June,” Quist said.', 87, 132, 'statement.say', 0.75, '2025-01-22', '2025-01-22', NULL, NULL, '2026-01-01T00:00:00Z');
INSERT INTO finding VALUES (4, 'f3m2beymay56k', 1, 1, 1, 'f3', 'commitment', 'intends', NULL, NULL, NULL, '2025-06', '2025-06-01', '2025-06-30', NULL, 'send engineers', '“We will send engineers by June,” Quist said.', 87, 132, 'commitment.will', 0.75, '2025-01-22', '2025-06-01', 'corrected', 'fulfilled', '2026-01-01T00:00:00Z');
INSERT INTO finding VALUES (5, 'fs9fme0v21gfw', 1, 1, 1, 'f4', 'request', 'asked', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'reopen the strait', 'Vance asked Arlandia to reopen the strait.', 133, 175, 'request.ask', 0.75, '2025-01-22', '2025-01-22', NULL, NULL, '2026-01-01T00:00:00Z');
INSERT INTO finding VALUES (6, 'f4t9j7fz3p7y4', 1, 1, 1, 'f8', 'event', 'REQUEST', 'actual', 'change', NULL, NULL, NULL, NULL, NULL, NULL, 'Vance asked Arlandia to reopen the strait.', 133, 175, 'event.request', 0.75, '2025-01-22', '2025-01-22', NULL, NULL, '2026-01-01T00:00:00Z');
INSERT INTO finding VALUES (7, 'fpfdahafxmfp1', 1, 1, 1, 'f5', 'omission', 'not-discussed', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'fisheries', 'They did not discuss fisheries.', 176, 207, 'omission.discuss', 0.75, '2025-01-22', '2025-01-22', 'rejected', NULL, '2026-01-01T00:00:00Z');
INSERT INTO finding VALUES (8, 'fwtwshdt8wqxr', 1, 1, 1, 'f6', 'precedent', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'the first visit by a Bordurian envoy since 1998', 'It was the first visit by a Bordurian envoy since 1998.', 208, 263, 'precedent.first', 0.75, '2025-01-22', '2025-01-22', NULL, NULL, '2026-01-01T00:00:00Z');
INSERT INTO finding VALUES (9, 'f5y0s5vgja0hw', 1, 1, 1, 'f9', 'engagement', 'meeting', 'scheduled', NULL, NULL, '2025-03-03', '2025-03-03', '2025-03-03', 'Tollen', NULL, 'Vance and Quist will meet again in Tollen on 3 March.', 264, 317, 'engagement.meet', 0.75, '2025-01-22', '2025-03-03', NULL, NULL, '2026-01-01T00:00:00Z');
INSERT INTO finding VALUES (10, 'f2vcgdyhe6crp', 1, 1, 1, 'f10', 'event', 'AGREE', 'future', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Vance and Quist will meet again in Tollen on 3 March.', 264, 317, 'event.agree', 0.75, '2025-01-22', '2025-01-22', NULL, NULL, '2026-01-01T00:00:00Z');
INSERT INTO finding_party VALUES (4, 'by', 0, 1);
INSERT INTO finding_party VALUES (7, 'by', 0, 1);
INSERT INTO finding_party VALUES (1, 'party', 0, 1);
INSERT INTO finding_party VALUES (9, 'party', 1, 1);
INSERT INTO finding_party VALUES (2, 'source', 0, 1);
INSERT INTO finding_party VALUES (3, 'speaker', 0, 1);
INSERT INTO finding_party VALUES (10, 'target', 0, 1);
INSERT INTO finding_party VALUES (5, 'by', 0, 2);
INSERT INTO finding_party VALUES (7, 'by', 1, 2);
INSERT INTO finding_party VALUES (1, 'party', 1, 2);
INSERT INTO finding_party VALUES (9, 'party', 0, 2);
INSERT INTO finding_party VALUES (6, 'source', 0, 2);
INSERT INTO finding_party VALUES (10, 'source', 0, 2);
INSERT INTO finding_party VALUES (2, 'target', 0, 2);
INSERT INTO finding_party VALUES (8, 'who', 0, 2);
INSERT INTO finding_party VALUES (5, 'to', 0, 3);
INSERT INTO side_finding VALUES ('ARL', 'commitment', '2025-06-01', 4, 'by');
INSERT INTO side_finding VALUES ('ARL', 'engagement', '2025-01-21', 1, 'party');
INSERT INTO side_finding VALUES ('ARL', 'engagement', '2025-03-03', 9, 'party');
INSERT INTO side_finding VALUES ('ARL', 'event', '2025-01-21', 2, 'source');
INSERT INTO side_finding VALUES ('ARL', 'event', '2025-01-22', 10, 'target');
INSERT INTO side_finding VALUES ('ARL', 'omission', '2025-01-22', 7, 'by');
INSERT INTO side_finding VALUES ('ARL', 'request', '2025-01-22', 5, 'to');
INSERT INTO side_finding VALUES ('ARL', 'statement', '2025-01-22', 3, 'speaker');
INSERT INTO side_finding VALUES ('BRD', 'engagement', '2025-01-21', 1, 'party');
INSERT INTO side_finding VALUES ('BRD', 'engagement', '2025-03-03', 9, 'party');
INSERT INTO side_finding VALUES ('BRD', 'event', '2025-01-22', 6, 'source');
INSERT INTO side_finding VALUES ('BRD', 'event', '2025-01-22', 10, 'source');
INSERT INTO side_finding VALUES ('BRD', 'event', '2025-01-21', 2, 'target');
INSERT INTO side_finding VALUES ('BRD', 'omission', '2025-01-22', 7, 'by');
INSERT INTO side_finding VALUES ('BRD', 'precedent', '2025-01-22', 8, 'who');
INSERT INTO side_finding VALUES ('BRD', 'request', '2025-01-22', 5, 'by');
INSERT INTO dyad_finding VALUES ('ARL', 'BRD', '2025-01-21', 1, 0, 'engagement', 'meeting', 'held');
INSERT INTO dyad_finding VALUES ('ARL', 'BRD', '2025-01-21', 2, 1, 'event', 'CONSULT', 'actual');
INSERT INTO dyad_finding VALUES ('ARL', 'BRD', '2025-01-22', 5, -1, 'request', 'asked', NULL);
INSERT INTO dyad_finding VALUES ('ARL', 'BRD', '2025-01-22', 7, 0, 'omission', 'not-discussed', NULL);
INSERT INTO dyad_finding VALUES ('ARL', 'BRD', '2025-01-22', 10, -1, 'event', 'AGREE', 'future');
INSERT INTO dyad_finding VALUES ('ARL', 'BRD', '2025-03-03', 9, 0, 'engagement', 'meeting', 'scheduled');
INSERT INTO passage VALUES (65536, 0, 0);
INSERT INTO passage VALUES (65537, 0, 317);
INSERT INTO passage VALUES (196609, 0, 33);
INSERT INTO passage_words (rowid, words) VALUES (65536, 'Arlandia and Borduria talk about the strait');
INSERT INTO passage_words (rowid, words) VALUES (65537, '🚢 Foreign Minister Zoë Quist met Bordurian envoy Ilo Vance in Port Meridia on Tuesday. “We will send engineers by June,” Quist said. Vance asked Arlandia to reopen the strait. They did not discuss fisheries. It was the first visit by a Bordurian envoy since 1998. Vance and Quist will meet again in Tollen on 3 March.');
INSERT INTO passage_words (rowid, words) VALUES (196609, 'Nothing was agreed. Nobody spoke.');
CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");
CREATE INDEX document_version_fingerprint ON document_version (fingerprint, document_no, number);
CREATE INDEX document_version_run ON document_version (run_no, number);
CREATE INDEX reading_run ON reading (run_no);
CREATE INDEX failure_run ON failure (run_no);
CREATE INDEX revision_finding ON revision (finding_id);
CREATE INDEX revision_reading ON revision (reading_no);
CREATE INDEX current_reading_day ON current_reading (published_day, document_no);
CREATE INDEX current_reading_version ON current_reading (version_no, published_day);
CREATE UNIQUE INDEX party_reading ON party (document_no, reading_no, local_id);
CREATE INDEX party_name ON party (name, kind);
CREATE INDEX finding_document ON finding (document_no, no);
CREATE INDEX finding_day ON finding (day, no);
CREATE INDEX finding_party_party ON finding_party (party_no, role, finding_no);
CREATE INDEX side_finding_finding ON side_finding (finding_no);
CREATE INDEX dyad_finding_finding ON dyad_finding (finding_no);
CREATE INDEX finding_type ON finding (type, day, no);
CREATE TRIGGER run_is_kept BEFORE UPDATE ON run BEGIN SELECT RAISE(ABORT, 'run is append-only'); END;
CREATE TRIGGER run_stays BEFORE DELETE ON run BEGIN SELECT RAISE(ABORT, 'run is append-only'); END;
CREATE TRIGGER document_is_kept BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'document is append-only'); END;
CREATE TRIGGER document_stays BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'document is append-only'); END;
CREATE TRIGGER document_version_is_kept BEFORE UPDATE ON document_version BEGIN SELECT RAISE(ABORT, 'document_version is append-only'); END;
CREATE TRIGGER document_version_stays BEFORE DELETE ON document_version BEGIN SELECT RAISE(ABORT, 'document_version is append-only'); END;
CREATE TRIGGER reading_is_kept BEFORE UPDATE ON reading BEGIN SELECT RAISE(ABORT, 'reading is append-only'); END;
CREATE TRIGGER reading_stays BEFORE DELETE ON reading BEGIN SELECT RAISE(ABORT, 'reading is append-only'); END;
CREATE TRIGGER failure_is_kept BEFORE UPDATE ON failure BEGIN SELECT RAISE(ABORT, 'failure is append-only'); END;
CREATE TRIGGER failure_stays BEFORE DELETE ON failure BEGIN SELECT RAISE(ABORT, 'failure is append-only'); END;
CREATE TRIGGER revision_is_kept BEFORE UPDATE ON revision BEGIN SELECT RAISE(ABORT, 'revision is append-only'); END;
CREATE TRIGGER revision_stays BEFORE DELETE ON revision BEGIN SELECT RAISE(ABORT, 'revision is append-only'); END;
CREATE TRIGGER former_finding_is_kept BEFORE UPDATE ON former_finding BEGIN SELECT RAISE(ABORT, 'former_finding is append-only'); END;
CREATE TRIGGER former_finding_stays BEFORE DELETE ON former_finding BEGIN SELECT RAISE(ABORT, 'former_finding is append-only'); END;
