/*
title: Every published total, with its publications and the source it was taken from
params: {}
columns: [total, source]
*/
MATCH (t:ControlTotal)
RETURN properties(t) AS total, coalesce(t.sources[0], '') AS source
ORDER BY t.id
