/*
title: Firm or ship that blocked persons own to a half
revision: 4
indicator: OW-01
severity: critical
kind: legal-rule
status: stable
maturity: examples
definition: >-
  Persons on OFAC's list of Specially Designated Nationals own at least `threshold` per cent in the aggregate of a party
  that is on no list, directly or through firms that they own to that threshold themselves, over up to eight tiers. Stakes
  of such firms are added whole, never multiplied.
published:
- {document: ofac-401, section: 'answer, first sentence', quote: through another entity or entities that are 50 percent or more owned in the aggregate by the blocked person(s)}
- {document: ofac-398, section: 'answer, first paragraph', quote: speaks only to ownership and not to control}
rests_on: []
needs:
- stakes with their sizes
- OFAC's list
misses: >-
  Stakes that no loaded source tells; chains of more than eight tiers, of which kg owners climbs twelve. Where it is not known
  whether an owner falls under the rule, its stake clears nobody; what hangs on that owner over a further tier may.
innocent_reasons:
- The stake was sold before the day.
- A general licence allows the dealing.
next_steps:
- 'kg owners on the party: the whole chain.'
- Ask the register for the stakes of the day.
params:
  threshold: {default: 50.0, meaning: Per cent from which on the rule reaches.}
  statuses: {default: [listed], meaning: Listing statuses that count as listed.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Party)<-[r:OWNS]-(o:Party) WHERE NOT (n)<-[:LISTS]-(:Listing) AND coalesce(r.modality, 'asserted') <> 'denied'
summary:
  hit: '{name}: {total} % held by {owners}'
  clear: '{name}: {others} % held by parties that OFAC does not list'
  not_evaluable: '{name}: [[{owners} among its owners, ]]{total} % known to be held by parties that OFAC lists'
ko:
  title: 제재 대상이 절반 이상 소유(50% 규칙)
  definition: OFAC SDN 명단의 자들이 합하여 절반 이상을 직접 또는 같은 방식으로 소유된 회사를 통해 소유한다.
ja:
  title: 掲載者が半分以上を所有(50%ルール)
  definition: OFACのSDNリストの者が合計で半分以上を、直接または同様に所有される会社を通じて所有する。
examples:
- title: 'FAQ 401, example 1: a chain of halves'
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'US OFAC', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (x)-[:OWNS {records: ['x-a'], share_pct: 50.0}]->(a),
           (a)-[:OWNS {records: ['a-b'], share_pct: 50.0}]->(b),
           (l)-[:LISTS {records: ['l-x']}]->(x)
  finds:
  - {subject: a, verdict: hit, total: 50.0}
  - {subject: b, verdict: hit, total: 50.0}
- title: 'FAQ 401, example 2: two quarters'
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (c:Thing:Party:Organization:Company {id: 'c', caption: 'C', schema: 'Company', records: ['c']}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'US OFAC', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (x)-[:OWNS {records: ['x-a'], share_pct: 50.0}]->(a),
           (x)-[:OWNS {records: ['x-b'], share_pct: 50.0}]->(b),
           (a)-[:OWNS {records: ['a-c'], share_pct: 25.0}]->(c),
           (b)-[:OWNS {records: ['b-c'], share_pct: 25.0}]->(c),
           (l)-[:LISTS {records: ['l-x']}]->(x)
  finds:
  - {subject: a, verdict: hit}
  - {subject: b, verdict: hit}
  - {subject: c, verdict: hit, total: 50.0}
- title: 'FAQ 401, example 3: directly and through a firm'
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (x)-[:OWNS {records: ['x-a'], share_pct: 50.0}]->(a),
           (x)-[:OWNS {records: ['x-b'], share_pct: 10.0}]->(b),
           (a)-[:OWNS {records: ['a-b'], share_pct: 40.0}]->(b),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'US OFAC', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (l)-[:LISTS {records: ['l-x']}]->(x)
  finds:
  - {subject: a, verdict: hit, total: 50.0}
  - {subject: b, verdict: hit, total: 50.0}
- title: 'a firm held to less than half passes nothing on'
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (c:Thing:Party:Organization:Company {id: 'c', caption: 'C', schema: 'Company', records: ['c']}),
           (x)-[:OWNS {records: ['x-a'], share_pct: 50.0}]->(a),
           (x)-[:OWNS {records: ['x-b'], share_pct: 25.0}]->(b),
           (a)-[:OWNS {records: ['a-c'], share_pct: 25.0}]->(c),
           (b)-[:OWNS {records: ['b-c'], share_pct: 25.0}]->(c),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'US OFAC', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (l)-[:LISTS {records: ['l-x']}]->(x)
  finds:
  - {subject: a, verdict: hit, total: 50.0}
  - {subject: b, verdict: not_evaluable, total: 25.0}
  - {subject: c, verdict: not_evaluable, total: 25.0}
- title: 'a chain of seven tiers'
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (c:Thing:Party:Organization:Company {id: 'c', caption: 'C', schema: 'Company', records: ['c']}),
           (d:Thing:Party:Organization:Company {id: 'd', caption: 'D', schema: 'Company', records: ['d']}),
           (e:Thing:Party:Organization:Company {id: 'e', caption: 'E', schema: 'Company', records: ['e']}),
           (f:Thing:Party:Organization:Company {id: 'f', caption: 'F', schema: 'Company', records: ['f']}),
           (g:Thing:Party:Organization:Company {id: 'g', caption: 'G', schema: 'Company', records: ['g']}),
           (x)-[:OWNS {records: ['x-a'], share_pct: 50.0}]->(a),
           (a)-[:OWNS {records: ['a-b'], share_pct: 51.0}]->(b),
           (b)-[:OWNS {records: ['b-c'], share_pct: 52.0}]->(c),
           (c)-[:OWNS {records: ['c-d'], share_pct: 53.0}]->(d),
           (d)-[:OWNS {records: ['d-e'], share_pct: 54.0}]->(e),
           (e)-[:OWNS {records: ['e-f'], share_pct: 55.0}]->(f),
           (f)-[:OWNS {records: ['f-g'], share_pct: 56.0}]->(g),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'US OFAC', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (l)-[:LISTS {records: ['l-x']}]->(x)
  finds:
  - {subject: a, verdict: hit, total: 50.0}
  - {subject: b, verdict: hit, total: 51.0}
  - {subject: c, verdict: hit, total: 52.0}
  - {subject: d, verdict: hit, total: 53.0}
  - {subject: e, verdict: hit, total: 54.0}
  - {subject: f, verdict: hit, total: 55.0}
  - {subject: g, verdict: hit, total: 56.0}
- title: 'two firms that own each other, and a blocked person above one of them'
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (x)-[:OWNS {records: ['x-a'], share_pct: 50.0}]->(a),
           (a)-[:OWNS {records: ['a-b'], share_pct: 60.0}]->(b),
           (b)-[:OWNS {records: ['b-a'], share_pct: 30.0}]->(a),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'US OFAC', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (l)-[:LISTS {records: ['l-x']}]->(x)
  finds:
  - {subject: a, verdict: hit, total: 80.0}
  - {subject: b, verdict: hit, total: 60.0}
- title: held by others
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (x)-[:OWNS {records: ['x-a'], share_pct: 100.0}]->(a)
  finds:
  - {subject: a, verdict: clear}
- title: a listed owner, and nobody says of how much
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'US OFAC', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (x)-[:OWNS {records: ['x-a']}]->(a),
           (l)-[:LISTS {records: ['l-x']}]->(x)
  finds:
  - {subject: a, verdict: not_evaluable, missing: [how much of A is held by X]}
- title: an owner that is not listed, of a part
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (x)-[:OWNS {records: ['x-a'], share_pct: 20.0}]->(a)
  finds:
  - {subject: a, verdict: not_evaluable, missing: ['owners of the rest of A, or their shares']}
- title: an owner of which it is not known whether it falls under the rule
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'US OFAC', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
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
    AND l.authority = 'US OFAC' AND (l.list IS NULL OR l.list STARTS WITH 'Specially Designated')
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
WITH n, total, others, unknown, owners, paths, doubted,
     CASE WHEN total >= $threshold THEN 'hit' WHEN unknown > 0 THEN 'not_evaluable' WHEN others > 100.0 - $threshold THEN 'clear' ELSE 'not_evaluable' END AS verdict
RETURN n.id AS subject, n.caption AS name, total, others, owners, paths, verdict,
       CASE WHEN verdict <> 'not_evaluable' THEN [] WHEN unknown > 0 THEN ['how much of ' + n.caption + ' is held by ' + owners[0]] WHEN size(doubted) > 0 THEN ['owners of the rest of ' + doubted[0] + ', or their shares'] ELSE ['owners of the rest of ' + n.caption + ', or their shares'] END AS missing
ORDER BY subject
