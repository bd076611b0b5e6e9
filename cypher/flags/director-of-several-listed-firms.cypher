/*
title: Person behind several listed firms
revision: 1
indicator: EU-05
severity: medium
kind: published-indicator
status: stable
maturity: read
definition: >-
  One person is director of, works for or owns at least `firms` firms that are on a list in force. One finding for each
  person.
published:
- {document: affiliates-faq, section: FAQ 43, quote: overlapping board membership or other indicia of control}
rests_on: []
needs:
- directors and owners of listed firms
misses: >-
  Persons whose part no loaded source tells; OFAC's remarks link firms and persons without saying how, which is counted
  as a link, not here.
innocent_reasons:
- A nominee director.
- A head of a group with its daughters.
next_steps:
- Look for further firms of the person that no list names.
params:
  firms: {default: 2, meaning: Listed firms from which on it counts.}
  statuses: {default: [listed], meaning: Listing statuses that count as listed.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Person)-[r:DIRECTS|EMPLOYED_BY|OWNS|CONTROLS]->(a:Organization)<-[:LISTS]-(l:Listing) WHERE l.listing_status
  = 'listed' AND l.until IS NULL AND coalesce(r.modality, 'asserted') <> 'denied'
summary:
  hit: '{name}: {count:listed firm|listed firms} ({firms})'
  clear: '{name}: one listed firm ({firms}) among {all:firm|firms}'
  not_evaluable: '{name}: one listed firm ({firms}), no other firm known'
ko:
  title: 여러 제재 대상 회사의 임원
  definition: 한 사람이 목록에 오른 여러 회사의 임원·소유자이다.
ja:
  title: 複数の掲載会社の役員
  definition: 一人が掲載中の複数の会社の役員・所有者である。
examples:
- title: two listed firms
  given: |
    CREATE (p:Thing:Party:Person {id: 'p', caption: 'P', schema: 'Person', records: ['p']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (m:Thing:Event:Listing {id: 'm', caption: 'M', schema: 'Listing', records: ['m'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (p)-[:DIRECTS {records: ['p-a']}]->(a),
           (p)-[:OWNS {records: ['p-b']}]->(b),
           (l)-[:LISTS {records: ['l-a']}]->(a),
           (m)-[:LISTS {records: ['m-b']}]->(b)
  finds:
  - {subject: p, verdict: hit, count: 2}
- title: one listed firm of two
  given: |
    CREATE (p:Thing:Party:Person {id: 'p', caption: 'P', schema: 'Person', records: ['p']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (p)-[:DIRECTS {records: ['p-a']}]->(a),
           (p)-[:OWNS {records: ['p-b']}]->(b),
           (l)-[:LISTS {records: ['l-a']}]->(a)
  finds:
  - {subject: p, verdict: clear}
- title: one firm known
  given: |
    CREATE (p:Thing:Party:Person {id: 'p', caption: 'P', schema: 'Person', records: ['p']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (p)-[:DIRECTS {records: ['p-a']}]->(a),
           (l)-[:LISTS {records: ['l-a']}]->(a)
  finds:
  - {subject: p, verdict: not_evaluable, missing: [further firms of P]}
*/
MATCH (p:Person)-[r:DIRECTS|EMPLOYED_BY|OWNS|CONTROLS]->(:Organization)
WHERE coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, $undated) <= $as_of
WITH DISTINCT p
CALL (p) {
  MATCH part = (p)-[r:DIRECTS|EMPLOYED_BY|OWNS|CONTROLS]->(a:Organization)
  WHERE coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, $undated) <= $as_of
  WITH a, part ORDER BY r.id
  WITH a, collect(part)[0] AS part
  OPTIONAL MATCH listing = (a)<-[x:LISTS]-(l:Listing)
    WHERE l.listing_status IN $statuses AND coalesce(x.modality, 'asserted') <> 'denied' AND coalesce(l.known, $undated) <= $as_of AND coalesce(l.until, '9999') >= $as_of
  WITH a, part, listing ORDER BY l.known, l.id, x.id
  WITH a, part, collect(listing)[0] AS listing ORDER BY a.caption, a.id
  RETURN count(a) AS all, collect(CASE WHEN listing IS NOT NULL THEN {name: a.caption, part: part, listing: listing} END) AS bad
}
WITH p, all, bad
WHERE size(bad) > 0
RETURN p.id AS subject, p.caption AS name, size(bad) AS count, all, [b IN bad[..12] | b.name] + CASE WHEN size(bad) > 12 THEN ['and others'] ELSE [] END AS firms, [b IN bad[..12] | b.part] + [b IN bad[..12] | b.listing] AS paths,
       CASE WHEN size(bad) >= $firms THEN 'hit' WHEN all > size(bad) THEN 'clear' ELSE 'not_evaluable' END AS verdict,
       CASE WHEN size(bad) < $firms AND all = size(bad) THEN ['further firms of ' + p.caption] ELSE [] END AS missing
ORDER BY subject
