/*
title: What records print in some letters of parties that are shown without them
params:
  letters: {default: ".*[가-힣].*", meaning: Regular expression that a name in these letters meets; Hangul by default.}
columns: [id, caption, names, originals, aliases]
*/
MATCH (p:Party)
WHERE any(name IN coalesce(p.name, []) + coalesce(p.original_name, []) + coalesce(p.alias, []) WHERE name =~ $letters)
  AND NOT p.caption =~ $letters
MATCH (r:Record)-[:EVIDENCE_FOR]->(p)
RETURN p.id AS id, p.caption AS caption, coalesce(r.name, []) AS names, coalesce(r.original_name, []) AS originals,
       coalesce(r.alias, []) AS aliases
ORDER BY id, r.id
