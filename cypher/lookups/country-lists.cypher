/*
title: Which countries are in which published group on a day, and who says so
params:
  "on": {default: "9999-12-31", meaning: Day for which it is asked.}
  list: {default: "", meaning: "Name of the group, such as JP Group A; empty for all."}
  country: {default: "", meaning: "Alpha-2 code; empty for all."}
columns: [list, own_term, country, name, since, until, member, role, sources, stated_at, quotes]
*/
MATCH (c:Country)-[m:MEMBER_OF]->(g:CountryGroup)
WHERE ($list = '' OR g.name[0] = $list) AND ($country = '' OR c.code = $country)
RETURN g.name[0] AS list, coalesce(g.own_term[0], '') AS own_term, c.code AS country, c.caption AS name,
       coalesce(m.since, '') AS since, coalesce(m.until, '') AS until,
       coalesce(m.since, '') <= $on AND coalesce(m.until, '9999-12-31') >= $on AND coalesce(m.modality, 'asserted') = 'asserted' AS member,
       coalesce(m.role, '') AS role, coalesce(m.sources, []) AS sources, coalesce(m.stated_at, []) AS stated_at, coalesce(m.quotes, []) AS quotes
ORDER BY list, country, since, until
