/*
title: Firm that parties of the Entity List own to a half
revision: 1
indicator: OW-02
severity: high
kind: legal-rule
status: stable
maturity: examples
definition: >-
  Parties of the Entity List or Military End-User List of BIS own at least `threshold` per cent of a party that is on no
  list. A hit only on days at which the Affiliates Rule is in force; else the finding says that it is not.
published:
- {document: affiliates-2025, section: 'force dates: 2025-09-29 to 2025-11-09, again from 2026-11-10 as announced'}
rests_on: []
needs:
- stakes with their sizes
- the lists of BIS
misses: >-
  SDNs of certain programmes, which the rule reaches too: kg owners; stakes that no loaded source tells.
innocent_reasons:
- The rule is suspended on the day.
- A temporary general licence covered it.
next_steps:
- kg owners --as-of the day of the export.
params:
  threshold: {default: 50.0, meaning: Per cent from which on the rule reaches.}
  since: {default: ['2025-09-29', '2026-11-10'], meaning: Days from which on the rule is in force.}
  until: {default: ['2025-11-09', '9999'], meaning: Last days of these periods.}
  statuses: {default: [listed], meaning: Listing statuses that count as listed.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Party)<-[r:OWNS]-(o:Party) WHERE NOT (n)<-[:LISTS]-(:Listing) AND coalesce(r.modality, 'asserted') <> 'denied'
summary:
  hit: '{name}: {total} % held by {owners}'
  clear: '{name}: {total} % held by listed parties, {others} % by others[[; {force}]]'
  not_evaluable: '{name}: [[{owners} among its owners, ]]{total} % known to be held by listed parties'
ko:
  title: 엔티티리스트 대상의 50% 계열사
  definition: BIS 엔티티리스트·군사최종사용자 명단의 자들이 절반 이상을 소유한다. 규칙이 시행 중인 날에만 해당이다.
ja:
  title: エンティティリスト掲載者の50%関連会社
  definition: BISのエンティティリスト等の掲載者が半分以上を所有する。規則が施行中の日のみ該当とする。
examples:
- title: held to 60 per cent
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'US BIS', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30', list: 'Entity List (EL) - Bureau of Industry and Security'}),
           (x)-[:OWNS {records: ['x-a'], share_pct: 60.0}]->(a),
           (l)-[:LISTS {records: ['l-x']}]->(x)
  finds:
  - {subject: a, verdict: hit, total: 60.0}
- title: held by others
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (x)-[:OWNS {records: ['x-a'], share_pct: 100.0}]->(a)
  finds:
  - {subject: a, verdict: clear}
- title: of how much is not told
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'US BIS', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30', list: 'Entity List (EL) - Bureau of Industry and Security'}),
           (x)-[:OWNS {records: ['x-a']}]->(a),
           (l)-[:LISTS {records: ['l-x']}]->(x)
  finds:
  - {subject: a, verdict: not_evaluable}
*/
MATCH own = (o:Party)-[r:OWNS]->(n:Party)
WHERE NOT (n)<-[:LISTS]-(:Listing) AND o <> n AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, $undated) <= $as_of AND coalesce(r.last_day, '9999') >= $as_of
WITH n, o, r, own ORDER BY coalesce(r.share_pct, -1.0) DESC, r.id
WITH n, o, collect(own)[0] AS own, collect(r.share_pct)[0] AS pct
OPTIONAL MATCH listing = (o)<-[x:LISTS]-(l:Listing)
  WHERE coalesce(x.modality, 'asserted') <> 'denied' AND l.listing_status IN $statuses AND coalesce(l.known, $undated) <= $as_of AND coalesce(l.until, '9999') >= $as_of AND ((l.authority = 'US BIS' AND (l.list STARTS WITH 'Entity List' OR l.list STARTS WITH 'Military End User')))
WITH n, o, own, pct, listing ORDER BY l.known, l.id
WITH n, o, own, pct, collect(listing)[0] AS listing
OPTIONAL MATCH up = (z:Party)-[q:OWNS]->(o)
  WHERE z <> o AND coalesce(q.modality, 'asserted') <> 'denied' AND coalesce(q.first_day, $undated) <= $as_of AND coalesce(q.last_day, '9999') >= $as_of
OPTIONAL MATCH far = (z)<-[y:LISTS]-(m:Listing)
  WHERE coalesce(y.modality, 'asserted') <> 'denied' AND m.listing_status IN $statuses AND coalesce(m.known, $undated) <= $as_of AND coalesce(m.until, '9999') >= $as_of AND ((m.authority = 'US BIS' AND (m.list STARTS WITH 'Entity List' OR m.list STARTS WITH 'Military End User')))
WITH n, o, own, pct, listing, z, q, up, far ORDER BY coalesce(q.share_pct, -1.0) DESC, q.id, m.id, y.id
WITH n, o, own, pct, listing, z, collect(q.share_pct)[0] AS part, collect(up)[0] AS up, collect(far)[0] AS far
WITH n, o, own, pct, listing, sum(CASE WHEN far IS NOT NULL THEN coalesce(part, 0.0) ELSE 0.0 END) AS above, collect(CASE WHEN far IS NOT NULL THEN up END) AS ups, collect(far) AS fars
WITH n, o, own, pct, CASE WHEN listing IS NOT NULL THEN [listing] WHEN above >= $threshold THEN ups + fars ELSE [] END AS grounds
ORDER BY coalesce(pct, -1.0) DESC, o.id
WITH n, sum(CASE WHEN size(grounds) > 0 THEN coalesce(pct, 0.0) ELSE 0.0 END) AS total, sum(CASE WHEN size(grounds) = 0 THEN coalesce(pct, 0.0) ELSE 0.0 END) AS others,
     sum(CASE WHEN size(grounds) > 0 AND pct IS NULL THEN 1 ELSE 0 END) AS unknown, collect(CASE WHEN size(grounds) > 0 THEN o.caption + coalesce(' ' + toString(pct) + ' %', '') END) AS owners,
     collect(own) AS owns, collect(grounds) AS grounds
WITH n, total, others, unknown, owners, owns + reduce(all = [], g IN grounds | all + g) AS paths,
     CASE WHEN total >= $threshold THEN CASE WHEN size([i IN range(0, size($since) - 1) WHERE $since[i] <= $as_of AND $until[i] >= $as_of]) > 0 THEN 'hit' ELSE 'clear' END WHEN unknown > 0 THEN 'not_evaluable' WHEN others > 100.0 - $threshold THEN 'clear' ELSE 'not_evaluable' END AS verdict
RETURN n.id AS subject, n.caption AS name, total, others, owners, paths, verdict, CASE WHEN total >= $threshold AND verdict = 'clear' THEN 'the Affiliates Rule is not in force on this day' END AS force,
       CASE WHEN verdict <> 'not_evaluable' THEN [] WHEN unknown > 0 THEN ['how much of ' + n.caption + ' is held by ' + owners[0]] ELSE ['owners of the rest of ' + n.caption + ', or their shares'] END AS missing
ORDER BY subject
