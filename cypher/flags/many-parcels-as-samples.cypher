/*
title: Goods sent again and again as samples
revision: 1
indicator: TX-13
severity: medium
kind: published-indicator
status: stable
maturity: examples
definition: >-
  At least `least` shipments to one consignee were declared as samples.
published:
- {document: seoul-customs-2024, section: 'fourth paragraph', quote:
    'IC칩을 소규모로 포장한 후 견본품으로 위장해 2020년 8월부터 2023년 8월까지 144회에 걸쳐'}
rests_on:
- 'Seoul Customs, 25 January 2024: 96,000 integrated circuits sent to China in 144 parcels as samples (a case of this graph)'
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- whether goods were declared as samples
misses: >-
  Samples that the table does not call so.
innocent_reasons:
- A maker tests several lots.
next_steps:
- 'Add the quantities: a sample is a few pieces.'
params:
  least: {default: 2, meaning: Shipments from which on it counts.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Party)-[r:CONSIGNEE_IN]->(s:Shipment) WHERE s.own_table = true AND coalesce(r.modality, 'asserted') <> 'denied'
summary:
  hit: '{name}: {samples} of {all} shipments as samples'
  clear: '{name}: {samples} of {all} shipments as samples'
  not_evaluable: '{name}: {all:shipment|shipments}'
ko:
  title: 반복되는 샘플 명목 선적
  definition: 한 수하인에게 샘플 명목 선적이 반복된다.
ja:
  title: 繰り返されるサンプル名目の出荷
  definition: 一荷受人にサンプル名目の出荷が繰り返される。
examples:
- title: two parcels
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, sent_as_sample: true}),
           (t:Thing:Event:Shipment {id: 't', caption: 'T', schema: 'Shipment', records: ['t'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, sent_as_sample: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s),
           (a)-[:CONSIGNEE_IN {records: ['a-t']}]->(t)
  finds:
  - {subject: a, verdict: hit, samples: 2}
- title: no sample
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, sent_as_sample: false}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: a, verdict: clear}
- title: not noted
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: a, verdict: not_evaluable, missing: [whether goods were declared as samples]}
*/
MATCH (s:Shipment) WHERE s.own_table = true AND coalesce(s.known, $undated) <= $as_of
MATCH took = (p:Party)-[r:CONSIGNEE_IN]->(s) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH p, s, took ORDER BY s.date_from, s.id
WITH p, s, collect(took)[0] AS took
WITH p, count(s) AS all, sum(CASE WHEN s.sent_as_sample IS NULL THEN 0 ELSE 1 END) AS noted, collect(CASE WHEN s.sent_as_sample = true THEN took END) AS samples, collect(took)[..5] AS some
WITH p, all, noted, samples, some, CASE WHEN size(samples) >= $least THEN 'hit' WHEN noted = 0 THEN 'not_evaluable' ELSE 'clear' END AS verdict
RETURN p.id AS subject, p.caption AS name, all, size(samples) AS samples, CASE WHEN verdict = 'hit' THEN samples ELSE some END AS paths, verdict, CASE WHEN verdict = 'not_evaluable' THEN ['whether goods were declared as samples'] ELSE [] END AS missing
ORDER BY subject
