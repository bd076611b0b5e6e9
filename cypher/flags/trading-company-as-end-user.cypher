/*
title: Trading company as end user
revision: 1
indicator: EU-06
severity: medium
kind: published-indicator
status: stable
maturity: examples
definition: >-
  The stated end user, or the consignee where no end user is stated, is a trader or distributor, who does not use the goods
  itself.
published:
- {document: triseal-2023, section: common red flags, quote:
    'the use of third-party intermediaries or transshipment points to circumvent restrictions'}
rests_on:
- 'French dual-use office (SBDU), warning signs: the stated end user is a trading company or distributor'
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- type of end user or consignee
misses: >-
  Traders that the table does not call so.
innocent_reasons:
- A stocking distributor that reports its sales.
next_steps:
- Ask who will use the goods.
params:
  words: {default: [trading company, trading, trader, distributor, reseller, wholesaler, 무역회사, 무역, 대리점, 商社, 代理店, 贸易公司, 贸易,
      經銷商], meaning: 'Words for such a business, in any language of the table.'}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, party]
speaks_of: (n:Shipment) WHERE n.own_table = true AND coalesce(n.known, '0000') <= $as_of
summary:
  hit: '{name}: {party_name} ({type}) is its {role}'
  clear: '{name}: {party_name} ({type}) is its {role}'
  not_evaluable: '{name}: [[{party_name} is its {role}]]'
ko:
  title: 무역회사가 최종사용자
  definition: 최종사용자(없으면 수하인)가 물품을 직접 쓰지 않는 무역회사이다.
ja:
  title: 商社が需要者
  definition: 需要者(なければ荷受人)が貨物を自ら使わない商社・代理店である。
examples:
- title: a trader is the end user
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a'], organization_type: ['Trading company']}),
           (a)-[:END_USER_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: hit, party: a}
- title: a maker is the end user of what a trader bought
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a'], organization_type: ['trading company']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b'], organization_type: ['manufacturer']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s),
           (b)-[:END_USER_IN {records: ['b-s']}]->(s)
  finds:
  - {subject: s, verdict: clear, party: b}
- title: type not told
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: not_evaluable, missing: [what kind of business A is]}
*/
MATCH (s:Shipment) WHERE s.own_table = true AND coalesce(s.known, $undated) <= $as_of
OPTIONAL MATCH use = (u:Party)-[r:END_USER_IN]->(s) WHERE coalesce(r.modality, 'asserted') <> 'denied'
OPTIONAL MATCH take = (c:Party)-[q:CONSIGNEE_IN]->(s) WHERE coalesce(q.modality, 'asserted') <> 'denied'
WITH s, u, c, use, take ORDER BY u.id, c.id
WITH s, collect(coalesce(u, c))[0] AS p, collect(coalesce(use, take))[0] AS part, max(CASE WHEN u IS NULL THEN 0 ELSE 1 END) AS used
WITH s, p, part, used, [w IN $words WHERE size([t IN coalesce(p.organization_type, []) WHERE toLower(t) CONTAINS w]) > 0] AS words
RETURN s.id AS subject, s.caption AS name, p.id AS party, p.caption AS party_name, p.organization_type AS type, CASE used WHEN 1 THEN 'end user' ELSE 'consignee, and no end user is stated' END AS role,
       CASE WHEN part IS NULL THEN [] ELSE [part] END AS paths,
       CASE WHEN p.organization_type IS NULL THEN 'not_evaluable' WHEN size(words) > 0 THEN 'hit' ELSE 'clear' END AS verdict,
       CASE WHEN p IS NULL THEN ['consignee and end user'] WHEN p.organization_type IS NULL THEN ['what kind of business ' + p.caption + ' is'] ELSE [] END AS missing
ORDER BY subject
