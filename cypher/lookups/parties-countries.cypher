/*
title: Countries that parties are connected with
params:
  ids: {default: [], meaning: Ids of the parties.}
columns: [party, countries]
*/
UNWIND $ids AS id
MATCH (p:Party {id: id})-[e:BASED_IN|NATIONAL_OF|FLIES_FLAG_OF]->(c:Country)
WHERE coalesce(e.modality, 'asserted') = 'asserted'
WITH DISTINCT p.id AS party, c.code AS code ORDER BY code
RETURN party, collect(code) AS countries
ORDER BY party
