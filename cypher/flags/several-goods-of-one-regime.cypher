/*
title: One party with several goods of one control regime
revision: 4
indicator: IT-01
severity: medium
kind: statistical
status: stable
maturity: read
definition: >-
  One party stands in cases over at least `goods` different goods under one control regime, whatever its role. Where a case
  has several exporters, or its measures struck several firms, the goods of the case are not each exporter's.
published: []
rests_on:
- 'CISTEC deck of 1 November 2019, Incident (2): goods by regime; fluorides and amines of one annex'
needs:
- goods of the cases
- their regime
- parties
misses: >-
  Goods whose regime nobody published; two names of one substance count as two goods.
innocent_reasons:
- A trader of chemicals handles many of them.
- One case with a list of goods.
next_steps:
- Look what the goods make together.
params:
  loose: {default: [CATCH_ALL, OTHER, UNSC], meaning: Grounds of control that are no list of kindred goods.}
  goods: {default: 2, meaning: Different goods from which on it counts.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, regime]
speaks_of: (n:Party)-[r:EXPORTER_IN|CONSIGNEE_IN|END_USER_IN|BROKER_IN]->(c:Case) WHERE coalesce(r.modality, 'asserted')
  <> 'denied' AND coalesce(c.known, '0000') <= $as_of
summary:
  hit: '{name}: {count:good|goods} under {regime} ({goods})'
  clear: '{name}: one good under {regime} ({goods})'
  not_evaluable: '{name}: {cases:case|cases}'
ko:
  title: 한 체제의 여러 품목을 다룬 당사자
  definition: 한 당사자가 같은 통제체제의 서로 다른 품목에 관한 사건에 등장한다.
ja:
  title: 一つのレジームの複数品目を扱う当事者
  definition: 一当事者が同じレジームの異なる品目の事案に現れる。
examples:
- title: goods of a case of several firms
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k'], date: '2006-05', date_from: '2006-05-01', date_until: '2006-05-31', known: '2006-05-31'}),
           (m:Thing:Event:Measure {id: 'm', caption: 'three firms barred', schema: 'Measure', records: ['m'], measure_type: 'export_restriction', list_rows: 3, known: '2006-05-31'}),
           (i:Thing:Item {id: 'i', caption: 'sodium sulphide', schema: 'Item', records: ['i']}),
           (j:Thing:Item {id: 'j', caption: 'triethanolamine', schema: 'Item', records: ['j']}),
           (g:Thing:Regime {id: 'g', caption: 'Australia Group', schema: 'Regime', records: ['g'], code: 'AG'}),
           (a)-[:EXPORTER_IN {records: ['a-k']}]->(k),
           (k)-[:LED_TO {records: ['k-m']}]->(m),
           (k)-[:CONCERNS {records: ['k-i']}]->(i),
           (k)-[:CONCERNS {records: ['k-j']}]->(j),
           (k)-[:UNDER_REGIME {records: ['k-g']}]->(g)
  finds:
  - {subject: a, verdict: not_evaluable, missing: ['which of these goods are those of A: the case has several firms (sodium sulphide, triethanolamine)']}
- title: two goods of the Australia Group
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (i:Thing:Item {id: 'i', caption: 'Sodium fluoride', schema: 'Item', records: ['i']}),
           (j:Thing:Item {id: 'j', caption: 'Hydrogen fluoride', schema: 'Item', records: ['j']}),
           (g:Thing:Regime {id: 'g', caption: 'Australia Group', schema: 'Regime', records: ['g'], code: 'AG'}),
           (a)-[:EXPORTER_IN {records: ['a-k']}]->(k),
           (k)-[:CONCERNS {records: ['k-i']}]->(i),
           (k)-[:CONCERNS {records: ['k-j']}]->(j),
           (k)-[:UNDER_REGIME {records: ['k-g']}]->(g)
  finds:
  - {subject: a, verdict: hit, regime: Australia Group}
- title: one good
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (i:Thing:Item {id: 'i', caption: 'Sodium fluoride', schema: 'Item', records: ['i']}),
           (g:Thing:Regime {id: 'g', caption: 'Australia Group', schema: 'Regime', records: ['g'], code: 'AG'}),
           (a)-[:EXPORTER_IN {records: ['a-k']}]->(k),
           (k)-[:CONCERNS {records: ['k-i']}]->(i),
           (k)-[:UNDER_REGIME {records: ['k-g']}]->(g)
  finds:
  - {subject: a, verdict: clear}
- title: goods not published
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (a)-[:EXPORTER_IN {records: ['a-k']}]->(k)
  finds:
  - {subject: a, verdict: not_evaluable, missing: [goods of the case and their regime]}
- title: goods under a catch-all alone
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (i:Thing:Item {id: 'i', caption: 'Cars', schema: 'Item', records: ['i']}),
           (g:Thing:Regime {id: 'g', caption: 'Catch-all', schema: 'Regime', records: ['g'], code: 'CATCH_ALL'}),
           (a)-[:EXPORTER_IN {records: ['a-k']}]->(k),
           (k)-[:CONCERNS {records: ['k-i']}]->(i),
           (k)-[:UNDER_REGIME {records: ['k-g']}]->(g)
  finds:
  - {subject: a, verdict: not_evaluable, missing: ['a regime that lists kindred goods: the case is told under a catch-all, a Security Council resolution or another ground alone']}
*/
MATCH (c:Case) WHERE coalesce(c.known, $undated) <= $as_of
MATCH part = (p:Party)-[r:EXPORTER_IN|CONSIGNEE_IN|END_USER_IN|BROKER_IN]->(c) WHERE coalesce(r.modality, 'asserted') <> 'denied'
OPTIONAL MATCH of = (c)-[k:CONCERNS]->(i:Item) WHERE coalesce(k.modality, 'asserted') <> 'denied'
OPTIONAL MATCH under = (c)-[u:UNDER_REGIME]->(g:Regime) WHERE coalesce(u.modality, 'asserted') <> 'denied' AND NOT coalesce(g.code, '') IN $loose AND i IS NOT NULL
WITH p, g, i, c, part, of, under, type(r) = 'EXPORTER_IN' AND (count { (c)<-[:EXPORTER_IN]-(:Party) } > 1 OR count { (c)-[:LED_TO]->(m:Measure) WHERE m.list_rows > 1 } > 0) AS shared,
     CASE WHEN i IS NOT NULL AND count { (c)-[:UNDER_REGIME]->(h:Regime) WHERE h.code IN $loose } > 0 THEN 1 ELSE 0 END AS catching ORDER BY c.id, i.caption
