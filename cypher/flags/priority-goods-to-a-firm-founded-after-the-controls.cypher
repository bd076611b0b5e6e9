/*
title: High-priority goods to a firm founded after February 2022
revision: 2
indicator: TX-06
severity: high
kind: published-indicator
status: stable
maturity: examples
definition: >-
  Goods whose HS code stands on the Common High Priority List go to a firm founded after `since`, the day the controls on
  Russia began.
published:
- {document: fincen-2023-05, section: due diligence, quote: "the customer's date of incorporation (e.g., incorporation after February 24, 2022)"}
- {document: bis-2024, section: Common High Priority List items, quote:
    'exporters, reexporters, and transferors of Common High Priority List (CHPL) items'}
rests_on: []
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- HS codes
- day of foundation of the buyer
- the Common High Priority List (kg load us_bis_chpl)
misses: >-
  Firms founded before and bought since.
innocent_reasons:
- A shift of a supply chain to a new daughter.
next_steps:
- Ask for the end user, and look for the goods in Russian import statistics.
params:
  since: {default: '2022-02-24', meaning: Day the controls began.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, party]
speaks_of: (p:Party)-[r:END_USER_IN|CONSIGNEE_IN]->(n:Shipment) WHERE n.own_table = true AND coalesce(r.modality, 'asserted')
  <> 'denied'
summary:
  hit: '{name}: {codes} is high-priority ({tier}), and {party_name} was founded in {founded}'
  clear: '{name}: {why}'
  not_evaluable: '{name}: {party_name}'
ko:
  title: 통제 이후 설립 회사로 가는 우선 품목
  definition: 공동 우선 품목이 대러 통제 이후 설립된 회사로 간다.
ja:
  title: 規制後に設立された会社への優先品目
  definition: 共通優先品目が、対露規制後に設立された会社へ向かう。
examples:
- title: a machining centre to a firm of 2023
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, hs_code: ['8457.10']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a'], founded: ['2023-11']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s),
           (e:Thing:ControlEntry {id: 'e', caption: 'E', schema: 'ControlEntry', records: ['e'], list: 'US BIS CHPL', code: 'Tier 4.B'}),
           (h:Thing:Commodity {id: 'h', caption: 'H', schema: 'Commodity', records: ['h'], code: '845710'}),
           (e)-[:CORRELATES_WITH {records: ['e-h']}]->(h)
  finds:
  - {subject: s, verdict: hit}
- title: other goods
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, hs_code: ['8413.70']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a'], founded: ['2023-11']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s),
           (e:Thing:ControlEntry {id: 'e', caption: 'E', schema: 'ControlEntry', records: ['e'], list: 'US BIS CHPL', code: 'Tier 4.B'}),
           (h:Thing:Commodity {id: 'h', caption: 'H', schema: 'Commodity', records: ['h'], code: '845710'}),
           (e)-[:CORRELATES_WITH {records: ['e-h']}]->(h)
  finds:
  - {subject: s, verdict: clear}
- title: age not told
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, hs_code: ['8457.10']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s),
           (e:Thing:ControlEntry {id: 'e', caption: 'E', schema: 'ControlEntry', records: ['e'], list: 'US BIS CHPL', code: 'Tier 4.B'}),
           (h:Thing:Commodity {id: 'h', caption: 'H', schema: 'Commodity', records: ['h'], code: '845710'}),
           (e)-[:CORRELATES_WITH {records: ['e-h']}]->(h)
  finds:
  - {subject: s, verdict: not_evaluable, missing: [day A was founded]}
*/
OPTIONAL MATCH (t:ControlEntry)-[:CORRELATES_WITH]->(h:Commodity) WHERE t.list = 'US BIS CHPL'
WITH collect(CASE WHEN h.code IS NOT NULL THEN {code: h.code, tier: t.code} END) AS priority
MATCH (s:Shipment) WHERE s.own_table = true AND coalesce(s.known, $undated) <= $as_of
MATCH part = (p:Party)-[r:END_USER_IN|CONSIGNEE_IN]->(s) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH priority, s, p, part ORDER BY r.id
WITH priority, s, p, collect(part)[0] AS part, p.founded[0] AS founded
WITH priority, s, p, part, founded, [x IN coalesce(s.hs_code, []) | substring(replace(replace(x, '.', ''), '-', ''), 0, 6)] AS codes
WITH priority, s, p, part, founded, codes, [q IN priority WHERE q.code IN codes | q.tier] AS tiers
WITH s, p, part, founded, codes, tiers, size(priority) AS loaded, CASE WHEN size(codes) = 0 OR size(priority) = 0 THEN 'not_evaluable' WHEN size(tiers) = 0 THEN 'clear' WHEN founded IS NULL THEN 'not_evaluable' WHEN founded > $since THEN 'hit' ELSE 'clear' END AS verdict
RETURN s.id AS subject, s.caption AS name, p.id AS party, p.caption AS party_name, founded, codes, tiers AS tier, CASE WHEN size(tiers) = 0 THEN 'the goods are not on the priority list' ELSE p.caption + ' is older than the controls' END AS why, [part] AS paths, verdict,
       CASE WHEN verdict <> 'not_evaluable' THEN [] WHEN size(codes) = 0 THEN ['HS code of the goods'] WHEN loaded = 0 THEN ['the Common High Priority List (kg load us_bis_chpl)'] ELSE ['day ' + p.caption + ' was founded'] END AS missing
ORDER BY subject, party
