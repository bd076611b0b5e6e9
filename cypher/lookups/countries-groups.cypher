/*
title: Published groups and licence columns of countries
params:
  codes: {default: [], meaning: Alpha-2 codes.}
columns: [id, code, caption, concern, groups, columns, notes]
*/
UNWIND $codes AS code
MATCH (c:Country {code: code})
RETURN c.id AS id, c.code AS code, c.caption AS caption, coalesce(c.concern, []) AS concern,
       coalesce(c.control_group, []) AS groups, coalesce(c.licence_column, []) AS columns, coalesce(c.note, []) AS notes
ORDER BY code
