/*
title: Ship or firm owned, managed or controlled by a listed party
revision: 1
indicator: OW-03
severity: high
kind: published-indicator
status: stable
maturity: examples
definition: >-
  A ship or firm that no list names is owned, managed, chartered or controlled by a party on a list that is in force. Whether
  it is itself restricted depends on the stake: see ownership-fifty-percent. One finding for each pair.
published:
- {document: ofac-398, section: 'answer, second paragraph', quote: one or more blocked persons may control by
    means other than a majority ownership interest}
- {document: shipping-2020-listed, section: 'Deceptive shipping practices, 7', quote:
    'Using complex ownership or management of vessels to disguise the ultimate beneficial ownership of the cargo'}
rests_on: []
needs:
- owner, manager or charterer
- lists
misses: >-
  Holders that no loaded source names; ties that ended without a day.
innocent_reasons:
- The tie ended before the listing began.
- A manager or charterer by contract has no stake.
- The listing does not reach what the party holds.
next_steps:
- Ask the register for the stake and its day.
- Read whether the list reaches what the party owns.
params:
  statuses: {default: [listed], meaning: Listing statuses that count as listed.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, other]
speaks_of: (n:Party)<-[r:OWNS|MANAGES|CONTROLS|CHARTERS]-(o:Party) WHERE (n:Vessel OR n:Organization) AND NOT (n)<-[:LISTS]-(:Listing)
  AND coalesce(r.modality, 'asserted') <> 'denied'
summary:
  hit: '{name}: {other_name} {relation} it and is on the list of {authority}'
  clear: '{name}: {other_name} {relation} it, is known by a number and on no list that is loaded'
  not_evaluable: '{name}: {other_name} {relation} it'
ko:
  title: 제재 대상이 소유·관리하는 선박·회사
  definition: 목록에 없는 선박·회사를 목록에 오른 당사자가 소유·관리·용선·지배한다.
ja:
  title: 掲載者が所有・管理する船・会社
  definition: 掲載されていない船・会社を、掲載中の当事者が所有・管理・傭船・支配する。
examples:
- title: a listed owner
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (o:Thing:Party:Organization:Company {id: 'o', caption: 'O', schema: 'Company', records: ['o']}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (o)-[:OWNS {records: ['o-v']}]->(v),
           (l)-[:LISTS {records: ['l-o']}]->(o)
  finds:
  - {subject: v, verdict: hit, other: o}
- title: an owner with a number and on no list
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (o:Thing:Party:Organization:Company {id: 'o', caption: 'O', schema: 'Company', records: ['o'], imo_company: ['1234567']}),
           (o)-[:OWNS {records: ['o-v']}]->(v)
  finds:
  - {subject: v, verdict: clear, other: o}
- title: an owner of whom the name alone is known
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (o:Thing:Party:Organization:Company {id: 'o', caption: 'O', schema: 'Company', records: ['o']}),
           (o)-[:OWNS {records: ['o-v']}]->(v)
  finds:
  - {subject: v, verdict: not_evaluable, missing: ['a number that identifies O, to look it up in the lists']}
*/
MATCH tie = (o:Party)-[r:OWNS|MANAGES|CONTROLS|CHARTERS]->(v:Party)
WHERE (v:Vessel OR v:Organization) AND o <> v AND NOT (v)<-[:LISTS]-(:Listing) AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, $undated) <= $as_of
WITH v, o, tie, r ORDER BY type(r), r.id
WITH v, o, collect(tie)[0] AS tie, collect(DISTINCT toLower(type(r))) AS relations
OPTIONAL MATCH listing = (o)<-[x:LISTS]-(l:Listing)
  WHERE l.listing_status IN $statuses AND coalesce(x.modality, 'asserted') <> 'denied' AND coalesce(l.known, $undated) <= $as_of AND coalesce(l.until, '9999') >= $as_of
WITH v, o, tie, relations, listing, l ORDER BY coalesce(l.date_from, '9999'), l.id
WITH v, o, tie, relations, collect(listing)[..3] AS listings, collect(DISTINCT l.authority)[..4] AS authorities
WITH v, o, tie, relations, listings, authorities, o.imo IS NOT NULL OR o.lei IS NOT NULL OR o.imo_company IS NOT NULL OR o.registration_number IS NOT NULL OR o.un_reference IS NOT NULL AS numbered
RETURN v.id AS subject, v.caption AS name, o.id AS other, o.caption AS other_name, relations AS relation, authorities AS authority, [tie] + listings AS paths,
       CASE WHEN size(listings) > 0 THEN 'hit' WHEN numbered THEN 'clear' ELSE 'not_evaluable' END AS verdict,
       CASE WHEN size(listings) > 0 OR numbered THEN [] ELSE ['a number that identifies ' + o.caption + ', to look it up in the lists'] END AS missing
ORDER BY subject, other
