/*
title: Firm of which most owners are not known
revision: 1
indicator: OW-04
severity: low
kind: published-indicator
status: stable
maturity: examples
definition: >-
  Some owners of a firm are told with their shares, and these shares add up to less than `threshold` per cent: who holds
  the larger part is not known. Where every told stake has no size, nothing can be added up.
published:
- {document: affiliates-faq, section: 'FAQ 43', quote:
    'triggers the need for additional due diligence'}
rests_on:
- 'BIS, Affiliates Rule of 2025-09-30: an owner whose share cannot be found out is a red flag (as told by counsel)'
needs:
- stakes with their sizes
misses: >-
  Firms of which no owner at all is told; shares in a register that is not loaded.
innocent_reasons:
- Widely held shares, of which only the largest must be reported.
- The source names only those owners that matter to it.
next_steps:
- Ask the firm for all owners from 10 per cent on.
- 'kg owners on the firm: the chain above it.'
params:
  threshold: {default: 50.0, meaning: Per cent below which most owners are not known.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Organization)<-[r:OWNS]-(o:Party) WHERE coalesce(r.modality, 'asserted') <> 'denied'
summary:
  hit: '{name}: owners of {known} % are told ({owners}), of the larger part none'
  clear: '{name}: owners of {known} % are told ({owners})'
  not_evaluable: '{name}: {owners} among its owners'
ko:
  title: 소유자 대부분이 알려지지 않은 회사
  definition: 알려진 지분의 합이 절반에 못 미쳐 나머지를 누가 가졌는지 알 수 없다.
ja:
  title: 所有者の大半が不明な会社
  definition: 判明している持分の合計が半分に満たず、残りの所有者が分からない。
examples:
- title: a fifth is told
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (x)-[:OWNS {records: ['x-a'], share_pct: 20.0}]->(a)
  finds:
  - {subject: a, verdict: hit, known: 20.0}
- title: the larger part is told
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (y:Thing:Party:Organization:Company {id: 'y', caption: 'Y', schema: 'Company', records: ['y']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (x)-[:OWNS {records: ['x-a'], share_pct: 30.0}]->(a),
           (y)-[:OWNS {records: ['y-a'], share_pct: 25.0}]->(a)
  finds:
  - {subject: a, verdict: clear, known: 55.0}
- title: an owner, and nobody says of how much
  given: |
    CREATE (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (x)-[:OWNS {records: ['x-a']}]->(a)
  finds:
  - {subject: a, verdict: not_evaluable, missing: ['how much of A is held by X']}
*/
MATCH own = (o:Party)-[r:OWNS]->(n:Organization)
WHERE coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, $undated) <= $as_of AND coalesce(r.last_day, '9999') >= $as_of
WITH n, o, own, r ORDER BY coalesce(r.share_pct, -1.0) DESC, r.id
WITH n, o, collect(own)[0] AS own, collect(r.share_pct)[0] AS pct
ORDER BY coalesce(pct, -1.0) DESC, o.caption, o.id
WITH n, collect(own)[..12] AS paths, collect(o.caption)[..12] AS owners, sum(coalesce(pct, 0.0)) AS known, collect(CASE WHEN pct IS NULL THEN o.caption END) AS unsized
RETURN n.id AS subject, n.caption AS name, known, owners, paths,
       CASE WHEN known >= $threshold THEN 'clear' WHEN size(unsized) > 0 THEN 'not_evaluable' ELSE 'hit' END AS verdict,
       CASE WHEN known < $threshold AND size(unsized) > 0 THEN ['how much of ' + n.caption + ' is held by ' + unsized[0]] ELSE [] END AS missing
ORDER BY subject
