/*
title: Some relationships whole, by their own id and that of the thing they start at, with both ends
params:
  wanted: {default: [], meaning: "Relationships, each a list: id of the thing it starts at, its own id."}
columns: [edge, path]
*/
UNWIND $wanted AS one
MATCH path = (a:Thing {id: one[0]})-[e {id: one[1]}]->(m:Thing)
WHERE coalesce(e.first_day, '0000') <= $as_of
RETURN e.id AS edge, path
ORDER BY edge
