-- Kept: where a version comes from, beyond its title, source and date. The publisher is as the register
-- told when the version was added.
CREATE TABLE document_origin (
  version_no BIGINT NOT NULL PRIMARY KEY REFERENCES document_version (no),
  address ${text},
  author ${text},
  retrieved_at ${text},
  publisher ${text},
  publisher_kind ${text} CHECK (publisher_kind IN ('government', 'agency', 'newspaper', 'international_body')),
  -- The state it speaks for: ISO 3166-1 alpha-3.
  publisher_state ${text},
  licence ${text}
);
CREATE INDEX document_origin_state ON document_origin (publisher_state, version_no);

-- Derived: by what texts are found to be copies. A digest of the words, how many runs of four words
-- there are, and their least hash values (MinHash), four bytes each.
CREATE TABLE text_sketch (
  document_no ${key},
  words_sha256 ${text} NOT NULL,
  runs INTEGER NOT NULL,
  least ${bytes} NOT NULL,
  published_day ${text}
);

-- Texts that share one of these are compared.
CREATE TABLE text_band (
  band BIGINT NOT NULL,
  document_no BIGINT NOT NULL,
  PRIMARY KEY (band, document_no)
) ${clustered};

-- That a document is a copy of an earlier one.
CREATE TABLE text_copy (
  document_no ${key},
  first_no BIGINT NOT NULL,
  -- The share of the runs of the shorter text that the longer one has.
  share DOUBLE PRECISION NOT NULL
);
CREATE INDEX text_copy_first ON text_copy (first_no);
