/*
title: Firms that own each other
revision: 1
indicator: OW-05
severity: low
kind: published-indicator
status: stable
maturity: examples
definition: >-
  A firm owns another that owns it, directly or through one more: nobody outside can be seen behind the circle.
published:
- {document: shipping-2020-listed, section: 'Deceptive shipping practices, 7', quote:
    'Using complex ownership or management of vessels to disguise the ultimate beneficial ownership of the cargo'}
rests_on: []
needs:
- stakes
misses: >-
  Circles of more than three firms: kg owners.
innocent_reasons:
- Cross-holdings within a group are common in some countries.
next_steps:
- Ask who votes for the shares.
params:
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Organization)-[r:OWNS]->(b:Organization)-[s:OWNS]->(n) WHERE n.id < b.id AND coalesce(r.modality, 'asserted')
  <> 'denied' AND coalesce(s.modality, 'asserted') <> 'denied'
summary:
  hit: '{name}: {ring} own each other'
  clear: '{name}: owned by {owners}, and owns none of them'
  not_evaluable: '{name}: owned by {owners}, of whom no owner is known'
ko:
  title: 서로를 소유한 회사들
  definition: 회사가 자신을 소유한 회사를 직접 또는 한 단계를 거쳐 소유한다.
ja:
  title: 互いに所有し合う会社
  definition: 会社が、自らを所有する会社を直接または一段を経て所有する。
examples:
- title: two firms
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (a)-[:OWNS {records: ['a-b']}]->(b),
           (b)-[:OWNS {records: ['b-a']}]->(a)
  finds:
  - {subject: a, verdict: hit}
- title: three firms
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (c:Thing:Party:Organization:Company {id: 'c', caption: 'C', schema: 'Company', records: ['c']}),
           (a)-[:OWNS {records: ['a-b']}]->(b),
           (b)-[:OWNS {records: ['b-c']}]->(c),
           (c)-[:OWNS {records: ['c-a']}]->(a)
  finds:
  - {subject: a, verdict: hit}
- title: a chain with a person at its end
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (p:Thing:Party:Person {id: 'p', caption: 'P', schema: 'Person', records: ['p']}),
           (p)-[:OWNS {records: ['p-b']}]->(b),
           (b)-[:OWNS {records: ['b-a']}]->(a)
  finds:
  - {subject: a, verdict: clear}
- title: an owner without an owner
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (b)-[:OWNS {records: ['b-a']}]->(a)
  finds:
  - {subject: a, verdict: not_evaluable, missing: [owners of B]}
*/
CALL {
  MATCH ring = (a:Organization)-[r:OWNS]->(b:Organization)-[s:OWNS]->(a)
  WHERE a.id < b.id AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(s.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, $undated) <= $as_of AND coalesce(s.first_day, $undated) <= $as_of
  RETURN a AS n, [a.caption, b.caption] AS ring, [] AS owners, collect(ring) AS paths, 'hit' AS verdict, [] AS missing
  UNION ALL
  MATCH ring = (a:Organization)-[r:OWNS]->(b:Organization)-[s:OWNS]->(c:Organization)-[t:OWNS]->(a)
  WHERE a.id < b.id AND a.id < c.id AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(s.modality, 'asserted') <> 'denied' AND coalesce(t.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, $undated) <= $as_of AND coalesce(s.first_day, $undated) <= $as_of AND coalesce(t.first_day, $undated) <= $as_of
  RETURN a AS n, [a.caption, b.caption, c.caption] AS ring, [] AS owners, collect(ring) AS paths, 'hit' AS verdict, [] AS missing
  UNION ALL
  MATCH own = (b:Party)-[r:OWNS]->(a:Organization)
  WHERE coalesce(r.modality, 'asserted') <> 'denied' AND NOT (a)-[:OWNS]->(:Party) AND coalesce(r.first_day, $undated) <= $as_of
  OPTIONAL MATCH (b)<-[q:OWNS]-(z:Party)
  WITH a, b, own, count(z) AS above ORDER BY b.caption
  WITH a, collect(b.caption) AS owners, collect(own) AS paths, collect(CASE WHEN above = 0 AND NOT b:Person THEN b.caption END) AS open
  RETURN a AS n, [] AS ring, owners, paths, CASE WHEN size(open) = 0 THEN 'clear' ELSE 'not_evaluable' END AS verdict, [o IN open | 'owners of ' + o] AS missing
}
RETURN n.id AS subject, n.caption AS name, ring, owners, paths, verdict, missing
ORDER BY subject, verdict
