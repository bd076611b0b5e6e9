/*
title: Imports and onward exports that rise together
revision: 1
indicator: TX-07
severity: medium
kind: statistical
status: stable
maturity: examples
definition: >-
  Of one kind of goods, what a country receives from another and what it sends on to a third country both grow by weight
  from one period to the next of the same length, to at least `times` of what they were.
published:
- {document: nelson-2023, section: about this book, quote:
    'mirror statistics, market share analysis, and transshipment and re-export analysis'}
rests_on:
- 'CISTEC deck of 1 November 2019: the trade that went on rose with what came in'
needs:
- two periods of equal length of both flows, by weight
- the same goods in both
misses: >-
  Goods under two names or codes; rises over more than one period; flows known by value only.
innocent_reasons:
- A new plant, or demand that rises everywhere.
- Prices or stocks moved the trade, not a detour.
next_steps:
- Compare both with the trade of the same goods with other countries.
params:
  times: {default: 2.0, meaning: Growth from which on it is told; 2 is twice as much.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: "(n:TradeFlow {flow: 'export', purpose: 're_export'})"
summary:
  hit: '{name}: {then_kg} → {now_kg} kg sent on, {came_then} → {came_now} kg received ({came_name})'
  clear: '{name}: {then_kg} → {now_kg} kg sent on, {came_then} → {came_now} kg received ({came_name})'
  not_evaluable: '{name}'
ko:
  title: 수입과 재수출의 동반 급증
  definition: 같은 품목의 수입과 제3국으로의 재수출이 다음 기간에 함께 크게 늘었다.
ja:
  title: 輸入と再輸出の同時急増
  definition: 同じ品目の輸入と第三国への再輸出が次の期間にともに大きく増えた。
examples:
- title: both treble
  given: |
    CREATE (f:Thing:TradeFlow {id: 'f', caption: 'F', schema: 'TradeFlow', records: ['f'], purpose: 're_export', flow: 'export', reporter: 'kr', partner: 'cn', window: '2018', weight_kg: 3000.0}),
           (e:Thing:TradeFlow {id: 'e', caption: 'E', schema: 'TradeFlow', records: ['e'], flow: 'export', reporter: 'kr', partner: 'cn', window: '2017', weight_kg: 1000.0}),
           (a:Thing:TradeFlow {id: 'a', caption: 'A', schema: 'TradeFlow', records: ['a'], flow: 'export', reporter: 'jp', partner: 'kr', window: '2018', weight_kg: 30000.0}),
           (b:Thing:TradeFlow {id: 'b', caption: 'B', schema: 'TradeFlow', records: ['b'], flow: 'export', reporter: 'jp', partner: 'kr', window: '2017', weight_kg: 10000.0}),
           (i:Thing:Item {id: 'i', caption: 'hydrogen fluoride', schema: 'Item', records: ['i']}),
           (f)-[:CONCERNS {records: ['f-i']}]->(i),
           (e)-[:CONCERNS {records: ['e-i']}]->(i),
           (a)-[:CONCERNS {records: ['a-i']}]->(i),
           (b)-[:CONCERNS {records: ['b-i']}]->(i)
  finds:
  - {subject: f, verdict: hit}
- title: what came in did not rise
  given: |
    CREATE (f:Thing:TradeFlow {id: 'f', caption: 'F', schema: 'TradeFlow', records: ['f'], purpose: 're_export', flow: 'export', reporter: 'kr', partner: 'cn', window: '2018', weight_kg: 3000.0}),
           (e:Thing:TradeFlow {id: 'e', caption: 'E', schema: 'TradeFlow', records: ['e'], flow: 'export', reporter: 'kr', partner: 'cn', window: '2017', weight_kg: 1000.0}),
           (a:Thing:TradeFlow {id: 'a', caption: 'A', schema: 'TradeFlow', records: ['a'], flow: 'export', reporter: 'jp', partner: 'kr', window: '2018', weight_kg: 10000.0}),
           (b:Thing:TradeFlow {id: 'b', caption: 'B', schema: 'TradeFlow', records: ['b'], flow: 'export', reporter: 'jp', partner: 'kr', window: '2017', weight_kg: 10000.0}),
           (i:Thing:Item {id: 'i', caption: 'hydrogen fluoride', schema: 'Item', records: ['i']}),
           (f)-[:CONCERNS {records: ['f-i']}]->(i),
           (e)-[:CONCERNS {records: ['e-i']}]->(i),
           (a)-[:CONCERNS {records: ['a-i']}]->(i),
           (b)-[:CONCERNS {records: ['b-i']}]->(i)
  finds:
  - {subject: f, verdict: clear}
- title: one year only
  given: |
    CREATE (f:Thing:TradeFlow {id: 'f', caption: 'F', schema: 'TradeFlow', records: ['f'], purpose: 're_export', flow: 'export', reporter: 'kr', partner: 'cn', window: '2018', weight_kg: 3000.0}),
           (a:Thing:TradeFlow {id: 'a', caption: 'A', schema: 'TradeFlow', records: ['a'], flow: 'export', reporter: 'jp', partner: 'kr', window: '2018', weight_kg: 10000.0}),
           (i:Thing:Item {id: 'i', caption: 'hydrogen fluoride', schema: 'Item', records: ['i']}),
           (f)-[:CONCERNS {records: ['f-i']}]->(i),
           (a)-[:CONCERNS {records: ['a-i']}]->(i)
  finds:
  - {subject: f, verdict: not_evaluable, missing: [the same flow in an earlier period of the same length]}
*/
MATCH (f:TradeFlow {flow: 'export', purpose: 're_export'}) WHERE coalesce(f.known, $undated) <= $as_of
OPTIONAL MATCH on = (f)-[c:CONCERNS]->(i:Item) WHERE coalesce(c.modality, 'asserted') <> 'denied'
WITH f, i, on ORDER BY i.id
WITH f, collect(i)[0] AS i, collect(on)[0] AS on
OPTIONAL MATCH was = (e:TradeFlow {flow: 'export'})-[d:CONCERNS]->(i)
  WHERE e.reporter = f.reporter AND e.partner = f.partner AND size(e.window) = size(f.window) AND e.window < f.window AND e.weight_kg > 0 AND coalesce(d.modality, 'asserted') <> 'denied'
