/*
title: Party of METI's End User List and goods of the same concern
revision: 1
indicator: EU-12
severity: critical
kind: legal-rule
status: stable
maturity: examples
definition: >-
  A party of a case is on Japan's Foreign End User List and the kind of weapon it is listed for is that of the regime of
  the goods.
published:
- {document: meti-eul, section: 'question 1', quote:
    '「外国ユーザーリスト」は大量破壊兵器又は通常兵器との関連性が指摘されている等、その懸念が払拭されない企業・組織についての情報'}
- {document: meti-course, section: 'part 4, answer 4-2', quote: '懸念区分（核兵器、化学兵器、生物兵器、ミサイル）が一致するときは許可申請が必要となります'}
rests_on: []
needs:
- METI's list with kinds of concern
- regime of the goods
misses: >-
  Goods whose regime nobody published; goods outside the lists.
innocent_reasons:
- 'The use is plainly civil: METI itself asks this.'
next_steps:
- Go through METI's questions on the plainly civil use.
params:
  statuses: {default: [listed], meaning: Listing statuses that count as listed.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, case]
speaks_of: (l:Listing)-[:LISTS]->(n:Party)-[r:EXPORTER_IN|CONSIGNEE_IN|END_USER_IN|BROKER_IN]->(c:Case) WHERE l.concern
  IS NOT NULL AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(c.known, '0000') <= $as_of
summary:
  hit: '{name}: listed for {concern}; {case_name} ({regimes})'
  clear: '{name}: listed for {concern}; {case_name} is of another kind ({regimes})'
  not_evaluable: '{name}: listed for {concern}; {case_name}'
ko:
  title: 일본 외국사용자목록의 우려와 일치하는 품목
  definition: 사건의 당사자가 일본 외국사용자목록에 있고 그 우려 분야가 물품의 통제체제와 같다.
ja:
  title: 外国ユーザーリストの懸念区分と一致する貨物
  definition: 事案の当事者が外国ユーザーリストに掲載され、その懸念区分が貨物のレジームと一致する。
examples:
- title: a missile firm and missile goods
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (g:Thing:Regime {id: 'g', caption: 'MTCR', schema: 'Regime', records: ['g'], code: 'MTCR'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'METI', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30', concern: ['M']}),
           (a)-[:CONSIGNEE_IN {records: ['a-k']}]->(k),
           (k)-[:UNDER_REGIME {records: ['k-g']}]->(g),
           (l)-[:LISTS {records: ['l-a']}]->(a)
  finds:
  - {subject: a, verdict: hit}
- title: a missile firm and chemicals
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (g:Thing:Regime {id: 'g', caption: 'AG', schema: 'Regime', records: ['g'], code: 'AG'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'METI', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30', concern: ['M']}),
           (a)-[:CONSIGNEE_IN {records: ['a-k']}]->(k),
           (k)-[:UNDER_REGIME {records: ['k-g']}]->(g),
           (l)-[:LISTS {records: ['l-a']}]->(a)
  finds:
  - {subject: a, verdict: clear}
- title: regime not published
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'METI', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30', concern: ['M']}),
           (a)-[:CONSIGNEE_IN {records: ['a-k']}]->(k),
           (l)-[:LISTS {records: ['l-a']}]->(a)
  finds:
  - {subject: a, verdict: not_evaluable, missing: [regime of the goods]}
*/
MATCH (c:Case) WHERE coalesce(c.known, $undated) <= $as_of
MATCH part = (p:Party)-[r:EXPORTER_IN|CONSIGNEE_IN|END_USER_IN|BROKER_IN]->(c) WHERE coalesce(r.modality, 'asserted') <> 'denied'
MATCH bad = (l:Listing)-[x:LISTS]->(p)
WHERE l.concern IS NOT NULL AND l.listing_status IN $statuses AND coalesce(x.modality, 'asserted') <> 'denied' AND coalesce(l.known, $undated) <= $as_of AND coalesce(l.until, '9999') >= $as_of
OPTIONAL MATCH under = (c)-[u:UNDER_REGIME]->(g:Regime) WHERE coalesce(u.modality, 'asserted') <> 'denied'
UNWIND [g.code] AS code
WITH p, c, l, bad, part, under, code ORDER BY l.id, code
WITH p, c, reduce(all = [], some IN collect([bad, part])[..2] | all + some) + collect(under) AS paths, collect(l.concern)[0] AS concern, collect(DISTINCT code) AS regimes
WITH p, c, paths, concern, regimes, size([g IN regimes WHERE (g = 'AG' AND ('C' IN concern OR 'B' IN concern)) OR (g = 'CWC' AND 'C' IN concern) OR (g = 'MTCR' AND 'M' IN concern) OR (g = 'NSG' AND 'N' IN concern) OR (g = 'WA' AND 'CW' IN concern)]) AS same
RETURN p.id AS subject, p.caption AS name, c.id AS case, c.caption AS case_name, concern, regimes, paths,
       CASE WHEN size(regimes) = 0 THEN 'not_evaluable' WHEN same > 0 THEN 'hit' ELSE 'clear' END AS verdict, CASE WHEN size(regimes) = 0 THEN ['regime of the goods'] ELSE [] END AS missing
ORDER BY subject, case
