/*
title: Ship that carried goods to or from the DPRK
revision: 2
indicator: VE-13
severity: high
kind: published-indicator
status: stable
maturity: read
definition: >-
  A ship, whatever its flag, carried a shipment whose origin or destination is one of the `targets`.
published:
- {document: un-2397-told, section: 'paragraph 9', quote:
    'authorises member states to seize, inspect, freeze and impound any vessel in their territorial waters found to be illicitly providing oil to DPRK'}
rests_on: []
needs:
- shipments with carrier, origin and destination
misses: >-
  Voyages that nobody published; calls at ports told without a shipment.
innocent_reasons:
- Goods that the resolutions allow, or that the Committee exempted.
- Humanitarian aid.
next_steps:
- Read what the cargo was and which paragraph speaks of it.
params:
  targets: {default: [kp], meaning: Countries that count.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, shipment]
speaks_of: (n:Vessel)-[r:CARRIED_IN]->(s:Shipment) WHERE coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(s.known,
  '0000') <= $as_of
summary:
  hit: '{name}: {shipment_name} ({way})'
  clear: '{name}: {shipment_name} (from {origin} to {destination})'
  not_evaluable: '{name}: {shipment_name}'
ko:
  title: 북한 화물을 운반한 선박
  definition: 선박이 출발지 또는 목적지가 북한인 화물을 운반했다.
ja:
  title: 北朝鮮の貨物を運んだ船
  definition: 船が、出発地または仕向地が北朝鮮である貨物を運んだ。
examples:
- title: coal of the DPRK
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19', origin: ['kp']}),
           (v)-[:CARRIED_IN {records: ['v-s']}]->(s)
  finds:
  - {subject: v, verdict: hit}
- title: from Japan to Australia
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19', origin: ['jp'], destination: ['au']}),
           (v)-[:CARRIED_IN {records: ['v-s']}]->(s)
  finds:
  - {subject: v, verdict: clear}
- title: destination not published
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19', origin: ['jp']}),
           (v)-[:CARRIED_IN {records: ['v-s']}]->(s)
  finds:
  - {subject: v, verdict: not_evaluable, missing: [destination of the shipment]}
*/
MATCH carried = (v:Vessel)-[r:CARRIED_IN]->(s:Shipment)
WHERE coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(s.known, $undated) <= $as_of
WITH v, s, carried ORDER BY r.id
WITH v, s, collect(carried)[0] AS carried, coalesce(s.origin, []) AS origin, coalesce(s.destination, []) AS destination
WITH v, s, carried, origin, destination, size([x IN origin WHERE x IN $targets]) > 0 AS out, size([x IN destination WHERE x IN $targets]) > 0 AS into
WITH v, s, carried, origin, destination, out, into, CASE WHEN out OR into THEN 'hit' WHEN size(origin) = 0 OR size(destination) = 0 THEN 'not_evaluable' ELSE 'clear' END AS verdict
RETURN v.id AS subject, v.caption AS name, s.id AS shipment, s.caption AS shipment_name, origin, destination,
       CASE WHEN out AND into THEN 'goods of the target and for it' WHEN out THEN 'goods of the target' WHEN into THEN 'goods for the target' END AS way,
       [carried] AS paths, verdict,
       CASE WHEN verdict <> 'not_evaluable' THEN [] WHEN size(destination) = 0 THEN ['destination of the shipment'] ELSE ['origin of the shipment'] END AS missing
ORDER BY subject, shipment
