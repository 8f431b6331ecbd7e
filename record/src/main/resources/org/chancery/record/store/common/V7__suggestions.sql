-- Derived: what later documents suggest to have become of commitments and requests. Like happenings,
-- suggestions are made by the program: a record of before is filled when it is opened.

-- The commitments and requests of which something may become, and how many words a sign has to share.
CREATE TABLE undertaking (
  finding_no ${key},
  needed INTEGER NOT NULL
);

-- Undertakings by side and stem, as sign_stem has signs.
CREATE TABLE undertaking_stem (
  filed BIGINT NOT NULL,
  finding_no BIGINT NOT NULL,
  PRIMARY KEY (filed, finding_no)
) ${clustered};
CREATE INDEX undertaking_stem_finding ON undertaking_stem (finding_no);

-- That a finding suggests what became of an earlier one.
CREATE TABLE suggestion (
  undertaking_no BIGINT NOT NULL,
  -- When the sign was published.
  day ${text} NOT NULL,
  sign_id ${text} NOT NULL,
  sign_no BIGINT NOT NULL,
  status ${text} NOT NULL,
  -- Where the sign's sentence stands: of several findings in one sentence one is shown.
  document_no BIGINT NOT NULL,
  sentence_start INTEGER NOT NULL,
  PRIMARY KEY (undertaking_no, day, sign_id)
) ${clustered};
CREATE INDEX suggestion_sign ON suggestion (sign_no);
