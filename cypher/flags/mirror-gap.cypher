/*
title: Export and mirror import that differ
revision: 2
indicator: ST-01
severity: medium
kind: statistical
status: stable
maturity: examples
definition: >-
  An export and the other country's import of the same goods and period differ by weight, or where weights are missing by
  value, by more than `tolerance`. What published reasons account for is computed where the data allow and taken off first:
  freight and insurance up to `freight` of the value, goods that the exporter itself only sends on, and goods that reach
  the importer by way of a third country. The remainder decides.
published:
- {document: nelson-2023, section: about this book, quote:
    'mirror statistics, market share analysis, and transshipment and re-export analysis'}
- {document: comtrade-mirror, section: first sentence, quote:
    'There are many valid reasons why the reported exports of one country may not coincide with the reported imports
    of its partner country.'}
- {document: wits-mirror, section: first reason, quote: 'imports are recorded cif (cost insurance and freight) while exports are fob
    (free on board). This may represent a 10% to 20% difference.'}
rests_on: []
needs:
- both figures, by weight or by value
misses: >-
  Codes of two nomenclatures, which are not compared; warehouses, processing zones and time on the way, of which no figure
  is published; re-exports whose code, period or origin is not told.
innocent_reasons:
- Imports are booked by origin, exports by destination.
- Goods on the way at the end of the period.
- Freight and insurance, where values are compared.
- Goods that were only sent on, which the importer books under their origin.
next_steps:
- Compare the scope of both codes and the bases.
params:
  tolerance: {default: 0.2, meaning: 'Difference, as a share of the larger figure, that is accepted.'}
  freight: {default: 0.2, meaning: 'Freight and insurance at most, as a share of the value of the export.'}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: '(n:TradeFlow {flow: ''export''})-[:MIRRORS]-(m:TradeFlow {flow: ''import''})'
summary:
  hit: '{name}: {exported} {unit} sent, {imported} {unit} received ({gap} % apart)[[; {explained} {unit} of it by {reasons}, {rest} % left]]'
  clear: '{name}: {exported} {unit} sent, {imported} {unit} received ({gap} % apart)[[; {explained} {unit} of it by {reasons}, {rest} % left]]'
  not_evaluable: '{name}: no weight or value of both sides to compare'
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
- title: one side without weight and value
  given: |
    CREATE (x:Thing:TradeFlow {id: 'x', caption: 'X', schema: 'TradeFlow', records: ['x'], flow: 'export'}),
           (m:Thing:TradeFlow {id: 'm', caption: 'M', schema: 'TradeFlow', records: ['m'], flow: 'import', weight_kg: 990.0}),
           (x)-[:MIRRORS {records: ['x-m']}]->(m)
  finds:
  - {subject: x, verdict: not_evaluable, missing: [weight or value on both sides]}
- title: 'by value: freight and insurance account for the gap'
  given: |
    CREATE (x:Thing:TradeFlow {id: 'x', caption: 'X', schema: 'TradeFlow', records: ['x'], flow: 'export', fob_usd: 1000.0}),
           (m:Thing:TradeFlow {id: 'm', caption: 'M', schema: 'TradeFlow', records: ['m'], flow: 'import', cif_usd: 1300.0}),
           (x)-[:MIRRORS {records: ['x-m']}]->(m)
  finds:
  - {subject: x, verdict: clear, gap: '23.1', explained: 200.0, rest: '7.7', reasons: [freight and insurance]}
- title: 'by value: more arrives than freight accounts for'
  given: |
    CREATE (x:Thing:TradeFlow {id: 'x', caption: 'X', schema: 'TradeFlow', records: ['x'], flow: 'export', fob_usd: 1000.0}),
           (m:Thing:TradeFlow {id: 'm', caption: 'M', schema: 'TradeFlow', records: ['m'], flow: 'import', cif_usd: 2000.0}),
           (x)-[:MIRRORS {records: ['x-m']}]->(m)
  finds:
  - {subject: x, verdict: hit, gap: '50.0', explained: 200.0, rest: '40.0'}
- title: half of the export is only sent on, and the importer books it under its origin
  given: |
    CREATE (x:Thing:TradeFlow {id: 'x', caption: 'X', schema: 'TradeFlow', records: ['x'], flow: 'export', reporter: 'kr', partner: 'cn', code_system: 'HS 2017', code: '281111', window: '2018', weight_kg: 1000.0}),
           (m:Thing:TradeFlow {id: 'm', caption: 'M', schema: 'TradeFlow', records: ['m'], flow: 'import', reporter: 'cn', partner: 'kr', code_system: 'HS 2017', code: '281111', window: '2018', weight_kg: 500.0}),
           (r:Thing:TradeFlow {id: 'r', caption: 'R', schema: 'TradeFlow', records: ['r'], flow: 'export', purpose: 're_export', reporter: 'kr', partner: 'cn', code_system: 'HS 2017', code: '281111', window: '2018', weight_kg: 450.0}),
           (c:Thing:Country {id: 'c', caption: 'China', schema: 'Country', code: 'cn', records: ['c']}),
           (r)-[:PARTNER {records: ['r']}]->(c),
           (x)-[:MIRRORS {records: ['x-m']}]->(m)
  finds:
  - {subject: x, verdict: clear, explained: 450.0, rest: '5.0', reasons: [goods only sent on]}
- title: as much again arrives by way of a third country
  given: |
    CREATE (x:Thing:TradeFlow {id: 'x', caption: 'X', schema: 'TradeFlow', records: ['x'], flow: 'export', reporter: 'jp', partner: 'cn', code_system: 'HS 2017', code: '281111', window: '2018', weight_kg: 500.0}),
           (m:Thing:TradeFlow {id: 'm', caption: 'M', schema: 'TradeFlow', records: ['m'], flow: 'import', reporter: 'cn', partner: 'jp', code_system: 'HS 2017', code: '281111', window: '2018', weight_kg: 1000.0}),
           (r:Thing:TradeFlow {id: 'r', caption: 'R', schema: 'TradeFlow', records: ['r'], flow: 'export', purpose: 're_export', reporter: 'kr', partner: 'cn', origin: ['jp'], code_system: 'HS 2017', code: '281111', window: '2018', weight_kg: 480.0}),
           (s:Thing:TradeFlow {id: 's', caption: 'S', schema: 'TradeFlow', records: ['s'], flow: 'export', purpose: 're_export', reporter: 'sg', partner: 'cn', code_system: 'HS 2017', code: '281111', window: '2018', weight_kg: 480.0}),
           (c:Thing:Country {id: 'c', caption: 'China', schema: 'Country', code: 'cn', records: ['c']}),
           (r)-[:PARTNER {records: ['r']}]->(c),
           (s)-[:PARTNER {records: ['s']}]->(c),
           (x)-[:MIRRORS {records: ['x-m']}]->(m)
  finds:
  - {subject: x, verdict: clear, explained: 480.0, rest: '2.0', reasons: [goods by way of a third country]}
*/
CALL {
  MATCH mirror = (x:TradeFlow {flow: 'export'})-[r:MIRRORS]-(m:TradeFlow {flow: 'import'})
  WHERE coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(x.known, $undated) <= $as_of AND coalesce(m.known, $undated) <= $as_of
  WITH x, m, mirror ORDER BY coalesce(m.weight_kg, -1.0) DESC, m.id, r.id
  WITH x, collect(m)[0] AS m, collect(mirror)[0] AS mirror
  RETURN coalesce(x.partner + ' ' + x.code_system + ' ' + x.code + ' ' + x.window, x.id) AS goods, {x: x, m: m, mirror: mirror} AS pair, null AS onward
  UNION ALL
  MATCH way = (s:TradeFlow {flow: 'export', purpose: 're_export'})-[q:PARTNER]->(:Country)
  WHERE coalesce(q.modality, 'asserted') <> 'denied' AND coalesce(s.known, $undated) <= $as_of
  WITH s, way ORDER BY s.id, q.id
  WITH s, collect(way)[0] AS way
  RETURN coalesce(s.partner + ' ' + s.code_system + ' ' + s.code + ' ' + s.window, s.id) AS goods, null AS pair, {id: s.id, from: s.reporter, origin: coalesce(s.origin, []), weight: s.weight_kg, worth: coalesce(s.fob_usd, s.value_usd), way: way} AS onward
}
WITH goods, pair, onward ORDER BY onward.id
WITH goods, collect(pair) AS pairs, collect(onward) AS onward
UNWIND pairs AS pair
WITH pair.x AS x, pair.m AS m, pair.mirror AS mirror, pair.x.weight_kg IS NOT NULL AND pair.m.weight_kg IS NOT NULL AS weighed, onward
WITH x, m, mirror, weighed, onward, CASE WHEN weighed THEN x.weight_kg ELSE coalesce(x.fob_usd, x.value_usd) END AS exported, CASE WHEN weighed THEN m.weight_kg ELSE coalesce(m.fob_usd, m.cif_usd, m.value_usd) END AS imported,
     NOT weighed AND m.fob_usd IS NULL AS freighted
