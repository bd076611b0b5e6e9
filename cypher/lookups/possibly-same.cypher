/*
title: Parties that others may be, by an open pair of records that nobody has decided, with who lists them
params:
  ids: {default: [], meaning: Ids of the parties asked about.}
  statuses: {default: [listed, port_ban, de_flagged], meaning: Acts that count as a listing of the other party.}
columns: [about, other, schema, caption, authorities, probability, reasons, records]
*/
UNWIND $ids AS about
MATCH (:Thing {id: about})<-[:EVIDENCE_FOR]-(r:Record)-[s:MAY_BE]-(o:Record)-[:EVIDENCE_FOR]->(n:Thing)
WHERE n.id <> about
OPTIONAL MATCH (l:Listing)-[x:LISTS]->(n)
  WHERE l.listing_status IN $statuses AND coalesce(x.modality, 'asserted') = 'asserted' AND coalesce(l.date_from, '0000') <= $as_of
    AND coalesce(l.until, '9999') >= $as_of
WITH about, n, r, o, s, l ORDER BY l.authority
WITH about, n, r, o, s, collect(DISTINCT l.authority) AS authorities
RETURN about, n.id AS other, n.schema AS schema, n.caption AS caption, authorities, s.probability AS probability,
       coalesce(s.reasons, []) AS reasons, [r.id, o.id] AS records
ORDER BY about, probability DESC, other
