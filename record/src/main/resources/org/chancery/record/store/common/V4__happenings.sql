-- Happenings: what several documents report is one, with its history. They are made by the merger,
-- which SQL cannot call: a record of before is filled when it is opened, see derived_by.

-- By which way of making them the derived rows were made. Where it is not that of the program, all
-- of them are made again from the kept ones.
CREATE TABLE derived_by (
  version INTEGER NOT NULL
);
INSERT INTO derived_by (version) VALUES (0);

CREATE TABLE happening (
  no ${key},
  -- That of its earliest report with h for f.
  id ${text} NOT NULL UNIQUE,
  -- engagement or event, and as finding.kind what most reports say.
  type ${text} NOT NULL,
  kind ${text} NOT NULL,
  -- How far it has come: expected, announced, under-way, held, postponed, cancelled, declined.
  standing ${text} NOT NULL,
  -- As finding.happened.
  happened ${text},
  happened_from ${text},
  happened_until ${text},
  place ${text},
  -- When it happened, else when its first report was published, else ''.
  day ${text} NOT NULL,
  -- When the first report was published that tells how far it has come.
  told_day ${text},
  documents INTEGER NOT NULL,
  -- How often what is told of it changed.
  changes INTEGER NOT NULL,
  -- The PLOVER types for which it counts, with blanks between.
  acts ${text} NOT NULL
);
CREATE INDEX happening_standing ON happening (standing, day, no, happened_until, happened, type);

-- What one finding says of a happening.
CREATE TABLE report (
  finding_no ${key},
  happening_no BIGINT NOT NULL,
  -- From 0, by day of publication.
  position INTEGER NOT NULL,
  document_no BIGINT NOT NULL,
  standing ${text} NOT NULL,
  acts ${text} NOT NULL,
  -- As the merger compares them: JSON.
  participants ${text} NOT NULL
);
CREATE INDEX report_happening ON report (happening_no, position, finding_no, document_no);

-- Under which keys a report is filed, so that only reports are compared that share one.
CREATE TABLE report_key (
  -- The first 64 bits of a digest.
  filed BIGINT NOT NULL,
  finding_no BIGINT NOT NULL,
  PRIMARY KEY (filed, finding_no)
) ${clustered};

CREATE TABLE side_happening (
  side ${text} NOT NULL,
  type ${text} NOT NULL,
  day ${text} NOT NULL,
  happening_no BIGINT NOT NULL,
  standing ${text} NOT NULL,
  happened ${text},
  happened_until ${text},
  PRIMARY KEY (side, type, day, happening_no)
) ${clustered};
CREATE INDEX side_happening_happening ON side_happening (happening_no);

-- side_a before side_b in the order of code points.
CREATE TABLE dyad_happening (
  side_a ${text} NOT NULL,
  side_b ${text} NOT NULL,
  day ${text} NOT NULL,
  happening_no BIGINT NOT NULL,
  -- 1 from a to b, -1 from b to a, 0 between them.
  direction INTEGER NOT NULL,
  type ${text} NOT NULL,
  PRIMARY KEY (side_a, side_b, day, happening_no)
) ${clustered};
CREATE INDEX dyad_happening_happening ON dyad_happening (happening_no);
CREATE INDEX dyad_happening_b ON dyad_happening (side_b, type, side_a);

-- These two now hold all that lists and counts ask of a finding, so that none has to be looked up.
DROP TABLE side_finding;
CREATE TABLE side_finding (
  side ${text} NOT NULL,
  type ${text} NOT NULL,
  day ${text} NOT NULL,
  finding_no BIGINT NOT NULL,
  role ${text} NOT NULL,
  document_no BIGINT NOT NULL,
  happened_until ${text},
  review ${text},
  outcome ${text},
  PRIMARY KEY (side, type, day, finding_no, role)
) ${clustered};
CREATE INDEX side_finding_day ON side_finding (side, day, finding_no);
CREATE INDEX side_finding_finding ON side_finding (finding_no, side, role);

DROP TABLE dyad_finding;
CREATE TABLE dyad_finding (
  side_a ${text} NOT NULL,
  side_b ${text} NOT NULL,
  day ${text} NOT NULL,
  finding_no BIGINT NOT NULL,
  direction INTEGER NOT NULL,
  type ${text} NOT NULL,
  kind ${text},
  status ${text},
  document_no BIGINT NOT NULL,
  published_day ${text},
  review ${text},
  outcome ${text},
  PRIMARY KEY (side_a, side_b, day, finding_no, direction)
) ${clustered};
CREATE INDEX dyad_finding_finding ON dyad_finding (finding_no);

-- The names of persons by the first and last of their words, however spelled.
CREATE TABLE person_name (
  filed ${text} NOT NULL,
  name ${text} NOT NULL,
  PRIMARY KEY (filed, name)
) ${clustered};

-- What may tell what became of an earlier commitment or request, and whose it is: sides with tabs
-- between.
CREATE TABLE sign (
  finding_no ${key},
  sort ${text} NOT NULL,
  sides ${text} NOT NULL
);

-- Signs by side and stem, so that those are found that share words with a promise.
CREATE TABLE sign_stem (
  -- The first 64 bits of a digest.
  filed BIGINT NOT NULL,
  finding_no BIGINT NOT NULL,
  PRIMARY KEY (filed, finding_no)
) ${clustered};
