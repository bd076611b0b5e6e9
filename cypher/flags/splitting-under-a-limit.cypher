/*
title: Many shipments just below a value limit
revision: 1
indicator: TX-10
severity: medium
kind: statistical
status: draft
maturity: examples
definition: >-
  At least `least` shipments to one consignee, each of a value between `from_share` of the limit and the limit, in one currency.
published:
- {document: tradenavi-strategic, section: 'exemption from licence', quote:
    '일반산업용물자(민감ㆍ초민감품목제외)로 WA 체제 물품 중 미화 3천달러 이하인 경우'}
rests_on:
- 'ROK, public notice on the export and import of strategic items: some items up to USD 3,000 are exempt (tradenavi PG0000001379)'
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- values with their currency
misses: >-
  Limits of other goods and countries: set the parameter.
innocent_reasons:
- Small repeat orders of spare parts.
next_steps:
- Add the values of a month and ask for the order behind them.
params:
  limit: {default: 3000.0, meaning: The value limit.}
  currency: {default: USD, meaning: Its currency.}
  from_share: {default: 0.8, meaning: Share of the limit from which on a value is close to it.}
  least: {default: 2, meaning: Shipments from which on it counts.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Party)-[r:CONSIGNEE_IN]->(s:Shipment) WHERE s.own_table = true AND coalesce(r.modality, 'asserted') <> 'denied'
summary:
  hit: '{name}: {near:shipment|shipments} of {low} to {limit} {currency}'
  clear: '{name}: {all:shipment|shipments}, {near} of them just below {limit} {currency}'
  not_evaluable: '{name}: {all:shipment|shipments}'
ko:
  title: 면제 한도 바로 아래의 분할 선적
  definition: 한 수하인에게 면제 한도 바로 아래 금액의 선적이 반복된다.
ja:
  title: 少額特例直下の分割出荷
  definition: 一荷受人に、少額特例の限度直下の金額の出荷が繰り返される。
examples:
- title: two of 2,900
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, amount_value: 2900.0, amount_currency: 'USD'}),
           (t:Thing:Event:Shipment {id: 't', caption: 'T', schema: 'Shipment', records: ['t'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, amount_value: 2950.0, amount_currency: 'USD'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s),
           (a)-[:CONSIGNEE_IN {records: ['a-t']}]->(t)
  finds:
  - {subject: a, verdict: hit, near: 2}
- title: one of 9,000
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, amount_value: 9000.0, amount_currency: 'USD'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: a, verdict: clear}
- title: no values
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: a, verdict: not_evaluable, missing: [values of the shipments in USD]}
*/
MATCH (s:Shipment) WHERE s.own_table = true AND coalesce(s.known, $undated) <= $as_of
MATCH took = (p:Party)-[r:CONSIGNEE_IN]->(s) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH p, s, took ORDER BY s.date_from, s.id
WITH p, s, collect(took)[0] AS took
WITH p, count(s) AS all, sum(CASE WHEN s.amount_value IS NOT NULL AND s.amount_currency = $currency THEN 1 ELSE 0 END) AS valued,
     collect(CASE WHEN s.amount_currency = $currency AND s.amount_value <= $limit AND s.amount_value >= $from_share * $limit THEN took END) AS close, collect(took)[..5] AS some
WITH p, all, valued, close, some, CASE WHEN size(close) >= $least THEN 'hit' WHEN valued = 0 THEN 'not_evaluable' ELSE 'clear' END AS verdict
RETURN p.id AS subject, p.caption AS name, all, size(close) AS near, $from_share * $limit AS low, $limit AS limit, $currency AS currency, CASE WHEN verdict = 'hit' THEN close ELSE some END AS paths, verdict,
       CASE WHEN verdict = 'not_evaluable' THEN ['values of the shipments in ' + $currency] ELSE [] END AS missing
ORDER BY subject
