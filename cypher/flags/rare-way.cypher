/*
title: Way that is rare for the destination
revision: 1
indicator: TX-02
severity: medium
kind: statistical
status: stable
maturity: examples
definition: >-
  A shipment goes by way of a country by which fewer than `share` of the shipments of the table to that destination go.
published:
- {document: bis-checklist, section: number 11, quote: 'The shipping route is abnormal for the product and destination.'}
rests_on:
- 'BIS red flag: the shipping route is abnormal for the product and destination'
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- ways and destinations
- at least `least` shipments to the destination
misses: >-
  Ways that are usual and wrong.
innocent_reasons:
- A strike, a lack of space, a cheaper freight.
next_steps:
- Ask the forwarder for the reason.
params:
  share: {default: 0.1, meaning: Share below which a way is rare.}
  least: {default: 10, meaning: Shipments to a destination from which on a share says something.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, via]
speaks_of: (n:Shipment)-[r:ROUTED_VIA]->(c:Country) WHERE n.own_table = true AND coalesce(r.modality, 'asserted') <> 'denied'
summary:
  hit: '{name}: by way of {via_name}, like {same} of {all} shipments to {destination_name}'
  clear: '{name}: by way of {via_name}, like {same} of {all} shipments to {destination_name}'
  not_evaluable: '{name}[[: by way of {via_name}]]'
ko:
  title: 목적지에 드문 경유
  definition: 같은 목적지 선적 중 드물게 쓰이는 경유국을 거친다.
ja:
  title: 仕向地に珍しい経由
  definition: 同じ仕向地への出荷のうち、まれな経由国を通る。
examples:
- title: one of twelve
  given: |
    CREATE (kg:Thing:Country {id: 'country:kg', code: 'kg', caption: 'Kyrgyzstan', schema: 'Country'}),
           (ae:Thing:Country {id: 'country:ae', code: 'ae', caption: 'UAE', schema: 'Country'}),
           (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (s)-[:ROUTED_VIA {records: ['s-ae']}]->(ae),
           (s)-[:DESTINED_FOR {records: ['s-kg']}]->(kg),
           (t0:Thing:Event:Shipment {id: 't0', caption: 'T0', schema: 'Shipment', records: ['t0'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (t1:Thing:Event:Shipment {id: 't1', caption: 'T1', schema: 'Shipment', records: ['t1'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (t2:Thing:Event:Shipment {id: 't2', caption: 'T2', schema: 'Shipment', records: ['t2'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (t3:Thing:Event:Shipment {id: 't3', caption: 'T3', schema: 'Shipment', records: ['t3'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (t4:Thing:Event:Shipment {id: 't4', caption: 'T4', schema: 'Shipment', records: ['t4'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (t5:Thing:Event:Shipment {id: 't5', caption: 'T5', schema: 'Shipment', records: ['t5'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (t6:Thing:Event:Shipment {id: 't6', caption: 'T6', schema: 'Shipment', records: ['t6'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (t7:Thing:Event:Shipment {id: 't7', caption: 'T7', schema: 'Shipment', records: ['t7'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (t8:Thing:Event:Shipment {id: 't8', caption: 'T8', schema: 'Shipment', records: ['t8'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (t9:Thing:Event:Shipment {id: 't9', caption: 'T9', schema: 'Shipment', records: ['t9'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (t10:Thing:Event:Shipment {id: 't10', caption: 'T10', schema: 'Shipment', records: ['t10'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (t0)-[:DESTINED_FOR {records: ['t0-kg']}]->(kg),
           (t1)-[:DESTINED_FOR {records: ['t1-kg']}]->(kg),
           (t2)-[:DESTINED_FOR {records: ['t2-kg']}]->(kg),
           (t3)-[:DESTINED_FOR {records: ['t3-kg']}]->(kg),
           (t4)-[:DESTINED_FOR {records: ['t4-kg']}]->(kg),
           (t5)-[:DESTINED_FOR {records: ['t5-kg']}]->(kg),
           (t6)-[:DESTINED_FOR {records: ['t6-kg']}]->(kg),
           (t7)-[:DESTINED_FOR {records: ['t7-kg']}]->(kg),
           (t8)-[:DESTINED_FOR {records: ['t8-kg']}]->(kg),
           (t9)-[:DESTINED_FOR {records: ['t9-kg']}]->(kg),
           (t10)-[:DESTINED_FOR {records: ['t10-kg']}]->(kg)
  finds:
  - {subject: s, verdict: hit, via: ae}
- title: all go that way
  given: |
    CREATE (kg:Thing:Country {id: 'country:kg', code: 'kg', caption: 'Kyrgyzstan', schema: 'Country'}),
           (ae:Thing:Country {id: 'country:ae', code: 'ae', caption: 'UAE', schema: 'Country'}),
           (t0:Thing:Event:Shipment {id: 't0', caption: 'T0', schema: 'Shipment', records: ['t0'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (t1:Thing:Event:Shipment {id: 't1', caption: 'T1', schema: 'Shipment', records: ['t1'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (t2:Thing:Event:Shipment {id: 't2', caption: 'T2', schema: 'Shipment', records: ['t2'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (t3:Thing:Event:Shipment {id: 't3', caption: 'T3', schema: 'Shipment', records: ['t3'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (t4:Thing:Event:Shipment {id: 't4', caption: 'T4', schema: 'Shipment', records: ['t4'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (t5:Thing:Event:Shipment {id: 't5', caption: 'T5', schema: 'Shipment', records: ['t5'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (t6:Thing:Event:Shipment {id: 't6', caption: 'T6', schema: 'Shipment', records: ['t6'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (t7:Thing:Event:Shipment {id: 't7', caption: 'T7', schema: 'Shipment', records: ['t7'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (t8:Thing:Event:Shipment {id: 't8', caption: 'T8', schema: 'Shipment', records: ['t8'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (t9:Thing:Event:Shipment {id: 't9', caption: 'T9', schema: 'Shipment', records: ['t9'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (t0)-[:DESTINED_FOR {records: ['t0-kg']}]->(kg),
           (t1)-[:DESTINED_FOR {records: ['t1-kg']}]->(kg),
           (t2)-[:DESTINED_FOR {records: ['t2-kg']}]->(kg),
           (t3)-[:DESTINED_FOR {records: ['t3-kg']}]->(kg),
           (t4)-[:DESTINED_FOR {records: ['t4-kg']}]->(kg),
           (t5)-[:DESTINED_FOR {records: ['t5-kg']}]->(kg),
           (t6)-[:DESTINED_FOR {records: ['t6-kg']}]->(kg),
           (t7)-[:DESTINED_FOR {records: ['t7-kg']}]->(kg),
           (t8)-[:DESTINED_FOR {records: ['t8-kg']}]->(kg),
           (t9)-[:DESTINED_FOR {records: ['t9-kg']}]->(kg),
           (t0)-[:ROUTED_VIA {records: ['t0-ae']}]->(ae),
           (t1)-[:ROUTED_VIA {records: ['t1-ae']}]->(ae),
           (t2)-[:ROUTED_VIA {records: ['t2-ae']}]->(ae),
           (t3)-[:ROUTED_VIA {records: ['t3-ae']}]->(ae),
           (t4)-[:ROUTED_VIA {records: ['t4-ae']}]->(ae),
           (t5)-[:ROUTED_VIA {records: ['t5-ae']}]->(ae),
           (t6)-[:ROUTED_VIA {records: ['t6-ae']}]->(ae),
           (t7)-[:ROUTED_VIA {records: ['t7-ae']}]->(ae),
           (t8)-[:ROUTED_VIA {records: ['t8-ae']}]->(ae),
           (t9)-[:ROUTED_VIA {records: ['t9-ae']}]->(ae)
  finds:
  - {subject: t0, verdict: clear}
  - {subject: t1, verdict: clear}
  - {subject: t2, verdict: clear}
  - {subject: t3, verdict: clear}
  - {subject: t4, verdict: clear}
  - {subject: t5, verdict: clear}
  - {subject: t6, verdict: clear}
  - {subject: t7, verdict: clear}
  - {subject: t8, verdict: clear}
  - {subject: t9, verdict: clear}
- title: too few to say
  given: |
    CREATE (kg:Thing:Country {id: 'country:kg', code: 'kg', caption: 'Kyrgyzstan', schema: 'Country'}),
           (ae:Thing:Country {id: 'country:ae', code: 'ae', caption: 'UAE', schema: 'Country'}),
           (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (s)-[:ROUTED_VIA {records: ['s-ae']}]->(ae),
           (s)-[:DESTINED_FOR {records: ['s-kg']}]->(kg)
  finds:
  - {subject: s, verdict: not_evaluable, missing: [more shipments to Kyrgyzstan to compare with]}
*/
MATCH way = (s:Shipment)-[r:ROUTED_VIA]->(v:Country)
WHERE s.own_table = true AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(s.known, $undated) <= $as_of
OPTIONAL MATCH to = (s)-[d:DESTINED_FOR]->(c:Country) WHERE coalesce(d.modality, 'asserted') <> 'denied'
WITH c, v, collect({s: s, way: way, to: to}) AS ways
WITH c, collect({v: v, ways: ways, same: size(ways)}) AS routes
OPTIONAL MATCH (o:Shipment)-[e:DESTINED_FOR]->(c) WHERE o.own_table = true AND coalesce(e.modality, 'asserted') <> 'denied' AND coalesce(o.known, $undated) <= $as_of
WITH c, routes, count(DISTINCT o) AS all
UNWIND routes AS route
UNWIND route.ways AS one
WITH c, all, one.s AS s, route.v AS v, one.way AS way, one.to AS to, route.same AS same
WITH c, all, s, v, way, to, same, CASE WHEN c IS NULL OR all < $least THEN 'not_evaluable' WHEN same < $share * all THEN 'hit' ELSE 'clear' END AS verdict
RETURN s.id AS subject, s.caption AS name, v.code AS via, v.caption AS via_name, c.caption AS destination_name, same, all, [way] + CASE WHEN to IS NULL THEN [] ELSE [to] END AS paths, verdict,
       CASE WHEN verdict <> 'not_evaluable' THEN [] WHEN c IS NULL THEN ['destination of the shipment'] ELSE ['more shipments to ' + c.caption + ' to compare with'] END AS missing
ORDER BY subject, via
