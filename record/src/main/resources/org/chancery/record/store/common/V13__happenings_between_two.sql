-- Of what happened between two sides all that is sorted and counted stands with the pair: to look
-- up each happening for it took as many pages of the database as there are happenings.
DROP TABLE dyad_happening;
CREATE TABLE dyad_happening (
  side_a ${text} NOT NULL,
  side_b ${text} NOT NULL,
  day ${text} NOT NULL,
  happening_no BIGINT NOT NULL,
  -- 1 from a to b, -1 from b to a, 0 between them.
  direction INTEGER NOT NULL,
  -- These as in happening.
  type ${text} NOT NULL,
  id ${text} NOT NULL,
  standing ${text} NOT NULL,
  happened ${text},
  told_day ${text},
  acts ${text} NOT NULL,
  PRIMARY KEY (side_a, side_b, day, happening_no)
) ${clustered};

INSERT INTO dyad_happening (side_a, side_b, day, happening_no, direction, type, id, standing,
    happened, told_day, acts)
  SELECT x.side_a, x.side_b, h.day, h.no,
    CASE WHEN min(x.direction) = max(x.direction) THEN min(x.direction) ELSE 0 END,
    h.type, h.id, h.standing, h.happened, h.told_day, h.acts
  FROM happening h JOIN report r ON r.happening_no = h.no
  JOIN dyad_finding x ON x.finding_no = r.finding_no
  GROUP BY x.side_a, x.side_b, h.no;

CREATE INDEX dyad_happening_happening ON dyad_happening (happening_no);
CREATE INDEX dyad_happening_b ON dyad_happening (side_b, type, side_a);
