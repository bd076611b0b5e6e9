/*
title: Price far from that of the same goods
revision: 2
indicator: FI-02
severity: low
kind: statistical
status: stable
maturity: examples
definition: >-
  The price of a unit is more than `factor` times the middle one of the table for the same HS code, unit and currency, or
  less than one `factor`th of it.
published:
- {document: sbdu, section: 'Financing and agreement', quote:
    'Exceptionally favourable payment terms, such as payment of a very high price'}
rests_on: []
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- values, quantities and HS codes
- at least `least` shipments of the code
misses: >-
  Codes that hold cheap and dear goods.
innocent_reasons:
- Another model, a used machine, a rush order.
next_steps:
- Compare model and condition.
params:
  factor: {default: 5.0, meaning: How many times the usual price counts as far.}
  least: {default: 5, meaning: Shipments of a code from which on there is a usual price.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Shipment) WHERE n.own_table = true AND n.amount_value IS NOT NULL AND coalesce(n.known, '0000') <= $as_of
summary:
  hit: '{name}: {price} a unit, usual are {middle}'
  clear: '{name}: {price} a unit, usual are {middle}'
  not_evaluable: '{name}'
ko:
  title: 같은 품목과 동떨어진 가격
  definition: 같은 HS 부호의 중간 단가와 크게 다르다.
ja:
  title: 同じ品目とかけ離れた価格
  definition: 同じHSコードの中央単価と大きく異なる。
examples:
- title: a hundredth of the price
  given: |
    CREATE (s0:Thing:Event:Shipment {id: 's0', caption: 'S0', schema: 'Shipment', records: ['s0'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, hs_code: ['8542.31'], amount_value: 100.0, quantity_value: 1.0, quantity_unit: 'piece', amount_currency: 'USD'}),
           (s1:Thing:Event:Shipment {id: 's1', caption: 'S1', schema: 'Shipment', records: ['s1'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, hs_code: ['8542.31'], amount_value: 100.0, quantity_value: 1.0, quantity_unit: 'piece', amount_currency: 'USD'}),
           (s2:Thing:Event:Shipment {id: 's2', caption: 'S2', schema: 'Shipment', records: ['s2'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, hs_code: ['8542.31'], amount_value: 100.0, quantity_value: 1.0, quantity_unit: 'piece', amount_currency: 'USD'}),
           (s3:Thing:Event:Shipment {id: 's3', caption: 'S3', schema: 'Shipment', records: ['s3'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, hs_code: ['8542.31'], amount_value: 100.0, quantity_value: 1.0, quantity_unit: 'piece', amount_currency: 'USD'}),
           (s4:Thing:Event:Shipment {id: 's4', caption: 'S4', schema: 'Shipment', records: ['s4'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, hs_code: ['8542.31'], amount_value: 100.0, quantity_value: 1.0, quantity_unit: 'piece', amount_currency: 'USD'}),
           (t:Thing:Event:Shipment {id: 't', caption: 'T', schema: 'Shipment', records: ['t'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, hs_code: ['8542.31'], amount_value: 1.0, quantity_value: 1.0, quantity_unit: 'piece', amount_currency: 'USD'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-t']}]->(t),
           (a)-[:CONSIGNEE_IN {records: ['a-s0']}]->(s0),
           (a)-[:CONSIGNEE_IN {records: ['a-s1']}]->(s1),
           (a)-[:CONSIGNEE_IN {records: ['a-s2']}]->(s2),
           (a)-[:CONSIGNEE_IN {records: ['a-s3']}]->(s3),
           (a)-[:CONSIGNEE_IN {records: ['a-s4']}]->(s4)
  finds:
  - {subject: s0, verdict: clear}
  - {subject: s1, verdict: clear}
  - {subject: s2, verdict: clear}
  - {subject: s3, verdict: clear}
  - {subject: s4, verdict: clear}
  - {subject: t, verdict: hit}
- title: too few
  given: |
    CREATE (t:Thing:Event:Shipment {id: 't', caption: 'T', schema: 'Shipment', records: ['t'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, hs_code: ['8542.31'], amount_value: 1.0, quantity_value: 1.0}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-t']}]->(t)
  finds:
  - {subject: t, verdict: not_evaluable, missing: [more shipments of the same code to compare with]}
*/
MATCH (s:Shipment) WHERE s.own_table = true AND s.amount_value IS NOT NULL AND coalesce(s.known, $undated) <= $as_of
OPTIONAL MATCH part = (p:Party)-[r:CONSIGNEE_IN|EXPORTER_IN]->(s) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH s, part ORDER BY p.id
WITH s, collect(part) AS paths
WITH s, paths, CASE WHEN s.quantity_value > 0.0 THEN s.amount_value / s.quantity_value END AS price, coalesce(s.hs_code[0], '') AS code, coalesce(s.quantity_unit, '') AS unit, coalesce(s.amount_currency, '') AS currency
ORDER BY price, s.id
WITH code, unit, currency, collect(CASE WHEN price IS NOT NULL THEN price END) AS prices, collect({s: s, paths: paths, price: price}) AS all
UNWIND all AS one
WITH one.s AS s, one.paths AS paths, one.price AS price, prices[size(prices) / 2] AS middle, CASE WHEN one.price IS NULL OR code = '' OR size(prices) < $least OR size(one.paths) = 0 THEN 'not_evaluable' WHEN one.price > $factor * prices[size(prices) / 2] OR one.price * $factor < prices[size(prices) / 2] THEN 'hit' ELSE 'clear' END AS verdict
RETURN s.id AS subject, s.caption AS name, price, middle, paths, verdict, CASE WHEN verdict = 'not_evaluable' THEN ['more shipments of the same code to compare with'] ELSE [] END AS missing
ORDER BY subject
