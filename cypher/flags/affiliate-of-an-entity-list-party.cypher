/*
title: Firm that parties of the Entity List own to a half
revision: 4
indicator: OW-02
severity: high
kind: legal-rule
status: stable
maturity: examples
definition: >-
  Parties of the Entity List or Military End-User List of BIS, or of OFAC's list under certain programmes, own at least
  `threshold` per cent in the aggregate of a party that is on no list, directly or through firms that they own to that
  threshold themselves, over up to eight tiers. A hit only on days at which the Affiliates Rule is in force; where it is
  only announced for the day, whether it applies is what is missing; else the finding says that it is not in force.
published:
- {document: affiliates-rule, section: 'summary', quote:
    'any entity that is at least 50 percent owned by one or more entities on the Entity List will itself automatically be subject'}
- {document: affiliates-suspension, section: 'summary, of the end on 2026-11-09', quote: 'absent a future extension'}
rests_on: []
needs:
- stakes with their sizes
- the lists of BIS
misses: >-
  Stakes that no loaded source tells; chains of more than eight tiers, of which kg owners climbs twelve. Where it is not known
  whether an owner falls under the rule, its stake clears nobody; what hangs on that owner over a further tier may.
innocent_reasons:
- The rule is suspended on the day.
- A temporary general licence covered it.
next_steps:
- kg owners --as-of the day of the export.
params:
  threshold: {default: 50.0, meaning: Per cent from which on the rule reaches.}
  since: {default: ['2025-09-29', '2026-11-10'], meaning: First days of the periods of the rule (kg/vocab/ownership_rules.csv).}
  until: {default: ['2025-11-09', '9999'], meaning: Last days of these periods.}
  basis: {default: [in force, due], meaning: 'What is known of each period: in force, or due, which is announced and not seen in force.'}
  lists: {default: [Entity List, Military End User], meaning: Beginnings of the names of the lists of BIS that it reaches through.}
  programmes: {default: [BELARUS, BELARUS-EO14038, RUSSIA-EO14024, UKRAINE-EO13660, UKRAINE-EO13661, UKRAINE-EO13662, UKRAINE-EO13685,
      FTO, SDGT, NPWMD, ILLICIT-DRUGS-EO14059, SDNT, SDNTK, TCO], meaning: Beginnings of the programmes of OFAC that it reaches through.}
  statuses: {default: [listed], meaning: Listing statuses that count as listed.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Party)<-[r:OWNS]-(o:Party) WHERE NOT (n)<-[:LISTS]-(:Listing) AND coalesce(r.modality, 'asserted') <> 'denied'
summary:
  hit: '{name}: {total} % held by {owners}'
  clear: '{name}: {total} % held by parties that the rule reaches through, {others} % by others[[; {force}]]'
  not_evaluable: '{name}: [[{owners} among its owners, ]]{total} % known to be held by parties that the rule reaches through'
ko:
  title: 엔티티리스트 대상의 50% 계열사
  definition: BIS 엔티티리스트·군사최종사용자 명단의 자들이 절반 이상을 소유한다. 규칙이 시행 중인 날에만 해당이다.
ja:
  title: エンティティリスト掲載者の50%関連会社
  definition: BISのエンティティリスト等の掲載者が半分以上を所有する。規則が施行中の日のみ該当とする。
examples:
- title: held to 60 per cent
  as_of: '2025-10-15'
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'US BIS', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30', list: 'Entity List (EL) - Bureau of Industry and Security'}),
           (x)-[:OWNS {records: ['x-a'], share_pct: 60.0}]->(a),
           (l)-[:LISTS {records: ['l-x']}]->(x)
  finds:
  - {subject: a, verdict: hit, total: 60.0}
- title: 'the same, while the rule is suspended'
  as_of: '2026-06-01'
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'US BIS', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30', list: 'Entity List (EL) - Bureau of Industry and Security'}),
           (x)-[:OWNS {records: ['x-a'], share_pct: 60.0}]->(a),
           (l)-[:LISTS {records: ['l-x']}]->(x)
  finds:
  - {subject: a, verdict: clear, force: the Affiliates Rule is not in force on this day}
- title: 'the same, on a day for which the rule is only announced'
  as_of: '2026-11-15'
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'US BIS', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30', list: 'Entity List (EL) - Bureau of Industry and Security'}),
           (x)-[:OWNS {records: ['x-a'], share_pct: 60.0}]->(a),
           (l)-[:LISTS {records: ['l-x']}]->(x)
  finds:
  - {subject: a, verdict: not_evaluable, total: 60.0, missing: ['whether the Affiliates Rule applies again on this day, as was announced when it was suspended']}
- title: 'a chain of three'
  as_of: '2025-10-15'
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (c:Thing:Party:Organization:Company {id: 'c', caption: 'C', schema: 'Company', records: ['c']}),
           (x)-[:OWNS {records: ['x-a'], share_pct: 50.0}]->(a),
           (a)-[:OWNS {records: ['a-b'], share_pct: 50.0}]->(b),
           (b)-[:OWNS {records: ['b-c'], share_pct: 50.0}]->(c),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'US BIS', list: 'Entity List (EL) - Bureau of Industry and Security', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (l)-[:LISTS {records: ['l-x']}]->(x)
  finds:
  - {subject: a, verdict: hit, total: 50.0}
  - {subject: b, verdict: hit, total: 50.0}
  - {subject: c, verdict: hit, total: 50.0}
- title: 'a blocked person of a programme that the rule names'
  as_of: '2025-10-15'
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (x)-[:OWNS {records: ['x-a'], share_pct: 50.0}]->(a),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'US OFAC', programme: ['NPWMD'], listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (l)-[:LISTS {records: ['l-x']}]->(x)
  finds:
  - {subject: a, verdict: hit, total: 50.0}
- title: 'a blocked person of another programme'
  as_of: '2025-10-15'
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (x)-[:OWNS {records: ['x-a'], share_pct: 60.0}]->(a),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'US OFAC', programme: ['GLOMAG'], listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (l)-[:LISTS {records: ['l-x']}]->(x)
  finds:
  - {subject: a, verdict: clear, total: 0.0}
- title: held by others
  as_of: '2025-10-15'
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (x)-[:OWNS {records: ['x-a'], share_pct: 100.0}]->(a)
  finds:
  - {subject: a, verdict: clear}
- title: of how much is not told
  as_of: '2025-10-15'
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'US BIS', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30', list: 'Entity List (EL) - Bureau of Industry and Security'}),
           (x)-[:OWNS {records: ['x-a']}]->(a),
           (l)-[:LISTS {records: ['l-x']}]->(x)
  finds:
  - {subject: a, verdict: not_evaluable}
- title: an owner of which it is not known whether it falls under the rule
  as_of: '2025-10-15'
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'US BIS', list: 'Entity List', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (x)-[:OWNS {records: ['x-a'], share_pct: 25.0}]->(a),
           (a)-[:OWNS {records: ['a-b'], share_pct: 75.0}]->(b),
           (l)-[:LISTS {records: ['l-x']}]->(x)
  finds:
  - {subject: a, verdict: not_evaluable, missing: ['owners of the rest of A, or their shares']}
  - {subject: b, verdict: not_evaluable, missing: ['owners of the rest of A, or their shares']}
*/
CALL {
  MATCH (o:Party)-[:OWNS]->(:Party)
  WITH DISTINCT o
  MATCH listing = (o)<-[x:LISTS]-(l:Listing)
  WHERE coalesce(x.modality, 'asserted') <> 'denied' AND l.listing_status IN $statuses AND coalesce(l.known, $undated) <= $as_of AND coalesce(l.until, '9999') >= $as_of
    AND ((l.authority = 'US BIS' AND any(name IN $lists WHERE l.list STARTS WITH name))
      OR (l.authority = 'US OFAC' AND (l.list IS NULL OR l.list STARTS WITH 'Specially Designated') AND any(p IN coalesce(l.programme, []) WHERE any(start IN $programmes WHERE p STARTS WITH start))))
  WITH o, listing ORDER BY l.known, l.id, x.id
  WITH o, collect(listing)[0] AS listing
  RETURN collect({party: o, grounds: [listing], tier: 0}) AS listed
}
CALL (listed) {
  UNWIND listed AS up
  WITH up.party AS o, up.grounds AS grounds, up.tier AS tier
  MATCH own = (o)-[r:OWNS]->(n:Party)
  WHERE o <> n AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, $undated) <= $as_of AND coalesce(r.last_day, '9999') >= $as_of
  WITH n, o, own, r, grounds, tier ORDER BY o.id, CASE WHEN coalesce(r.modality, 'asserted') = 'asserted' AND r.share_pct IS NOT NULL THEN 0 ELSE 1 END, coalesce(r.share_pct, -1.0) DESC, r.id, tier
  WITH n, o, collect(own)[0] AS own, collect(r.share_pct)[0] AS pct, collect(grounds)[0] AS grounds
  WITH n, sum(coalesce(pct, 0.0)) AS total, collect(own) AS owns, collect(grounds) AS grounds
  WHERE total >= $threshold
  RETURN collect({party: n, grounds: (owns + reduce(all = [], g IN grounds | all + g))[..40], tier: 1}) AS tier1
}
CALL (listed, tier1) {
  UNWIND listed + tier1 AS up
  WITH up.party AS o, up.grounds AS grounds, up.tier AS tier
  MATCH own = (o)-[r:OWNS]->(n:Party)
  WHERE o <> n AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, $undated) <= $as_of AND coalesce(r.last_day, '9999') >= $as_of
  WITH n, o, own, r, grounds, tier ORDER BY o.id, CASE WHEN coalesce(r.modality, 'asserted') = 'asserted' AND r.share_pct IS NOT NULL THEN 0 ELSE 1 END, coalesce(r.share_pct, -1.0) DESC, r.id, tier
  WITH n, o, collect(own)[0] AS own, collect(r.share_pct)[0] AS pct, collect(grounds)[0] AS grounds
  WITH n, sum(coalesce(pct, 0.0)) AS total, collect(own) AS owns, collect(grounds) AS grounds
  WHERE total >= $threshold
  RETURN collect({party: n, grounds: (owns + reduce(all = [], g IN grounds | all + g))[..40], tier: 2}) AS tier2
}
CALL (listed, tier2) {
  UNWIND listed + tier2 AS up
  WITH up.party AS o, up.grounds AS grounds, up.tier AS tier
  MATCH own = (o)-[r:OWNS]->(n:Party)
  WHERE o <> n AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, $undated) <= $as_of AND coalesce(r.last_day, '9999') >= $as_of
  WITH n, o, own, r, grounds, tier ORDER BY o.id, CASE WHEN coalesce(r.modality, 'asserted') = 'asserted' AND r.share_pct IS NOT NULL THEN 0 ELSE 1 END, coalesce(r.share_pct, -1.0) DESC, r.id, tier
  WITH n, o, collect(own)[0] AS own, collect(r.share_pct)[0] AS pct, collect(grounds)[0] AS grounds
  WITH n, sum(coalesce(pct, 0.0)) AS total, collect(own) AS owns, collect(grounds) AS grounds
  WHERE total >= $threshold
  RETURN collect({party: n, grounds: (owns + reduce(all = [], g IN grounds | all + g))[..40], tier: 3}) AS tier3
}
CALL (listed, tier3) {
  UNWIND listed + tier3 AS up
  WITH up.party AS o, up.grounds AS grounds, up.tier AS tier
  MATCH own = (o)-[r:OWNS]->(n:Party)
  WHERE o <> n AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, $undated) <= $as_of AND coalesce(r.last_day, '9999') >= $as_of
  WITH n, o, own, r, grounds, tier ORDER BY o.id, CASE WHEN coalesce(r.modality, 'asserted') = 'asserted' AND r.share_pct IS NOT NULL THEN 0 ELSE 1 END, coalesce(r.share_pct, -1.0) DESC, r.id, tier
  WITH n, o, collect(own)[0] AS own, collect(r.share_pct)[0] AS pct, collect(grounds)[0] AS grounds
  WITH n, sum(coalesce(pct, 0.0)) AS total, collect(own) AS owns, collect(grounds) AS grounds
  WHERE total >= $threshold
  RETURN collect({party: n, grounds: (owns + reduce(all = [], g IN grounds | all + g))[..40], tier: 4}) AS tier4
}
CALL (listed, tier4) {
  UNWIND listed + tier4 AS up
  WITH up.party AS o, up.grounds AS grounds, up.tier AS tier
  MATCH own = (o)-[r:OWNS]->(n:Party)
  WHERE o <> n AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, $undated) <= $as_of AND coalesce(r.last_day, '9999') >= $as_of
  WITH n, o, own, r, grounds, tier ORDER BY o.id, CASE WHEN coalesce(r.modality, 'asserted') = 'asserted' AND r.share_pct IS NOT NULL THEN 0 ELSE 1 END, coalesce(r.share_pct, -1.0) DESC, r.id, tier
  WITH n, o, collect(own)[0] AS own, collect(r.share_pct)[0] AS pct, collect(grounds)[0] AS grounds
  WITH n, sum(coalesce(pct, 0.0)) AS total, collect(own) AS owns, collect(grounds) AS grounds
  WHERE total >= $threshold
  RETURN collect({party: n, grounds: (owns + reduce(all = [], g IN grounds | all + g))[..40], tier: 5}) AS tier5
}
CALL (listed, tier5) {
  UNWIND listed + tier5 AS up
  WITH up.party AS o, up.grounds AS grounds, up.tier AS tier
  MATCH own = (o)-[r:OWNS]->(n:Party)
  WHERE o <> n AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, $undated) <= $as_of AND coalesce(r.last_day, '9999') >= $as_of
  WITH n, o, own, r, grounds, tier ORDER BY o.id, CASE WHEN coalesce(r.modality, 'asserted') = 'asserted' AND r.share_pct IS NOT NULL THEN 0 ELSE 1 END, coalesce(r.share_pct, -1.0) DESC, r.id, tier
  WITH n, o, collect(own)[0] AS own, collect(r.share_pct)[0] AS pct, collect(grounds)[0] AS grounds
  WITH n, sum(coalesce(pct, 0.0)) AS total, collect(own) AS owns, collect(grounds) AS grounds
  WHERE total >= $threshold
  RETURN collect({party: n, grounds: (owns + reduce(all = [], g IN grounds | all + g))[..40], tier: 6}) AS tier6
}
CALL (listed, tier6) {
  UNWIND listed + tier6 AS up
  WITH up.party AS o, up.grounds AS grounds, up.tier AS tier
  MATCH own = (o)-[r:OWNS]->(n:Party)
  WHERE o <> n AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, $undated) <= $as_of AND coalesce(r.last_day, '9999') >= $as_of
  WITH n, o, own, r, grounds, tier ORDER BY o.id, CASE WHEN coalesce(r.modality, 'asserted') = 'asserted' AND r.share_pct IS NOT NULL THEN 0 ELSE 1 END, coalesce(r.share_pct, -1.0) DESC, r.id, tier
  WITH n, o, collect(own)[0] AS own, collect(r.share_pct)[0] AS pct, collect(grounds)[0] AS grounds
  WITH n, sum(coalesce(pct, 0.0)) AS total, collect(own) AS owns, collect(grounds) AS grounds
  WHERE total >= $threshold
  RETURN collect({party: n, grounds: (owns + reduce(all = [], g IN grounds | all + g))[..40], tier: 7}) AS tier7
}
CALL (listed, tier7) {
  UNWIND listed + tier7 AS up
  WITH up.party AS o, up.grounds AS grounds, up.tier AS tier
  MATCH own = (o)-[r:OWNS]->(n:Party)
  RETURN n, o, own, r, grounds, tier
  UNION ALL
  MATCH own = (o:Party)-[r:OWNS]->(n:Party)
  RETURN n, o, own, r, [] AS grounds, 9 AS tier
}
WITH n, o, own, r, grounds, tier
WHERE o <> n AND NOT (n)<-[:LISTS]-(:Listing) AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, $undated) <= $as_of AND coalesce(r.last_day, '9999') >= $as_of
WITH n, o, own, r, grounds, tier ORDER BY CASE WHEN coalesce(r.modality, 'asserted') = 'asserted' AND r.share_pct IS NOT NULL THEN 0 ELSE 1 END, coalesce(r.share_pct, -1.0) DESC, r.id, tier
WITH n, o, collect(own)[0] AS own, collect(r.share_pct)[0] AS pct, collect(grounds)[0] AS grounds
ORDER BY coalesce(pct, -1.0) DESC, o.id
WITH n, sum(CASE WHEN size(grounds) > 0 THEN coalesce(pct, 0.0) ELSE 0.0 END) AS total, sum(CASE WHEN size(grounds) = 0 THEN coalesce(pct, 0.0) ELSE 0.0 END) AS others,
     sum(CASE WHEN size(grounds) > 0 AND pct IS NULL THEN 1 ELSE 0 END) AS unknown, collect(CASE WHEN size(grounds) > 0 THEN o.caption + coalesce(' ' + toString(pct) + ' %', '') END) AS owners,
     collect(own) + reduce(all = [], g IN collect(grounds) | all + g) AS paths,
     collect(CASE WHEN size(grounds) = 0 AND pct IS NOT NULL THEN {id: o.id, name: o.caption, pct: pct} END) AS free
