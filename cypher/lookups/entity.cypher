/*
title: The entity of this id, or the one that a record of this id is evidence for
params:
  id: {default: null, meaning: Id of an entity or of a record.}
columns: [entity]
*/
CALL {
  MATCH (n:Thing {id: $id}) RETURN n
  UNION
  MATCH (:Record {id: $id})-[:EVIDENCE_FOR]->(n:Thing) RETURN n
}
RETURN properties(n) AS entity
ORDER BY n.id
