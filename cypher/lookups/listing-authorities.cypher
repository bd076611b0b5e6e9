/*
title: Authorities whose acts of listing are loaded and the source they stand in, with the number of acts that are asserted
params: {}
columns: [authority, source, title, publisher, edition, acts]
*/
MATCH (l:Listing)
WHERE coalesce(l.modality, 'asserted') = 'asserted' AND l.authority IS NOT NULL AND size(coalesce(l.records, [])) > 0
WITH l.authority AS authority, split(l.records[0], ':')[0] AS source, count(l) AS acts
OPTIONAL MATCH (s:Source {id: source})
RETURN authority, source, coalesce(s.title, source) AS title, coalesce(s.publisher, '') AS publisher,
       coalesce(s.edition, '') AS edition, acts
ORDER BY acts DESC, authority, source
