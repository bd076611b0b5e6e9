/*
title: Who owns, manages or has chartered ships of a name, and who owns, controls or leads those parties
params:
  words: {default: "", meaning: "Part of the ship's name, in small letters."}
  ships: {default: 5, meaning: Ships that are looked at.}
  most: {default: 60, meaning: Ties that are told.}
columns: [id, caption, relation, to, step]
*/
MATCH (v:Vessel)
WHERE any(name IN [v.caption] + coalesce(v.name, []) + coalesce(v.alias, []) + coalesce(v.original_name, []) WHERE toLower(name) CONTAINS $words)
WITH v ORDER BY v.id LIMIT $ships
MATCH (a:Party)-[r:OWNS|MANAGES|CHARTERS]->(v) WHERE coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, '0000') <= $as_of
OPTIONAL MATCH (b:Party)-[q:OWNS|CONTROLS|DIRECTS]->(a) WHERE coalesce(q.modality, 'asserted') <> 'denied' AND coalesce(q.first_day, '0000') <= $as_of
UNWIND [{id: a.id, caption: a.caption, relation: type(r), to: v.caption, step: 1},
        {id: b.id, caption: b.caption, relation: type(q), to: a.caption, step: 2}] AS tie
WITH tie WHERE tie.id IS NOT NULL
RETURN DISTINCT tie.id AS id, tie.caption AS caption, tie.relation AS relation, tie.to AS to, tie.step AS step
ORDER BY step, id, relation, to
LIMIT $most
