/*
title: Goods of METI's list of examples without an end-use statement
revision: 1
indicator: IT-05
severity: medium
kind: published-indicator
status: stable
maturity: examples
definition: >-
  The shipper noted that uncontrolled goods are among METI's examples of goods very likely to be used for weapons of mass
  destruction, they go to a country that is not in Japan's Group A that day, and no end-use statement is at hand.
published:
- {document: meti-eul, section: 'question 1', quote:
    'リスト規制の対象貨物以外の貨物のうち、大量破壊兵器の開発等に用いられるおそれが強いものについての情報'}
rests_on: []
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- whether the goods are among METI's examples of concern
misses: >-
  The list of examples itself is not loaded, as its text could not be had: what the shipper notes is believed. Without the
  members of Group A for the day, every destination counts as outside it.
innocent_reasons:
- The goods have wide civil use.
- Catch-all control does not apply to the destination.
next_steps:
- Ask for the end use and the end user in writing.
- Read METI's guideline on what is clearly civil.
params:
  group: {default: JP Group A, meaning: 'Group of countries to which catch-all control does not apply.'}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Shipment) WHERE n.own_table = true AND n.concern_example IS NOT NULL AND coalesce(n.known, '0000') <= $as_of
summary:
  hit: '{name}: among the examples of concern, to {destination}, and no end-use statement'
  clear: '{name}: {why}'
  not_evaluable: '{name}: among the examples of concern'
ko:
  title: 최종용도 서약 없는 METI 우려 예시 품목
  definition: 통제 목록에 없는 물품이 METI의 대량파괴무기 우려 예시에 있고, 그날 일본 그룹 A가 아닌 나라로 가며, 최종용도 서약이 없다.
ja:
  title: 最終用途誓約のない「おそれの強い貨物例」
  definition: リスト規制外の貨物が経済産業省の「おそれの強い貨物例」にあり、その日グループAでない国に向かい、最終用途の誓約がない。
examples:
- title: noted, no statement
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, concern_example: true, end_use_statement: false, destination: ['pk']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: hit, destination: pk}
- title: noted, with a statement
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, concern_example: true, end_use_statement: true, destination: ['pk']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: clear}
- title: to a country of Group A
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, concern_example: true, end_use_statement: false, destination: ['de']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s),
           (c:Thing:Country {id: 'de', caption: 'Germany', schema: 'Country', code: 'de', records: ['de']}),
           (g:Thing:CountryGroup {id: 'g', caption: 'JP Group A', name: ['JP Group A'], schema: 'CountryGroup', records: ['g']}),
           (c)-[:MEMBER_OF {id: 'm', records: ['m']}]->(g)
  finds:
  - {subject: s, verdict: clear}
- title: after its country left Group A
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2020-03-01', date_from: '2020-03-01', date_until: '2020-03-01', known: '2020-03-01', own_table: true, concern_example: true, end_use_statement: false, destination: ['kr']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s),
           (c:Thing:Country {id: 'kr', caption: 'South Korea', schema: 'Country', code: 'kr', records: ['kr']}),
           (g:Thing:CountryGroup {id: 'g', caption: 'JP Group A', name: ['JP Group A'], schema: 'CountryGroup', records: ['g']}),
           (c)-[:MEMBER_OF {id: 'm', records: ['m'], until: '2019-08-27', last_day: '2019-08-27'}]->(g)
  finds:
  - {subject: s, verdict: hit, destination: kr}
- title: not among them
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, concern_example: false, destination: ['pk']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: clear}
- title: nothing said of a statement
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, concern_example: true, destination: ['pk']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: not_evaluable, missing: [whether an end-use statement is at hand]}
*/
MATCH (s:Shipment) WHERE s.own_table = true AND s.concern_example IS NOT NULL AND coalesce(s.known, $undated) <= $as_of
OPTIONAL MATCH part = (p:Party)-[r:CONSIGNEE_IN|END_USER_IN|EXPORTER_IN]->(s) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH s, part ORDER BY type(r), p.id
WITH s, collect(part) AS paths, s.destination[0] AS destination
OPTIONAL MATCH (c:Country {code: destination})-[m:MEMBER_OF]->(g:CountryGroup)
WHERE g.name[0] = $group AND coalesce(m.modality, 'asserted') <> 'denied' AND coalesce(m.first_day, '0000') <= coalesce(s.date_from, $as_of) AND coalesce(m.last_day, '9999') >= coalesce(s.date_until, $as_of)
WITH s, paths, destination, count(m) > 0 AS exempt, s.concern_example AS noted, s.end_use_statement AS stated
RETURN s.id AS subject, s.caption AS name, destination, paths,
       CASE WHEN NOT noted THEN 'not among the examples of concern' WHEN stated THEN 'among the examples of concern, with an end-use statement' ELSE 'among the examples of concern, to a country without catch-all control' END AS why,
       CASE WHEN size(paths) = 0 THEN 'not_evaluable' WHEN NOT noted OR stated = true OR exempt THEN 'clear' WHEN destination IS NULL OR stated IS NULL THEN 'not_evaluable' ELSE 'hit' END AS verdict,
       CASE WHEN size(paths) = 0 THEN ['buyer and exporter of the shipment'] WHEN NOT noted OR stated = true OR exempt THEN [] WHEN destination IS NULL THEN ['destination of the shipment'] WHEN stated IS NULL THEN ['whether an end-use statement is at hand'] ELSE [] END AS missing
ORDER BY subject
