-- How many documents were published in each month, for the series of a relation: counted from the
-- index alone.
CREATE INDEX current_reading_month ON current_reading (substr(published_day, 1, 7));
