/*
title: Name plate or serial number removed
revision: 1
indicator: TX-14
severity: high
kind: published-indicator
status: stable
maturity: examples
definition: >-
  A name plate or serial number was to be removed or changed before export.
published:
- {document: busan-customs-2024, section: 'findings of the inquiry', quote:
    '열풍기와 끌개를 이용하여 현품에 부착된 모델명 명판을 제거'}
rests_on:
- Busan Customs, machine tools sent to Russia without name plates and declared as a lower model
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- whether name plates stay
misses: >-
  What the shipper did not note.
innocent_reasons:
- A rebuilt machine gets a new plate.
next_steps:
- Compare model and serial number with the maker.
params:
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Shipment) WHERE n.own_table = true AND coalesce(n.known, '0000') <= $as_of
summary:
  hit: '{name}: a name plate or serial number was to be removed'
  clear: '{name}: plates and numbers stay'
  not_evaluable: '{name}'
ko:
  title: 명판·일련번호 제거
  definition: 수출 전에 명판이나 일련번호를 제거·변경하려 했다.
ja:
  title: 銘板・製造番号の除去
  definition: 輸出前に銘板や製造番号を除去・変更しようとした。
examples:
- title: noted
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, plate_removed: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: hit}
- title: noted that it is not so
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, plate_removed: false}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: clear}
- title: nothing noted
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: not_evaluable, missing: [whether name plates stay]}
*/
MATCH (s:Shipment) WHERE s.own_table = true AND coalesce(s.known, $undated) <= $as_of
OPTIONAL MATCH part = (p:Party)-[r:CONSIGNEE_IN|END_USER_IN|EXPORTER_IN]->(s) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH s, part ORDER BY type(r), p.id
WITH s, collect(part) AS paths, s.plate_removed AS noted
RETURN s.id AS subject, s.caption AS name, paths,
       CASE WHEN noted IS NULL OR size(paths) = 0 THEN 'not_evaluable' WHEN noted = true THEN 'hit' ELSE 'clear' END AS verdict,
       CASE WHEN noted IS NULL THEN ['whether name plates stay'] WHEN size(paths) = 0 THEN ['buyer and exporter of the shipment'] ELSE [] END AS missing
ORDER BY subject