WITH f, i, on, e, was ORDER BY e.window DESC, e.id
WITH f, i, on, collect(e)[0] AS e, collect(was)[0] AS was
OPTIONAL MATCH came = (a:TradeFlow {flow: 'export'})-[x:CONCERNS]->(i)
  WHERE a.partner = f.reporter AND a.reporter <> f.partner AND a.window = f.window AND a.weight_kg IS NOT NULL AND coalesce(x.modality, 'asserted') <> 'denied'
OPTIONAL MATCH before = (b:TradeFlow {flow: 'export'})-[y:CONCERNS]->(i)
  WHERE b.reporter = a.reporter AND b.partner = a.partner AND b.window = e.window AND b.weight_kg > 0 AND coalesce(y.modality, 'asserted') <> 'denied'
WITH f, i, on, e, was, a, came, b, before ORDER BY CASE WHEN b IS NULL THEN 1 ELSE 0 END, a.weight_kg DESC, a.id
WITH f, i, on, e, was, collect(a)[0] AS a, collect(came)[0] AS came, collect(b)[0] AS b, collect(before)[0] AS before
WITH f, i, on, e, was, a, came, b, before, f.weight_kg IS NOT NULL AND e IS NOT NULL AND a IS NOT NULL AND b IS NOT NULL AS known
RETURN f.id AS subject, f.caption AS name, e.weight_kg AS then_kg, f.weight_kg AS now_kg, b.weight_kg AS came_then, a.weight_kg AS came_now, a.caption AS came_name,
       [p IN [on, was, came, before] WHERE p IS NOT NULL] AS paths,
       CASE WHEN NOT known THEN 'not_evaluable' WHEN f.weight_kg >= $times * e.weight_kg AND a.weight_kg >= $times * b.weight_kg THEN 'hit' ELSE 'clear' END AS verdict,
       CASE WHEN known THEN [] WHEN i IS NULL THEN ['goods of the flow'] WHEN f.weight_kg IS NULL THEN ['weight of the flow'] WHEN e IS NULL THEN ['the same flow in an earlier period of the same length'] WHEN a IS NULL THEN ['what came in of the same goods in the period'] ELSE ['what came in of the same goods in ' + e.window] END AS missing
ORDER BY subject
