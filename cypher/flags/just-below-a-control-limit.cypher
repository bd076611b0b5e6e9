/*
title: Specification just below the control limit
revision: 1
indicator: IT-03
severity: low
kind: statistical
status: stable
maturity: examples
definition: >-
  The parameter that the control entry limits lies within `margin` under the limit.
published:
- {document: missiles-2020, section: goods below thresholds of control lists, quote: falsely declaring specialized materials
    to instead be general-purpose items that are widely commercially available}
rests_on: []
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- measured value and limit
misses: >-
  Limits from below; goods with several parameters.
innocent_reasons:
- A standard grade of the maker.
next_steps:
- Measure, or ask the maker for the range of the model.
params:
  margin: {default: 0.05, meaning: Share of the limit that is close to it.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Shipment) WHERE n.own_table = true AND n.measured IS NOT NULL AND coalesce(n.known, '0000') <= $as_of
summary:
  hit: '{name}: {measured}, the limit is {limit}'
  clear: '{name}: {measured}, the limit is {limit}'
  not_evaluable: '{name}: {measured}, the limit is not told'
ko:
  title: 통제기준 바로 아래 사양
  definition: 통제 대상 사양값이 기준 바로 아래이다.
ja:
  title: 規制値直下の仕様
  definition: 規制対象の仕様値が規制値の直下にある。
examples:
- title: 3 per cent below
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, measured: 97.0, limit_value: 100.0}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: hit}
- title: half of it
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, measured: 50.0, limit_value: 100.0}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: clear}
- title: limit not told
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, measured: 97.0}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: not_evaluable, missing: [limit of the control entry]}
*/
MATCH (s:Shipment) WHERE s.own_table = true AND s.measured IS NOT NULL AND coalesce(s.known, $undated) <= $as_of
OPTIONAL MATCH part = (p:Party)-[r:CONSIGNEE_IN|EXPORTER_IN]->(s) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH s, part ORDER BY p.id
WITH s, collect(part) AS paths
WITH s, paths, CASE WHEN s.limit_value IS NULL OR size(paths) = 0 THEN 'not_evaluable' WHEN s.measured < s.limit_value AND s.measured >= (1.0 - $margin) * s.limit_value THEN 'hit' ELSE 'clear' END AS verdict
RETURN s.id AS subject, s.caption AS name, s.measured AS measured, s.limit_value AS limit, paths, verdict, CASE WHEN verdict <> 'not_evaluable' THEN [] WHEN s.limit_value IS NULL THEN ['limit of the control entry'] ELSE ['parties of the shipment'] END AS missing
ORDER BY subject
