/*
title: Cases a source counts in a published series, with the rows of the authority's list each stands for
params:
  series: {default: motie-156, meaning: Series the cases are counted in.}
columns: [id, caption, from, until, rows, evidence_class]
*/
MATCH (c:Case {series: $series, in_series: 'yes'})
RETURN c.id AS id, c.caption AS caption, c.detected_from AS from, c.detected_until AS until, c.list_rows AS rows,
       c.evidence_class AS evidence_class
ORDER BY from, id
