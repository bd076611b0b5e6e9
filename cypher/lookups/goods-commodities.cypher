/*
title: Headings of all loaded commodity nomenclatures
params: {}
columns: [id, system, code, caption, names]
*/
MATCH (c:Commodity)
RETURN c.id AS id, c.system AS system, c.code AS code, c.caption AS caption, coalesce(c.name, []) AS names
ORDER BY id
