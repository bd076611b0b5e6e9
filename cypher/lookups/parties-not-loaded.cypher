/*
title: Numbers of a list that is not loaded, which parties carry - the entry under the number is not known here
params:
  ids: {default: [], meaning: Ids of the parties.}
  list: {default: un_sc_consolidated, meaning: "Source of the list that gives the numbers: the UN's."}
columns: [party, number]
*/
OPTIONAL MATCH (s:Source {id: $list})
WITH count(s) AS loaded WHERE loaded = 0
UNWIND $ids AS id
MATCH (n:Party {id: id}) WHERE n.un_reference IS NOT NULL
UNWIND n.un_reference AS number
RETURN DISTINCT n.id AS party, number
ORDER BY party, number
