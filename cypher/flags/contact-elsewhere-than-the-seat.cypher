/*
title: Contact in another country than the seat
revision: 1
indicator: EU-10
severity: low
kind: published-indicator
status: stable
maturity: examples
definition: >-
  Telephone, e-mail or network address of the buyer belong to another country than its seat.
published:
- {document: triseal-2023, section: common red flags, quote: IP addresses that do not correspond to a customer's reported
    location data}
rests_on: []
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- country of the contact
- country of the consignee
misses: >-
  Addresses of world-wide mail services.
innocent_reasons:
- A call centre or a group office.
next_steps:
- Ring the number of the register.
params:
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, party]
speaks_of: (p:Party)-[r:CONSIGNEE_IN]->(n:Shipment) WHERE n.own_table = true AND coalesce(r.modality, 'asserted') <> 'denied'
summary:
  hit: '{name}: {party_name} sits in {seat}, its contact is in {contact}'
  clear: '{name}: {party_name} and its contact are in {seat}'
  not_evaluable: '{name}: {party_name}'
ko:
  title: 연락처 국가와 소재지 불일치
  definition: 구매자의 연락처 국가가 소재지와 다르다.
ja:
  title: 連絡先の国と所在地の不一致
  definition: 買主の連絡先の国が所在地と異なる。
examples:
- title: seat in Turkey, number of Russia
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, contact_country: ['ru']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (tr:Thing:Country {id: 'country:tr', code: 'tr', caption: 'Türkiye', schema: 'Country'}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s),
           (a)-[:BASED_IN {records: ['a-tr']}]->(tr)
  finds:
  - {subject: s, verdict: hit}
- title: both in Turkey
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, contact_country: ['tr']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (tr:Thing:Country {id: 'country:tr', code: 'tr', caption: 'Türkiye', schema: 'Country'}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s),
           (a)-[:BASED_IN {records: ['a-tr']}]->(tr)
  finds:
  - {subject: s, verdict: clear}
- title: contact not told
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (tr:Thing:Country {id: 'country:tr', code: 'tr', caption: 'Türkiye', schema: 'Country'}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s),
           (a)-[:BASED_IN {records: ['a-tr']}]->(tr)
  finds:
  - {subject: s, verdict: not_evaluable, missing: [country of the contact of A]}
*/
MATCH (s:Shipment) WHERE s.own_table = true AND coalesce(s.known, $undated) <= $as_of
MATCH part = (p:Party)-[r:CONSIGNEE_IN]->(s) WHERE coalesce(r.modality, 'asserted') <> 'denied'
OPTIONAL MATCH seat = (p)-[b:BASED_IN]->(c:Country) WHERE coalesce(b.modality, 'asserted') <> 'denied' AND coalesce(b.first_day, $undated) <= $as_of
WITH s, p, part, c, seat ORDER BY c.code
WITH s, p, collect(part)[0] AS part, collect(DISTINCT c.code) AS codes, collect(seat) AS seats
WITH s, p, part, codes, seats, CASE WHEN s.contact_country IS NULL OR size(codes) = 0 THEN 'not_evaluable' WHEN size([x IN s.contact_country WHERE x IN codes]) > 0 THEN 'clear' ELSE 'hit' END AS verdict
RETURN s.id AS subject, s.caption AS name, p.id AS party, p.caption AS party_name, codes AS seat, s.contact_country AS contact, [part] + seats AS paths, verdict,
       CASE WHEN verdict <> 'not_evaluable' THEN [] WHEN s.contact_country IS NULL THEN ['country of the contact of ' + p.caption] ELSE ['country of ' + p.caption] END AS missing
ORDER BY subject, party
