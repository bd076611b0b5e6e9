/*
title: Unnamed exporter whose case fits that of a named one
revision: 1
indicator: CA-04
severity: low
kind: statistical
status: draft
maturity: examples
definition: >-
  A case without a published exporter was detected in the same month as a case with one, with the same destination and goods
  or regime. A question, never a merger: nobody says that they are one.
published: []
rests_on:
- 'CISTEC deck of 1 November 2019, Incident (2): 36 export restrictions and 24 warnings without names'
needs:
- month of detection
- destination
- goods or regime
misses: >-
  Cases of which one of these is not published, which is the rule.
innocent_reasons:
- 'Coincidence: two firms sell the same goods to the same country.'
next_steps:
- Ask the authority whether the two are one case.
params:
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, other]
speaks_of: (n:Case) WHERE NOT (n)<-[:EXPORTER_IN]-(:Party) AND coalesce(n.known, '0000') <= $as_of
summary:
  hit: '{name}: fits {other_name} ({month}, {country}, {goods})'
  clear: '{name}: no case with a named exporter fits it'
  not_evaluable: '{name}'
ko:
  title: 공개 사건과 맞는 익명 수출자
  definition: 수출자가 공개되지 않은 사건이 같은 달에 적발된 공개 사건과 목적지·품목(체제)이 같다. 추정일 뿐이다.
ja:
  title: 公表事案に合う匿名の輸出者
  definition: 輸出者が公表されていない事案が、同月に摘発された公表事案と仕向地・品目(レジーム)で一致する。仮説にすぎない。
examples:
- title: same month, country and goods
  given: |
    CREATE (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k'], detected: '2015-02', detected_from: '2015-02-01'}),
           (m:Thing:Event:Case {id: 'm', caption: 'M', schema: 'Case', records: ['m'], detected: '2015-02', detected_from: '2015-02-01'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (cn:Thing:Country {id: 'country:cn', code: 'cn', caption: 'China', schema: 'Country'}),
           (i:Thing:Item {id: 'i', caption: 'Valves', schema: 'Item', records: ['i']}),
           (a)-[:EXPORTER_IN {records: ['a-m']}]->(m),
           (k)-[:DESTINED_FOR {records: ['k-cn']}]->(cn),
           (m)-[:DESTINED_FOR {records: ['m-cn']}]->(cn),
           (k)-[:CONCERNS {records: ['k-i']}]->(i),
           (m)-[:CONCERNS {records: ['m-i']}]->(i)
  finds:
  - {subject: k, verdict: hit, other: m}
- title: another month
  given: |
    CREATE (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k'], detected: '2015-02', detected_from: '2015-02-01'}),
           (m:Thing:Event:Case {id: 'm', caption: 'M', schema: 'Case', records: ['m'], detected: '2016-02', detected_from: '2016-02-01'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (cn:Thing:Country {id: 'country:cn', code: 'cn', caption: 'China', schema: 'Country'}),
           (i:Thing:Item {id: 'i', caption: 'Valves', schema: 'Item', records: ['i']}),
           (a)-[:EXPORTER_IN {records: ['a-m']}]->(m),
           (k)-[:DESTINED_FOR {records: ['k-cn']}]->(cn),
           (m)-[:DESTINED_FOR {records: ['m-cn']}]->(cn),
           (k)-[:CONCERNS {records: ['k-i']}]->(i),
           (m)-[:CONCERNS {records: ['m-i']}]->(i)
  finds:
  - {subject: k, verdict: clear}
- title: no destination
  given: |
    CREATE (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k'], detected: '2015-02', detected_from: '2015-02-01'})
  finds:
  - {subject: k, verdict: not_evaluable, missing: [destination of the goods]}
*/
CALL {
  MATCH (c:Case) WHERE NOT (c)<-[:EXPORTER_IN]-(:Party) AND coalesce(c.known, $undated) <= $as_of
  OPTIONAL MATCH to = (c)-[d:DESTINED_FOR]->(x:Country) WHERE coalesce(d.modality, 'asserted') <> 'denied'
  WITH c, x, to, d ORDER BY d.id
  WITH c, collect(x.id) AS places, collect(to) AS tos
  OPTIONAL MATCH of = (c)-[k:CONCERNS]->(i:Item) WHERE coalesce(k.modality, 'asserted') <> 'denied'
  WITH c, places, tos, i, of, k ORDER BY k.id
  WITH c, places, tos, collect(i.id) AS goods, collect(of) AS ofs
  RETURN substring(coalesce(c.detected, 'none'), 0, 7) AS month, {c: c, places: places, tos: tos, goods: goods, ofs: ofs} AS open, null AS named
  UNION ALL
  MATCH (o:Case)<-[r:EXPORTER_IN]-(:Party)
  WHERE size(substring(o.detected, 0, 7)) = 7 AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(o.known, $undated) <= $as_of
  WITH DISTINCT o
  RETURN substring(o.detected, 0, 7) AS month, null AS open, o AS named
}
WITH month, collect(open) AS opens, collect(named) AS named
UNWIND opens AS open
CALL (open, named) {
  WITH named, open.places AS places, open.goods AS goods
  UNWIND named AS o
  MATCH (o)-[e:DESTINED_FOR]->(y:Country) WHERE y.id IN places AND coalesce(e.modality, 'asserted') <> 'denied'
  MATCH fit = (o)-[q:CONCERNS]->(j:Item) WHERE j.id IN goods AND coalesce(q.modality, 'asserted') <> 'denied'
  WITH o, y, j, fit ORDER BY y.code, j.caption, q.id
  WITH o, collect(y.caption)[0] AS country, collect(j.caption)[0] AS good, collect(fit)[0] AS fit ORDER BY o.id
  RETURN collect({o: o, country: country, good: good, fit: fit}) AS fits
}
UNWIND CASE WHEN size(fits) = 0 THEN [null] ELSE fits END AS one
WITH open.c AS c, one.o AS o, size(open.places) AS places, size(open.goods) AS goods, open.tos AS tos, open.ofs AS ofs, one.country AS country, one.good AS good, one.fit AS fit
WITH c, o, places, goods, tos, ofs, country, good, fit, CASE WHEN o IS NOT NULL THEN 'hit' WHEN c.detected IS NULL OR places = 0 OR goods = 0 THEN 'not_evaluable' ELSE 'clear' END AS verdict
RETURN c.id AS subject, c.caption AS name, o.id AS other, o.caption AS other_name, substring(c.detected, 0, 7) AS month, country, good AS goods,
       tos + ofs + CASE WHEN fit IS NULL THEN [] ELSE [fit] END AS paths, verdict,
       CASE WHEN verdict <> 'not_evaluable' THEN [] ELSE CASE WHEN c.detected IS NULL THEN ['month of detection'] ELSE [] END + CASE WHEN places = 0 THEN ['destination of the goods'] ELSE [] END + CASE WHEN places > 0 AND goods = 0 THEN ['goods of the case'] ELSE [] END END AS missing
ORDER BY subject, other
