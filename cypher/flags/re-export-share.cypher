/*
title: Large share of goods goes on to a third country
revision: 1
indicator: ST-02
severity: medium
kind: statistical
status: stable
maturity: read
definition: >
  Of the goods that one country sends to another in a period, a share of at least `share` goes on to a third country, as
  an export stated to be a re-export shows. Where several figures of what came are known, the largest counts.
published:
  - {document: deck-2019, section: Incident (1), quote:
    'highly purified hydrogen fluoride imported from Japan at their ROK factories and also re-export it to their
    local factories in China'}
rests_on:
  - "CISTEC deck of 1 November 2019, Incident (1): of about 36,800 t of hydrogen fluoride from Japan to the ROK in 2018, 4,050 t went on to China by the statistics of the ROK and 4,000 t by those of China"
needs: [the re-export, "what came in of the same goods in the same period, by weight"]
misses: >
  Re-exports that are not marked as such; goods worked into others; flows known by value only; goods of the third
  country itself that go back.
innocent_reasons:
  - The goods go to plants of the same group of firms.
  - Both countries license the onward leg.
  - The goods that go on are not those that came in; the heading holds domestic goods too.
next_steps:
  - Ask whether the licence of the first country names the third one and the plant there.
  - Compare the import of the third country and its statement of origin.
params:
  share: {default: 0.05, meaning: Share from which on it is told.}
  undated: {default: "0000", meaning: "Day from which on things without a published day are told; kg flags takes the day they were loaded."}
identity: [subject]
speaks_of: "(n:TradeFlow {flow: 'export', purpose: 're_export'})"
summary:
  hit: "{name}: {went_kg} kg of {came_kg} kg from {from} went on ({percent} %)[[; the other side records {other_kg} kg]]"
  clear: "{name}: {went_kg} kg of {came_kg} kg from {from} went on ({percent} %)"
  not_evaluable: "{name}: [[{went_kg} kg went on, ]]no weight to compare with"
ko:
  title: 제3국으로 재수출된 비율
  definition: 들어온 물품 중 일정 비율 이상이 제3국으로 재수출되었다.
ja:
  title: 第三国への再輸出の割合
  definition: 入ってきた貨物のうち一定割合以上が第三国へ再輸出された。
examples:
  - title: a ninth goes on
    given: |
      CREATE (w:Thing:TradeFlow {id: 'w', caption: 'W', schema: 'TradeFlow', flow: 'export', purpose: 're_export', reporter: 'kr', partner: 'cn', window: '2018', weight_kg: 4050.0, records: ['w']}),
             (c:Thing:TradeFlow {id: 'c', caption: 'C', schema: 'TradeFlow', flow: 'export', reporter: 'jp', partner: 'kr', window: '2018', weight_kg: 36800.0, records: ['c']}),
             (i:Thing:Item {id: 'i', caption: 'HF', schema: 'Item'}), (w)-[:CONCERNS {records: ['w']}]->(i), (c)-[:CONCERNS {records: ['c']}]->(i)
    finds: [{subject: w, verdict: hit}]
  - title: nearly nothing goes on
    given: |
      CREATE (w:Thing:TradeFlow {id: 'w', caption: 'W', schema: 'TradeFlow', flow: 'export', purpose: 're_export', reporter: 'kr', partner: 'cn', window: '2018', weight_kg: 5.0, records: ['w']}),
             (c:Thing:TradeFlow {id: 'c', caption: 'C', schema: 'TradeFlow', flow: 'export', reporter: 'jp', partner: 'kr', window: '2018', weight_kg: 36800.0, records: ['c']}),
             (i:Thing:Item {id: 'i', caption: 'HF', schema: 'Item'}), (w)-[:CONCERNS {records: ['w']}]->(i), (c)-[:CONCERNS {records: ['c']}]->(i)
    finds: [{subject: w, verdict: clear}]
  - title: what came in is of another year
    given: |
      CREATE (w:Thing:TradeFlow {id: 'w', caption: 'W', schema: 'TradeFlow', flow: 'export', purpose: 're_export', reporter: 'kr', partner: 'cn', window: '2018', weight_kg: 5.0, records: ['w']}),
             (c:Thing:TradeFlow {id: 'c', caption: 'C', schema: 'TradeFlow', flow: 'export', reporter: 'jp', partner: 'kr', window: '2017', weight_kg: 36800.0, records: ['c']}),
             (i:Thing:Item {id: 'i', caption: 'HF', schema: 'Item'}), (w)-[:CONCERNS {records: ['w']}]->(i), (c)-[:CONCERNS {records: ['c']}]->(i)
    finds: [{subject: w, verdict: not_evaluable}]
*/
MATCH (w:TradeFlow {flow: 'export', purpose: 're_export'}) WHERE coalesce(w.known, $undated) <= $as_of
OPTIONAL MATCH goods = (w)-[g:CONCERNS]->(:Item)<-[h:CONCERNS]-(c:TradeFlow {flow: 'export'})
  WHERE c.partner = w.reporter AND c.reporter <> w.partner AND c.window = w.window AND coalesce(c.known, $undated) <= $as_of
    AND coalesce(g.modality, 'asserted') <> 'denied' AND coalesce(h.modality, 'asserted') <> 'denied'
