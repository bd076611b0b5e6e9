/*
title: Military end user and civil use
revision: 1
indicator: EU-11
severity: high
kind: published-indicator
status: stable
maturity: examples
definition: >-
  The end user or consignee is a military or defence body and the stated use is civil.
published:
- {document: ear-732, section: (a)(1), quote:
    'abnormal circumstances in a transaction that indicate that the export may be destined for an inappropriate end-
    use, end-user, or destination'}
rests_on:
- 'Ukraine, State Service of Export Control, red flags after Wassenaar 2003 and the UK code: military end user with a civil
  story'
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- type of the end user
- stated use
misses: >-
  Ties that the table does not tell.
innocent_reasons:
- A hospital or school of the army.
next_steps:
- Ask which department will use the goods.
params:
  words: {default: [military, army, navy, air force, defence, defense, military research, 군, 국방, 방위, 軍, 防衛, 国防, 军队], meaning: 'Words
      for such a body, in any language of the table.'}
  civil: {default: [civil, commercial, medical, 민수, 민간, 民生, 民用], meaning: Words for a civil use.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, party]
speaks_of: (p:Party)-[r:END_USER_IN|CONSIGNEE_IN]->(n:Shipment) WHERE n.own_table = true AND coalesce(r.modality, 'asserted')
  <> 'denied'
summary:
  hit: '{name}: {party_name} ({type}), stated use: {use}'
  clear: '{name}: {party_name} ({type})[[, stated use: {use}]]'
  not_evaluable: '{name}: {party_name}'
ko:
  title: 군 관련 최종사용자와 민수 용도
  definition: 최종사용자가 군·국방 기관인데 용도는 민수로 적혀 있다.
ja:
  title: 軍関係の需要者と民生用途
  definition: 需要者が軍・国防機関なのに用途が民生とされている。
examples:
- title: a military institute and a civil use
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, declared_use: ['civil research']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a'], organization_type: ['Military research institute']}),
           (a)-[:END_USER_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: hit}
- title: a maker
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, declared_use: ['civil']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a'], organization_type: ['manufacturer']}),
           (a)-[:END_USER_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: clear}
- title: use not stated
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a'], organization_type: ['military']}),
           (a)-[:END_USER_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: not_evaluable, missing: [stated use of the goods]}
*/
MATCH (s:Shipment) WHERE s.own_table = true AND coalesce(s.known, $undated) <= $as_of
MATCH part = (p:Party)-[r:END_USER_IN|CONSIGNEE_IN]->(s) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH s, p, part ORDER BY r.id
WITH s, p, collect(part)[0] AS part, size([w IN $words WHERE size([t IN coalesce(p.organization_type, []) WHERE toLower(t) CONTAINS w]) > 0]) AS military, size([w IN $civil WHERE size([t IN coalesce(s.declared_use, []) WHERE toLower(t) CONTAINS w]) > 0]) AS civil
WITH s, p, part, military, civil, CASE WHEN p.organization_type IS NULL OR (military > 0 AND s.declared_use IS NULL) THEN 'not_evaluable' WHEN military > 0 AND civil > 0 THEN 'hit' ELSE 'clear' END AS verdict
RETURN s.id AS subject, s.caption AS name, p.id AS party, p.caption AS party_name, p.organization_type AS type, s.declared_use AS use, [part] AS paths, verdict,
       CASE WHEN verdict <> 'not_evaluable' THEN [] WHEN p.organization_type IS NULL THEN ['what kind of body ' + p.caption + ' is'] ELSE ['stated use of the goods'] END AS missing
ORDER BY subject, party