WITH x, m, mirror, weighed, exported, imported, abs(exported - imported) AS apart, CASE WHEN exported > imported THEN exported ELSE imported END AS larger,
     CASE WHEN freighted AND imported > exported THEN $freight * exported ELSE 0.0 END AS freight,
     [s IN onward WHERE s.id <> x.id AND ((exported > imported AND s.from = x.reporter) OR (imported > exported AND s.from <> x.reporter AND x.reporter IN s.origin))] AS sent
WITH x, m, mirror, weighed, exported, imported, apart, larger, freight, sent, freight + reduce(all = 0.0, s IN sent | all + coalesce(CASE WHEN weighed THEN s.weight ELSE s.worth END, 0.0)) AS reasoned
WITH x, m, mirror, weighed, exported, imported, apart, larger, freight, sent, CASE WHEN reasoned > apart THEN apart ELSE reasoned END AS explained
WITH x, m, mirror, weighed, exported, imported, apart, larger, freight, sent, explained, CASE WHEN apart IS NULL THEN null WHEN larger = 0.0 THEN 0.0 ELSE (apart - explained) / larger END AS rest
RETURN x.id AS subject, x.caption AS name, exported, imported, CASE WHEN weighed THEN 'kilograms' ELSE 'US dollars' END AS unit, toString(round(1000.0 * CASE WHEN larger = 0.0 THEN 0.0 ELSE apart / larger END) / 10) AS gap,
       CASE WHEN explained > 0.0 THEN explained END AS explained, CASE WHEN explained > 0.0 THEN toString(round(1000.0 * rest) / 10) END AS rest,
       CASE WHEN freight > 0.0 THEN ['freight and insurance'] ELSE [] END + CASE WHEN size(sent) = 0 THEN [] WHEN exported > imported THEN ['goods only sent on'] ELSE ['goods by way of a third country'] END AS reasons,
       [mirror] + [s IN sent | s.way] AS paths,
       CASE WHEN rest IS NULL THEN 'not_evaluable' WHEN rest > $tolerance THEN 'hit' ELSE 'clear' END AS verdict, CASE WHEN rest IS NULL THEN ['weight or value on both sides'] ELSE [] END AS missing,
       [CASE WHEN x.basis IS NULL OR m.basis IS NULL THEN 'unknown' WHEN x.basis = 'destination' AND m.basis = 'origin' THEN 'applies' ELSE 'does not apply' END, 'unknown',
        CASE WHEN rest IS NULL THEN 'unknown' WHEN freight > 0.0 THEN 'applies' ELSE 'does not apply' END, CASE WHEN size(sent) > 0 THEN 'applies' ELSE 'unknown' END] AS decided
ORDER BY subject
