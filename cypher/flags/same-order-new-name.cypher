/*
title: Cancelled order that comes back under another name
revision: 1
indicator: EU-13
severity: high
kind: published-indicator
status: stable
maturity: examples
definition: >-
  An order was cancelled, and within `days` days another buyer takes the same goods in about the same quantity.
published:
- {document: nzsis-2010, section: 'suspicious advances, seventh example', quote:
    'A sale being canceled, but a short time later, an identical order is received under a different name.'}
rests_on:
- 'New Zealand Security Intelligence Service, warning signs of 2010: an order is cancelled and an identical one comes from
  another party'
wakes: 'no shipment table is loaded: kg load user_shipments FILE'
needs:
- your own table of shipments (kg load user_shipments FILE)
- cancelled orders
- goods and quantities
misses: >-
  Orders for the same goods under another description.
innocent_reasons:
- A change of agent.
- A tender that several firms bid for.
next_steps:
- Ask both buyers for the end user.
params:
  days: {default: 60, meaning: Days within which the next order counts.}
  tolerance: {default: 0.05, meaning: Difference of the quantities that still counts as equal.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, next]
speaks_of: (n:Shipment) WHERE n.own_table = true AND n.order_cancelled = true AND coalesce(n.known, '0000') <= $as_of
summary:
  hit: '{name} was cancelled, and {next_name} ({day}) is for the same goods to another buyer'
  clear: '{name} was cancelled, and no other buyer took such goods'
  not_evaluable: '{name} was cancelled'
ko:
  title: 취소 후 다른 이름으로 온 같은 주문
  definition: 취소된 주문과 같은 물품·수량이 다른 구매자에게서 다시 들어왔다.
ja:
  title: 取消後に別名で来た同じ注文
  definition: 取り消された注文と同じ貨物・数量が、別の買主から再び来た。
examples:
- title: a week later from another firm
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, cargo: ['pump'], quantity_value: 2.0, order_cancelled: true}),
           (t:Thing:Event:Shipment {id: 't', caption: 'T', schema: 'Shipment', records: ['t'], date: '2024-03-08', date_from: '2024-03-08', date_until: '2024-03-08', known: '2024-03-08', own_table: true, cargo: ['pump'], quantity_value: 2.0}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s),
           (b)-[:CONSIGNEE_IN {records: ['b-t']}]->(t)
  finds:
  - {subject: s, verdict: hit, next: t}
- title: other goods
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, cargo: ['pump'], quantity_value: 2.0, order_cancelled: true}),
           (t:Thing:Event:Shipment {id: 't', caption: 'T', schema: 'Shipment', records: ['t'], date: '2024-03-08', date_from: '2024-03-08', date_until: '2024-03-08', known: '2024-03-08', own_table: true, cargo: ['valve'], quantity_value: 2.0}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s),
           (b)-[:CONSIGNEE_IN {records: ['b-t']}]->(t)
  finds:
  - {subject: s, verdict: clear}
- title: quantity not told
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01', own_table: true, cargo: ['pump'], order_cancelled: true}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:CONSIGNEE_IN {records: ['a-s']}]->(s)
  finds:
  - {subject: s, verdict: not_evaluable, missing: [quantity of the cancelled order]}
*/
CALL {
  MATCH (s:Shipment) WHERE s.own_table = true AND s.order_cancelled = true AND coalesce(s.known, $undated) <= $as_of
  MATCH took = (p:Party)-[r:CONSIGNEE_IN]->(s) WHERE coalesce(r.modality, 'asserted') <> 'denied'
  WITH s, p, took ORDER BY r.id
  WITH s, collect(p) AS buyers, collect(took)[0] AS took
  RETURN coalesce(toLower(s.cargo[0]), s.id) AS goods, {s: s, buyers: buyers, took: took} AS cancelled, null AS order
  UNION ALL
  MATCH (t:Shipment) WHERE t.own_table = true AND coalesce(t.order_cancelled, false) = false AND coalesce(t.known, $undated) <= $as_of AND t.cargo IS NOT NULL
  MATCH again = (q:Party)-[x:CONSIGNEE_IN]->(t) WHERE coalesce(x.modality, 'asserted') <> 'denied'
  RETURN toLower(t.cargo[0]) AS goods, null AS cancelled, {t: t, q: q, again: again, id: x.id} AS order
}
WITH goods, collect(cancelled) AS cancelled, collect(order) AS orders
UNWIND cancelled AS one
CALL (one, orders) {
  WITH one.s AS s, one.buyers AS buyers, orders
  UNWIND orders AS order
  WITH s, buyers, order.t AS t, order.q AS q, order.again AS again, order.id AS id
  WHERE t <> s AND size([p IN buyers WHERE p <> q]) > 0 AND abs(t.quantity_value - s.quantity_value) <= $tolerance * s.quantity_value
    AND t.date_from >= s.date_from AND t.date_from <= toString(date(s.date_until) + duration('P' + toString($days) + 'D'))
  WITH t, again, id ORDER BY t.date_from, t.id, id LIMIT 1
  RETURN collect(t)[0] AS t, collect(again)[0] AS again
}
WITH one.s AS s, one.took AS took, t, again
WITH s, took, t, again, CASE WHEN t IS NOT NULL THEN 'hit' WHEN s.quantity_value IS NULL OR s.cargo IS NULL THEN 'not_evaluable' ELSE 'clear' END AS verdict
RETURN s.id AS subject, s.caption AS name, t.id AS next, t.caption AS next_name, t.date AS day, [took] + CASE WHEN again IS NULL THEN [] ELSE [again] END AS paths, verdict,
       CASE WHEN verdict = 'not_evaluable' THEN ['quantity of the cancelled order'] ELSE [] END AS missing
ORDER BY subject
