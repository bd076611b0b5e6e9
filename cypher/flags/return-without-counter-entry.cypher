/*
title: Return shipment without counter-entry in the mirror statistics
revision: 2
indicator: LIC-04
severity: high
kind: statistical
status: stable
maturity: read
definition: >
  An export recorded as goods sent back has no counterpart, or less than `expected_share` of one, in the import
  statistics of the country they were sent back to. Where several figures of that import are known, the largest counts.
published:
- {document: motie-mirror, section: 'what the report said', quote:
    '한국이 올해 1∼5월 일본에 수출한 불화수소 물량이 39.65톤인데 비해, 일본이 한국에서 수입한 불화수소 물량은 0.12톤에 불과함'}
rests_on:
  - "CISTEC deck of 1 November 2019, Incident (3): 39,650 kg of hydrogen fluoride shipped back from the ROK to Japan against 120 kg in Japan's import statistics"
  - "C. Nelson, Methods of Strategic Trade Analysis: mirror statistics"
needs: [the export, stated to be a return, the mirror import of the same goods and period]
misses: >
  Returns that are not marked as such; flows reported in value only.
innocent_reasons:
  - Exports are booked by destination, imports by origin; goods of third-country origin never appear as imports from the sender.
  - The two national commodity codes do not cover the same goods.
  - Goods sent back late fall into the next period.
next_steps:
  - Ask both customs services for the single declarations of the period.
  - Compare the scope of both national codes and look at the neighbouring codes and the re-import heading.
params:
  expected_share: {default: 0.8, meaning: Share of the export that the mirror import should at least show.}
  undated: {default: "0000", meaning: "Day from which on things without a published day are told; kg flags takes the day they were loaded."}
identity: [subject]
speaks_of: "(n:TradeFlow {flow: 'export', purpose: 'return'})"
summary:
  hit: "{name}: {exported_kg} kg sent, {imported_kg} kg recorded by the other side ({share} %)"
  clear: "{name}: {exported_kg} kg sent, {imported_kg} kg recorded by the other side ({share} %)"
  not_evaluable: "{name}: [[{exported_kg} kg sent, ]]no weight of a mirror import to compare with"
ko:
  title: 상대국 통계에 없는 반송
  definition: 반송으로 기록된 수출이 상대국 수입 통계에 없거나 일부만 있다.
ja:
  title: 相手国統計に現れない返送
  definition: 返送として記録された輸出が、相手国の輸入統計に無いか一部しか無い。
examples:
  - title: nearly nothing arrives
    given: |
      CREATE (x:Thing:TradeFlow {id: 'x', caption: 'X', schema: 'TradeFlow', flow: 'export', purpose: 'return', weight_kg: 39650.0, records: ['x']}),
             (m:Thing:TradeFlow {id: 'm', caption: 'M', schema: 'TradeFlow', flow: 'import', weight_kg: 120.0, records: ['m']}), (x)-[:MIRRORS {records: ['x', 'm']}]->(m)
    finds: [{subject: x, verdict: hit}]
  - title: the same quantity arrives
    given: |
      CREATE (x:Thing:TradeFlow {id: 'x', caption: 'X', schema: 'TradeFlow', flow: 'export', purpose: 'return', weight_kg: 1000.0, records: ['x']}),
             (m:Thing:TradeFlow {id: 'm', caption: 'M', schema: 'TradeFlow', flow: 'import', weight_kg: 990.0, records: ['m']}), (x)-[:MIRRORS {records: ['x', 'm']}]->(m)
    finds: [{subject: x, verdict: clear}]
  - title: of two figures of the import the larger is enough
    given: |
      CREATE (x:Thing:TradeFlow {id: 'x', caption: 'X', schema: 'TradeFlow', flow: 'export', purpose: 'return', weight_kg: 1000.0, records: ['x']}),
             (m:Thing:TradeFlow {id: 'm', caption: 'M', schema: 'TradeFlow', flow: 'import', weight_kg: 120.0, records: ['m']}), (x)-[:MIRRORS {records: ['x', 'm']}]->(m),
             (n:Thing:TradeFlow {id: 'n', caption: 'N', schema: 'TradeFlow', flow: 'import', weight_kg: 990.0, records: ['n']}), (x)-[:MIRRORS {records: ['x', 'n']}]->(n),
             (o:Thing:TradeFlow {id: 'o', caption: 'O', schema: 'TradeFlow', flow: 'import', records: ['o']}), (x)-[:MIRRORS {records: ['x', 'o']}]->(o)
    finds: [{subject: x, verdict: clear}]
  - title: no mirror figure at hand
    given: |
      CREATE (x:Thing:TradeFlow {id: 'x', caption: 'X', schema: 'TradeFlow', flow: 'export', purpose: 'return', weight_kg: 1000.0, records: ['x']})
    finds: [{subject: x, verdict: not_evaluable}]
*/
MATCH (x:TradeFlow {flow: 'export', purpose: 'return'})
WHERE coalesce(x.known, $undated) <= $as_of
OPTIONAL MATCH mirror = (x)-[r:MIRRORS]-(m:TradeFlow {flow: 'import'})
  WHERE coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(m.known, $undated) <= $as_of
WITH x, m, mirror ORDER BY coalesce(m.weight_kg, -1.0) DESC, m.id
WITH x, collect(m)[0] AS m, collect(mirror)[0] AS mirror
OPTIONAL MATCH ends = (x)-[:REPORTED_BY|PARTNER]->(c:Country)
WITH x, m, mirror, ends, c ORDER BY c.code
WITH x, m, mirror, collect(ends) AS countries
RETURN x.id AS subject, x.caption AS name, x.weight_kg AS exported_kg, m.weight_kg AS imported_kg,
       CASE WHEN m.weight_kg IS NULL OR x.weight_kg IS NULL THEN null ELSE toString(round(1000.0 * m.weight_kg / x.weight_kg) / 10) END AS share,
       CASE WHEN mirror IS NULL THEN [] ELSE [mirror] END + countries AS paths,
       CASE WHEN m.weight_kg IS NULL OR x.weight_kg IS NULL THEN 'not_evaluable'
            WHEN m.weight_kg < $expected_share * x.weight_kg THEN 'hit' ELSE 'clear' END AS verdict,
       CASE WHEN x.weight_kg IS NULL THEN ['weight of the export'] WHEN m.weight_kg IS NULL THEN ['mirror import of the same goods and period'] ELSE [] END AS missing,
       [CASE WHEN x.basis IS NULL OR m.basis IS NULL THEN 'unknown' WHEN x.basis = 'destination' AND m.basis = 'origin' THEN 'applies' ELSE 'does not apply' END,
        CASE WHEN x.code_system IS NULL OR m.code_system IS NULL OR x.code_system <> m.code_system THEN 'unknown' ELSE 'does not apply' END,
        'unknown'] AS decided
ORDER BY subject
