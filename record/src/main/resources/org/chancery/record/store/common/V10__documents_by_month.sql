-- Derived: how many documents were published in each month, for the series of a relation. They are
-- counted when documents come and go: to count all of them at each question took longer than to look
-- up what the relation lists.
CREATE TABLE published_month (
  month ${text} NOT NULL,
  documents INTEGER NOT NULL,
  PRIMARY KEY (month)
) ${clustered};

INSERT INTO published_month (month, documents)
  SELECT substr(published_day, 1, 7), count(*) FROM current_reading
  WHERE published_day IS NOT NULL GROUP BY substr(published_day, 1, 7);

DROP INDEX current_reading_month;
