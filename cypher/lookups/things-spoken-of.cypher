/*
title: Things of which something is said - claims about them or about their events and acts, and what they are said to have done
params:
  ids: {default: [], meaning: Ids of the things.}
  undated: {default: "0000", meaning: Day from which on events without a day are told.}
columns: [id, claims, events]
*/
UNWIND $ids AS id
MATCH (n:Thing {id: id})
OPTIONAL MATCH (n)<-[a:ABOUT]-(c:Claim) WHERE coalesce(a.modality, 'asserted') <> 'denied' AND coalesce(c.known, '0000') <= $as_of
WITH n, count(DISTINCT c) AS own
OPTIONAL MATCH (n)-[r]-(e:Event)
WHERE n:Party AND (e:Case OR e:Shipment OR e:Transfer OR e:PanelFinding OR e:Listing OR e:Measure OR e:PortCall)
  AND NOT type(r) IN ['ABOUT', 'SPOKEN_BY', 'ISSUED_BY'] AND coalesce(r.modality, 'asserted') <> 'denied'
  AND coalesce(e.known, $undated) <= $as_of
OPTIONAL MATCH (e)<-[b:ABOUT]-(d:Claim) WHERE coalesce(b.modality, 'asserted') <> 'denied' AND coalesce(d.known, '0000') <= $as_of
WITH n, own, count(DISTINCT e) AS events, count(DISTINCT d) AS others
WHERE own + others + events > 0
RETURN n.id AS id, own + others AS claims, events
ORDER BY id
