/*
title: Hidden names that share a label, each of one party in one release
params:
  name: {default: "", meaning: "The label, such as A사; capitals do not matter."}
columns: [id, caption, told]
*/
MATCH (p:Party) WHERE p.masked = true AND toLower(p.caption) = toLower($name)
OPTIONAL MATCH (p)-[]-(e:Case)
WITH p, e ORDER BY coalesce(e.detected, e.date, ''), e.id
WITH p, collect(e.caption) AS told
RETURN p.id AS id, p.caption AS caption, coalesce(head(told), '') AS told
ORDER BY id
