-- Derived: how much passes between two sides in all, for the network of all time. To count it at
-- each question took two scans of everything that is kept.
CREATE TABLE dyad_count (
  side_a ${text} NOT NULL,
  side_b ${text} NOT NULL,
  engagements INTEGER NOT NULL,
  acts INTEGER NOT NULL,
  -- Commitments and requests that nobody rejected.
  undertakings INTEGER NOT NULL,
  PRIMARY KEY (side_a, side_b)
) ${clustered};

INSERT INTO dyad_count (side_a, side_b, engagements, acts, undertakings)
  SELECT c.side_a, c.side_b, sum(c.engagements), sum(c.acts), sum(c.undertakings) FROM (
    SELECT x.side_a, x.side_b, sum(CASE x.type WHEN 'engagement' THEN 1 ELSE 0 END) AS engagements,
      sum(CASE x.type WHEN 'event' THEN 1 ELSE 0 END) AS acts, 0 AS undertakings
    FROM dyad_happening x GROUP BY x.side_a, x.side_b
    UNION ALL
    SELECT x.side_a, x.side_b, 0, 0, count(DISTINCT x.finding_no) FROM dyad_finding x
    WHERE x.type IN ('commitment', 'request') AND (x.review IS NULL OR x.review <> 'rejected')
    GROUP BY x.side_a, x.side_b
  ) c GROUP BY c.side_a, c.side_b;
