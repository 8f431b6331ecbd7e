-- Lists of one type, of all sides or of one, are answered from an index alone.
DROP INDEX finding_type;
CREATE INDEX finding_type ON finding (type, day, no, review, outcome, happened_until, status);
CREATE INDEX side_finding_type ON side_finding (side, type, role, day, finding_no);
