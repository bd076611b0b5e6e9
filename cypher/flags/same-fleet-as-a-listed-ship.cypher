/*
title: Ship of the owner or manager of a listed ship
revision: 1
indicator: VE-14
severity: medium
kind: published-indicator
status: stable
maturity: examples
definition: >-
  A ship that no list names has an owner or manager in common with ships that were listed by the day asked for. One finding
  for each ship and holder, with the number of listed ships there.
published:
- {document: shipping-2020-listed, section: 'Deceptive shipping practices, 7', quote:
    'Using complex ownership or management of vessels to disguise the ultimate beneficial ownership of the cargo'}
rests_on: []
needs:
- owners and managers of ships
- lists
misses: >-
  Holders that no loaded source names; beneficial owners behind single-ship firms.
innocent_reasons:
- A manager by contract serves many owners.
- The ship was sold.
next_steps:
- Ask for the beneficial owner of both ships.
params:
  statuses: {default: [listed], meaning: Listing statuses that count as listed.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, through]
speaks_of: (n:Vessel)<-[r:OWNS|MANAGES]-(o:Party) WHERE NOT (n)<-[:LISTS]-(:Listing) AND coalesce(r.modality, 'asserted')
  <> 'denied'
summary:
  hit: '{name}: {through_name} also holds {listed:listed ship|listed ships}: {others}'
  clear: '{name}: {through_name} holds {ships:ship|ships}, none of them on a list'
  not_evaluable: '{name}: {through_name} is known to hold this ship alone'
ko:
  title: 제재 선박과 같은 선단의 선박
  definition: 목록에 없는 선박이 목록에 오른 선박과 소유자·관리자를 공유한다.
ja:
  title: 掲載船と同じ船団の船
  definition: 掲載されていない船が、掲載中の船と船主・管理者を共有する。
examples:
- title: the owner has a listed ship
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (w:Thing:Party:Vessel {id: 'w', caption: 'W', schema: 'Vessel', records: ['w']}),
           (o:Thing:Party:Organization:Company {id: 'o', caption: 'O', schema: 'Company', records: ['o']}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (o)-[:OWNS {records: ['o-v']}]->(v),
           (o)-[:OWNS {records: ['o-w']}]->(w),
           (l)-[:LISTS {records: ['l-w']}]->(w)
  finds:
  - {subject: v, verdict: hit, through: o, listed: 1}
- title: the owner has two ships and none is listed
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (w:Thing:Party:Vessel {id: 'w', caption: 'W', schema: 'Vessel', records: ['w']}),
           (o:Thing:Party:Organization:Company {id: 'o', caption: 'O', schema: 'Company', records: ['o']}),
           (o)-[:OWNS {records: ['o-v']}]->(v),
           (o)-[:MANAGES {records: ['o-w']}]->(w)
  finds:
  - {subject: v, verdict: clear}
  - {subject: w, verdict: clear}
- title: one ship alone
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (o:Thing:Party:Organization:Company {id: 'o', caption: 'O', schema: 'Company', records: ['o']}),
           (o)-[:OWNS {records: ['o-v']}]->(v)
  finds:
  - {subject: v, verdict: not_evaluable, missing: [further ships of O]}
*/
MATCH held = (o:Party)-[r:OWNS|MANAGES]->(v:Vessel)
WHERE coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, $undated) <= $as_of
WITH o, v, held ORDER BY r.id
WITH o, v, collect(held)[0] AS held
OPTIONAL MATCH listing = (v)<-[x:LISTS]-(l:Listing)
  WHERE l.listing_status IN $statuses AND coalesce(x.modality, 'asserted') <> 'denied' AND coalesce(l.known, $undated) <= $as_of AND coalesce(l.until, '9999') >= $as_of
WITH o, v, held, listing, l ORDER BY coalesce(l.date_from, '9999'), l.id, x.id
WITH o, v, held, collect(listing)[0] AS listing
OPTIONAL MATCH (v)<-[:LISTS]-(any:Listing)
WITH o, v, held, listing, count(any) AS acts
ORDER BY v.caption, v.id
WITH o, count(v) AS ships, collect(CASE WHEN listing IS NOT NULL THEN {held: held, listing: listing, name: v.caption} END) AS bad, collect(CASE WHEN acts = 0 THEN {v: v, held: held} END) AS others
UNWIND others AS one
WITH o, ships, bad, one.v AS v, one.held AS held
RETURN v.id AS subject, v.caption AS name, o.id AS through, o.caption AS through_name, ships, size(bad) AS listed, [b IN bad[..12] | b.name] + CASE WHEN size(bad) > 12 THEN ['and others'] ELSE [] END AS others,
       [held] + [b IN bad[..12] | b.held] + [b IN bad[..12] | b.listing] AS paths,
       CASE WHEN size(bad) > 0 THEN 'hit' WHEN ships > 1 THEN 'clear' ELSE 'not_evaluable' END AS verdict,
       CASE WHEN size(bad) = 0 AND ships = 1 THEN ['further ships of ' + o.caption] ELSE [] END AS missing
ORDER BY subject, through
