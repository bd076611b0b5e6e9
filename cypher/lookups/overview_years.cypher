/*
title: Published number of cases per window, from the tables that count cases by time
params:
  table: {default: cases-by-year, meaning: Table of control totals.}
columns: [id, dimension, window, value, authority]
*/
MATCH (t:ControlTotal {table: $table})
WHERE t.metric = 'cases' AND (t)-[:PART_OF]->(:ControlTotal)
RETURN t.id AS id, t.dimension AS dimension, t.window AS window, t.value AS value, t.authority AS authority
ORDER BY window, id
