/*
title: Export and mirror import that differ
revision: 1
indicator: ST-01
severity: medium
kind: statistical
status: stable
maturity: examples
definition: >-
  An export and the other country's import of the same goods and period differ by weight by more than `tolerance`. Published
  reasons for such gaps are told with it.
published:
- {document: nelson, section: mirror statistics}
- {document: comtrade-mirror, section: '', quote:
    'There are many valid reasons why the reported exports of one country may not coincide with the reported imports
    of its partner country.'}
rests_on: []
needs:
- both figures by weight
misses: >-
  Figures in value only; codes of two nomenclatures, which are not compared.
innocent_reasons:
- Imports are booked by origin, exports by destination.
- Goods on the way at the end of the period.
- Freight and insurance, where values are compared.
next_steps:
- Compare the scope of both codes and the bases.
params:
  tolerance: {default: 0.2, meaning: 'Difference, as a share of the larger figure, that is accepted.'}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: '(n:TradeFlow {flow: ''export''})-[:MIRRORS]-(m:TradeFlow {flow: ''import''})'
summary:
  hit: '{name}: {exported} kg sent, {imported} kg received ({gap} % apart)'
  clear: '{name}: {exported} kg sent, {imported} kg received ({gap} % apart)'
  not_evaluable: '{name}: no weight of both sides to compare'
ko:
  title: 거울통계의 차이
  definition: 같은 품목·기간의 수출과 상대국 수입의 중량 차이가 허용치를 넘는다.
ja:
  title: ミラー統計の差
  definition: 同じ品目・期間の輸出と相手国の輸入の重量差が許容値を超える。
examples:
- title: half arrives
  given: |
    CREATE (x:Thing:TradeFlow {id: 'x', caption: 'X', schema: 'TradeFlow', records: ['x'], flow: 'export', weight_kg: 1000.0}),
           (m:Thing:TradeFlow {id: 'm', caption: 'M', schema: 'TradeFlow', records: ['m'], flow: 'import', weight_kg: 500.0}),
           (x)-[:MIRRORS {records: ['x-m']}]->(m)
  finds:
  - {subject: x, verdict: hit}
- title: nearly all arrives
  given: |
    CREATE (x:Thing:TradeFlow {id: 'x', caption: 'X', schema: 'TradeFlow', records: ['x'], flow: 'export', weight_kg: 1000.0}),
           (m:Thing:TradeFlow {id: 'm', caption: 'M', schema: 'TradeFlow', records: ['m'], flow: 'import', weight_kg: 990.0}),
           (x)-[:MIRRORS {records: ['x-m']}]->(m)
  finds:
  - {subject: x, verdict: clear}
- title: value only
  given: |
    CREATE (x:Thing:TradeFlow {id: 'x', caption: 'X', schema: 'TradeFlow', records: ['x'], flow: 'export'}),
           (m:Thing:TradeFlow {id: 'm', caption: 'M', schema: 'TradeFlow', records: ['m'], flow: 'import', weight_kg: 990.0}),
           (x)-[:MIRRORS {records: ['x-m']}]->(m)
  finds:
  - {subject: x, verdict: not_evaluable, missing: [weight on both sides]}
*/
MATCH mirror = (x:TradeFlow {flow: 'export'})-[r:MIRRORS]-(m:TradeFlow {flow: 'import'})
WHERE coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(x.known, $undated) <= $as_of AND coalesce(m.known, $undated) <= $as_of
WITH x, m, mirror ORDER BY coalesce(m.weight_kg, -1.0) DESC, m.id
WITH x, collect(m)[0] AS m, collect(mirror)[0] AS mirror
WITH x, m, mirror, CASE WHEN x.weight_kg IS NULL OR m.weight_kg IS NULL THEN null WHEN x.weight_kg > m.weight_kg THEN (x.weight_kg - m.weight_kg) / x.weight_kg WHEN m.weight_kg = 0.0 THEN 0.0 ELSE (m.weight_kg - x.weight_kg) / m.weight_kg END AS gap
RETURN x.id AS subject, x.caption AS name, x.weight_kg AS exported, m.weight_kg AS imported, toString(round(1000.0 * gap) / 10) AS gap, [mirror] AS paths,
       CASE WHEN gap IS NULL THEN 'not_evaluable' WHEN gap > $tolerance THEN 'hit' ELSE 'clear' END AS verdict, CASE WHEN gap IS NULL THEN ['weight on both sides'] ELSE [] END AS missing,
       [CASE WHEN x.basis IS NULL OR m.basis IS NULL THEN 'unknown' WHEN x.basis = 'destination' AND m.basis = 'origin' THEN 'applies' ELSE 'does not apply' END, 'unknown', CASE WHEN gap IS NULL THEN 'unknown' ELSE 'does not apply' END] AS decided
ORDER BY subject
