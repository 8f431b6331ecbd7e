-- Of a person whom thousands of documents name, every one is looked up by the name: all that is
-- asked of a party stands in the index, and of a statement when it was made and whether it counts
-- beside who made it.
DROP INDEX party_name;
CREATE INDEX party_name ON party (name, kind, state, office, side, document_no);

ALTER TABLE finding_party ADD COLUMN day ${text};
ALTER TABLE finding_party ADD COLUMN review ${text};
UPDATE finding_party SET
  day = (SELECT f.day FROM finding f WHERE f.no = finding_party.finding_no),
  review = (SELECT f.review FROM finding f WHERE f.no = finding_party.finding_no);

DROP INDEX finding_party_party;
CREATE INDEX finding_party_party ON finding_party (party_no, role, finding_no, day, review);