WITH p, CASE WHEN i IS NULL THEN null ELSE g.caption END AS regime, count(DISTINCT i) AS count, count(DISTINCT CASE WHEN NOT shared THEN i END) AS own, count(DISTINCT c) AS cases, max(catching) AS catching, collect(DISTINCT i.caption) AS goods, collect(part)[..6] + collect(of)[..6] + collect(under)[..3] AS paths
WITH p, collect({regime: regime, count: count, own: own, cases: cases, catching: catching, goods: goods, paths: paths}) AS all
WITH p, all, [x IN all WHERE x.regime IS NOT NULL] AS known
UNWIND CASE WHEN size(known) = 0 THEN [all[0]] ELSE known END AS one
RETURN p.id AS subject, p.caption AS name, one.regime AS regime, one.count AS count, one.cases AS cases, one.goods AS goods, one.paths AS paths,
       CASE WHEN one.regime IS NULL THEN 'not_evaluable' WHEN one.own >= $goods THEN 'hit' WHEN one.count >= $goods THEN 'not_evaluable' ELSE 'clear' END AS verdict,
       CASE WHEN one.regime IS NULL AND one.catching = 1 THEN ['a regime that lists kindred goods: the case is told under a catch-all, a Security Council resolution or another ground alone'] WHEN one.regime IS NULL THEN ['goods of the case and their regime'] WHEN one.own < $goods AND one.count >= $goods THEN ['which of these goods are those of ' + p.caption + ': the case has several firms (' + reduce(s = one.goods[0], g IN one.goods[1..] | s + ', ' + g) + ')'] ELSE [] END AS missing
ORDER BY subject, regime
