/*
title: Young firm as buyer
revision: 1
indicator: EU-09
severity: medium
kind: published-indicator
status: stable
maturity: examples
definition: >-
  The consignee or end user was founded fewer than `days` days before the shipment.
published:
- {document: triseal-2023, section: common red flags, quote: entities with little or no web presence}
rests_on:
- 'BIS red flag: the customer has little or no business background'
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- day of foundation of the buyer
misses: >-
  Bought shelf firms, which are old on paper.
innocent_reasons:
- A real start-up, or a new daughter of an old firm.
next_steps:
- Ask for the owners and the first customers of the firm.
params:
  days: {default: 365, meaning: Age below which a firm counts as young.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, party]
speaks_of: (p:Party)-[r:END_USER_IN|CONSIGNEE_IN]->(n:Shipment) WHERE n.own_table = true AND coalesce(r.modality, 'asserted')
  <> 'denied'
summary:
  hit: '{name}: {party_name} was founded in {founded}, shipped to on {day}'
  clear: '{name}: {party_name} was founded in {founded}, shipped to on {day}'
  not_evaluable: '{name}: {party_name}'
ko:
  title: 신설 회사 구매자
  definition: 수하인·최종사용자가 선적 직전에 설립되었다.
ja:
  title: 設立間もない買主
  definition: 荷受人・需要者が出荷直前に設立されている。
examples:
- title: four months old
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a'], founded: ['2023-11-01']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: hit}
- title: twenty years old
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a'], founded: ['2004']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: clear}
- title: age not told
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: not_evaluable, missing: [day A was founded]}
*/
MATCH (s:Shipment) WHERE s.own_table = true AND coalesce(s.known, $undated) <= $as_of
MATCH part = (p:Party)-[r:END_USER_IN|CONSIGNEE_IN]->(s) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH s, p, part ORDER BY r.id
WITH s, p, collect(part)[0] AS part, p.founded[0] AS founded
WITH s, p, part, founded, CASE WHEN founded IS NULL OR s.date_from IS NULL THEN 'not_evaluable' WHEN founded > toString(date(s.date_from) - duration('P' + toString($days) + 'D')) THEN 'hit' ELSE 'clear' END AS verdict
RETURN s.id AS subject, s.caption AS name, p.id AS party, p.caption AS party_name, founded, s.date AS day, [part] AS paths, verdict,
       CASE WHEN verdict <> 'not_evaluable' THEN [] WHEN founded IS NULL THEN ['day ' + p.caption + ' was founded'] ELSE ['day of the shipment'] END AS missing
ORDER BY subject, party
