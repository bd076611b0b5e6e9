/*
title: Goods that cases and control lists name
params: {}
columns: [id, caption, names, cas]
*/
MATCH (i:Item)
RETURN i.id AS id, i.caption AS caption, coalesce(i.name, []) AS names, coalesce(i.cas_number, []) AS cas
ORDER BY id