WITH w, c, goods ORDER BY coalesce(c.weight_kg, -1.0) DESC, c.id
WITH w, collect(c)[0] AS c, collect(goods)[0] AS goods
OPTIONAL MATCH mirror = (w)-[m:MIRRORS]-(o:TradeFlow {flow: 'import'})
  WHERE coalesce(m.modality, 'asserted') <> 'denied' AND coalesce(o.known, $undated) <= $as_of
WITH w, c, goods, o, mirror ORDER BY coalesce(o.weight_kg, -1.0) DESC, o.id
WITH w, c, goods, collect(o)[0] AS o, collect(mirror)[0] AS mirror
OPTIONAL MATCH asked = (w)-[:RAISED_IN|REPORTED_BY|PARTNER]->(x:Thing)
WITH w, c, goods, o, mirror, asked, x ORDER BY x.id
WITH w, c, goods, o, mirror, collect(asked) AS asked
OPTIONAL MATCH told = (s:Claim {stance: 'supports'})-[a:ABOUT]->(w)
  WHERE coalesce(a.modality, 'asserted') <> 'denied' AND coalesce(s.known, $undated) <= $as_of
WITH w, c, goods, o, mirror, asked, told, s ORDER BY s.id
WITH w, c, goods, o, mirror, asked, collect(told) AS told
OPTIONAL MATCH of = (s:Claim {stance: 'supports'})-[a:ABOUT]->(:Item)<-[:CONCERNS]-(w)
  WHERE coalesce(a.modality, 'asserted') <> 'denied' AND coalesce(s.known, $undated) <= $as_of
WITH w, c, goods, o, mirror, asked, told, of, s ORDER BY s.id
WITH w, c, goods, o, mirror, asked, told, collect(of) AS of
WITH w, c, o, w.weight_kg / c.weight_kg AS part,
     CASE WHEN goods IS NULL THEN [] ELSE [goods] END + CASE WHEN mirror IS NULL THEN [] ELSE [mirror] END + asked + told + of AS paths
RETURN w.id AS subject, w.caption AS name, c.reporter AS from, w.weight_kg AS went_kg, c.weight_kg AS came_kg, o.weight_kg AS other_kg,
       CASE WHEN part IS NULL THEN null ELSE toString(round(1000.0 * part) / 10) END AS percent, paths,
       CASE WHEN part IS NULL THEN 'not_evaluable' WHEN part >= $share THEN 'hit' ELSE 'clear' END AS verdict,
       CASE WHEN part IS NOT NULL THEN [] WHEN w.weight_kg IS NULL THEN ['weight of what went on']
            ELSE ['weight of what came in of the same goods and period'] END AS missing
ORDER BY subject
