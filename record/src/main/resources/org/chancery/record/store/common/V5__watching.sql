-- ---- State: what a watch has to remember, and changes as it goes on -----------------------------

-- A feed or sitemap that is or was watched. Instants are seconds since 1970.
CREATE TABLE watched_feed (
  address ${text} PRIMARY KEY,
  -- What its server called its state at the last successful poll: ETag and Last-Modified.
  tag ${text},
  modified ${text},
  failures INTEGER NOT NULL,
  due BIGINT NOT NULL,
  -- The sitemap that names it, where a user does not.
  part_of ${text}
);
CREATE INDEX watched_feed_part ON watched_feed (part_of, address);

-- An entry of a feed that was ever seen. Keys are SHA-256: addresses may be of any length.
CREATE TABLE watched_entry (
  -- Of the feed's address and of what the feed calls the entry.
  key ${text} NOT NULL PRIMARY KEY,
  address_key ${text} NOT NULL
) ${clustered};
CREATE INDEX watched_entry_address ON watched_entry (address_key);

-- Of those, the ones whose documents are to be fetched.
CREATE TABLE pending_entry (
  key ${text} NOT NULL PRIMARY KEY,
  feed ${text} NOT NULL,
  id ${text} NOT NULL,
  address ${text} NOT NULL,
  -- What the feed says of it.
  title ${text},
  published ${text},
  source ${text},
  author ${text},
  failures INTEGER NOT NULL,
  due BIGINT NOT NULL
);
CREATE INDEX pending_entry_due ON pending_entry (due);