WITH collect({party: n, total: total, others: others, unknown: unknown, owners: owners, paths: paths, free: free}) AS firms
WITH firms, [f IN firms WHERE f.total < $threshold AND (f.total > 0.0 OR f.unknown > 0) AND f.others <= 100.0 - $threshold | f.party.id] AS undecided
UNWIND firms AS f
WITH f.party AS n, f.total AS total, f.unknown AS unknown, f.owners AS owners, f.paths AS paths, [o IN f.free WHERE o.id IN undecided | o.name] AS doubted,
     reduce(sum = 0.0, o IN f.free | sum + CASE WHEN o.id IN undecided THEN 0.0 ELSE o.pct END) AS others
WITH n, total, others, unknown, owners, paths, doubted, [i IN range(0, size($since) - 1) WHERE $since[i] <= $as_of AND $until[i] >= $as_of | $basis[i]][0] AS basis
WITH n, total, others, unknown, owners, paths, doubted, basis,
     CASE WHEN total >= $threshold THEN CASE basis WHEN 'in force' THEN 'hit' WHEN 'due' THEN 'not_evaluable' ELSE 'clear' END WHEN unknown > 0 THEN 'not_evaluable' WHEN others > 100.0 - $threshold THEN 'clear' ELSE 'not_evaluable' END AS verdict
RETURN n.id AS subject, n.caption AS name, total, others, owners, paths, verdict, CASE WHEN total >= $threshold AND verdict = 'clear' THEN 'the Affiliates Rule is not in force on this day' END AS force,
       [CASE WHEN total < $threshold OR basis = 'due' THEN 'unknown' WHEN verdict = 'hit' THEN 'does not apply' ELSE 'applies' END, 'unknown'] AS decided,
       CASE WHEN verdict <> 'not_evaluable' THEN [] WHEN total >= $threshold THEN ['whether the Affiliates Rule applies again on this day, as was announced when it was suspended'] WHEN unknown > 0 THEN ['how much of ' + n.caption + ' is held by ' + owners[0]] WHEN size(doubted) > 0 THEN ['owners of the rest of ' + doubted[0] + ', or their shares'] ELSE ['owners of the rest of ' + n.caption + ', or their shares'] END AS missing
ORDER BY subject
