/*
title: Share of the parties with most cases
revision: 1
indicator: CA-05
severity: low
kind: statistical
status: stable
maturity: examples
definition: >-
  In one published series of cases, the share of the `top` exporters with most cases among the cases whose exporter is published.
  What the unnamed cases would change is told.
published: []
rests_on:
- 'CISTEC deck of 1 November 2019, Incident (2) 3/3: the top three companies account for 43 % of the 156 cases'
needs:
- cases of a series with exporters
misses: >-
  Cases without an exporter, which may belong to anybody.
innocent_reasons:
- 'Few cases are known by name: the share says little.'
next_steps:
- Compare with a published share of the same series.
params:
  top: {default: 3, meaning: Exporters that are counted together.}
  share: {default: 43, meaning: 'Per cent from which on it is a concentration: that of the deck.'}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, series]
speaks_of: (n:Case) WHERE false
summary:
  hit: '{series}: {part} of {named} cases with a published exporter are of {who} ({pct} %); {unnamed:case has|cases have}
    none'
  clear: '{series}: {part} of {named} cases with a published exporter are of {who} ({pct} %); all are named'
  not_evaluable: '{series}: {part} of {named} cases with a published exporter are of {who}[[ ({pct} %)]]; {unnamed:case
    has|cases have} none'
ko:
  title: 상위 수출자 집중도
  definition: 한 계열의 사건에서 상위 수출자가 차지하는 비율(수출자가 공개된 사건 중).
ja:
  title: 上位輸出者の集中度
  definition: 一系列の事案のうち、上位輸出者が占める割合(輸出者が公表された事案中)。
examples:
- title: one firm has all
  given: |
    CREATE (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k'], series: 's'}),
           (m:Thing:Event:Case {id: 'm', caption: 'M', schema: 'Case', records: ['m'], series: 's'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:EXPORTER_IN {records: ['a-k']}]->(k),
           (a)-[:EXPORTER_IN {records: ['a-m']}]->(m)
  finds:
  - {subject: a, verdict: hit}
- title: most cases have no name
  given: |
    CREATE (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k'], series: 's'}),
           (m:Thing:Event:Case {id: 'm', caption: 'M', schema: 'Case', records: ['m'], series: 's'}),
           (o:Thing:Event:Case {id: 'o', caption: 'O', schema: 'Case', records: ['o'], series: 's'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (a)-[:EXPORTER_IN {records: ['a-k']}]->(k)
  finds:
  - {subject: a, verdict: not_evaluable}
- title: ten firms with one case each
  given: |
    CREATE (ka:Thing:Event:Case {id: 'ka', caption: 'KA', schema: 'Case', records: ['ka'], series: 's'}),
           (kb:Thing:Event:Case {id: 'kb', caption: 'KB', schema: 'Case', records: ['kb'], series: 's'}),
           (kc:Thing:Event:Case {id: 'kc', caption: 'KC', schema: 'Case', records: ['kc'], series: 's'}),
           (kd:Thing:Event:Case {id: 'kd', caption: 'KD', schema: 'Case', records: ['kd'], series: 's'}),
           (ke:Thing:Event:Case {id: 'ke', caption: 'KE', schema: 'Case', records: ['ke'], series: 's'}),
           (kf:Thing:Event:Case {id: 'kf', caption: 'KF', schema: 'Case', records: ['kf'], series: 's'}),
           (kg:Thing:Event:Case {id: 'kg', caption: 'KG', schema: 'Case', records: ['kg'], series: 's'}),
           (kh:Thing:Event:Case {id: 'kh', caption: 'KH', schema: 'Case', records: ['kh'], series: 's'}),
           (ki:Thing:Event:Case {id: 'ki', caption: 'KI', schema: 'Case', records: ['ki'], series: 's'}),
           (kj:Thing:Event:Case {id: 'kj', caption: 'KJ', schema: 'Case', records: ['kj'], series: 's'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (c:Thing:Party:Organization:Company {id: 'c', caption: 'C', schema: 'Company', records: ['c']}),
           (d:Thing:Party:Organization:Company {id: 'd', caption: 'D', schema: 'Company', records: ['d']}),
           (e:Thing:Party:Organization:Company {id: 'e', caption: 'E', schema: 'Company', records: ['e']}),
           (f:Thing:Party:Organization:Company {id: 'f', caption: 'F', schema: 'Company', records: ['f']}),
           (g:Thing:Party:Organization:Company {id: 'g', caption: 'G', schema: 'Company', records: ['g']}),
           (h:Thing:Party:Organization:Company {id: 'h', caption: 'H', schema: 'Company', records: ['h']}),
           (i:Thing:Party:Organization:Company {id: 'i', caption: 'I', schema: 'Company', records: ['i']}),
           (j:Thing:Party:Organization:Company {id: 'j', caption: 'J', schema: 'Company', records: ['j']}),
           (a)-[:EXPORTER_IN {records: ['a-ka']}]->(ka),
           (b)-[:EXPORTER_IN {records: ['b-kb']}]->(kb),
           (c)-[:EXPORTER_IN {records: ['c-kc']}]->(kc),
           (d)-[:EXPORTER_IN {records: ['d-kd']}]->(kd),
           (e)-[:EXPORTER_IN {records: ['e-ke']}]->(ke),
           (f)-[:EXPORTER_IN {records: ['f-kf']}]->(kf),
           (g)-[:EXPORTER_IN {records: ['g-kg']}]->(kg),
           (h)-[:EXPORTER_IN {records: ['h-kh']}]->(kh),
           (i)-[:EXPORTER_IN {records: ['i-ki']}]->(ki),
           (j)-[:EXPORTER_IN {records: ['j-kj']}]->(kj)
  finds:
  - {subject: a, verdict: clear}
*/
MATCH (c:Case) WHERE c.series IS NOT NULL AND coalesce(c.known, $undated) <= $as_of
OPTIONAL MATCH by = (p:Party)-[r:EXPORTER_IN]->(c) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH c.series AS series, c, collect(p) AS exporters, collect(by) AS bys
WITH series, c, exporters[0] AS p, bys[0] AS by
WITH series, p, count(c) AS cases, collect(by) AS bys
ORDER BY cases DESC, p.id
WITH series, collect(CASE WHEN p IS NOT NULL THEN {p: p, cases: cases, bys: bys} END) AS firms, sum(CASE WHEN p IS NULL THEN cases ELSE 0 END) AS unnamed
WITH series, firms, unnamed, firms[..$top] AS first, reduce(n = 0, f IN firms | n + f.cases) AS named
WHERE size(firms) > 0
WITH series, first, unnamed, named, reduce(n = 0, f IN first | n + f.cases) AS part
WITH series, first, unnamed, named, part, toInteger(round(100.0 * part / named)) AS pct
WITH series, first, unnamed, named, part, pct, CASE WHEN unnamed > named THEN 'not_evaluable' WHEN pct >= $share THEN 'hit' ELSE 'clear' END AS verdict
WHERE verdict <> 'clear' OR unnamed = 0 OR pct < $share
RETURN first[0].p.id AS subject, first[0].p.caption AS name, series, part, named, pct, unnamed, [f IN first | f.p.caption] AS who,
       reduce(all = [], f IN first | all + f.bys) AS paths, verdict, CASE WHEN verdict = 'not_evaluable' THEN ['exporters of ' + toString(unnamed) + ' cases of the series'] ELSE [] END AS missing
ORDER BY subject, series
