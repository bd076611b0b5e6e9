/*
title: Authorities whose acts of listing are loaded, with the number of acts that are asserted
params: {}
columns: [authority, acts]
*/
MATCH (l:Listing)
WHERE coalesce(l.modality, 'asserted') = 'asserted' AND l.authority IS NOT NULL
RETURN l.authority AS authority, count(l) AS acts
ORDER BY acts DESC, authority
