/*
title: Ship that stayed close to a listed ship
revision: 1
indicator: VE-02
severity: medium
kind: published-indicator
status: stable
maturity: examples
definition: >-
  Positions show two ships close to each other at low speed, one of them listed by then. No transfer is observed or claimed.
published:
- {document: shipping-2020-moodys, section: 'Deceptive shipping practices, 4', quote:
    'Ship-to-ship transfers at night or in high-risk areas are used to circumvent sanctions by concealing the origin or destination of goods'}
rests_on: []
needs:
- encounters computed from positions
- lists
misses: >-
  Ships that sent no position.
innocent_reasons:
- Waiting for a berth or at an anchorage.
- Rescue.
next_steps:
- Look at draught and course of both before and after.
params:
  statuses: {default: [listed], meaning: Listing statuses that count as listed.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, encounter, other]
speaks_of: (n:Vessel)-[:TOOK_PART_IN]->(:Encounter)<-[:TOOK_PART_IN]-(w:Vessel)<-[:LISTS]-(l:Listing) WHERE n.id <> w.id
  AND l.listing_status = 'listed'
summary:
  hit: '{name}: close to {other_name} ({why})[[ on {day}]]'
  clear: '{name}: close to {other_name}[[ on {day}]], listed only afterwards ({since})'
  not_evaluable: '{name}: close to {other_name}[[ on {day}]], listed on a day that is not printed'
ko:
  title: 제재 선박과의 근접
  definition: 위치 기록상 두 선박이 저속으로 가까이 있었고 그중 하나가 당시 제재 대상이다.
ja:
  title: 掲載船との接近
  definition: 位置記録上、二隻が低速で接近し、その一隻が当時掲載されていた。
examples:
- title: a ship listed before
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (w:Thing:Party:Vessel {id: 'w', caption: 'W', schema: 'Vessel', records: ['w']}),
           (e:Thing:Event:Encounter {id: 'e', caption: 'E', schema: 'Encounter', records: ['e'], date: '2019-05-01', date_from: '2019-05-01', date_until: '2019-05-01', known: '2019-05-01'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (v)-[:TOOK_PART_IN {records: ['v-e']}]->(e),
           (w)-[:TOOK_PART_IN {records: ['w-e']}]->(e),
           (l)-[:LISTS {records: ['l-w']}]->(w)
  finds:
  - {subject: v, verdict: hit}
- title: listed afterwards
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (w:Thing:Party:Vessel {id: 'w', caption: 'W', schema: 'Vessel', records: ['w']}),
           (e:Thing:Event:Encounter {id: 'e', caption: 'E', schema: 'Encounter', records: ['e'], date: '2016-05-01', date_from: '2016-05-01', date_until: '2016-05-01', known: '2016-05-01'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (v)-[:TOOK_PART_IN {records: ['v-e']}]->(e),
           (w)-[:TOOK_PART_IN {records: ['w-e']}]->(e),
           (l)-[:LISTS {records: ['l-w']}]->(w)
  finds:
  - {subject: v, verdict: clear}
- title: listed without a day
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (w:Thing:Party:Vessel {id: 'w', caption: 'W', schema: 'Vessel', records: ['w']}),
           (e:Thing:Event:Encounter {id: 'e', caption: 'E', schema: 'Encounter', records: ['e'], date: '2016-05-01', date_from: '2016-05-01', date_until: '2016-05-01', known: '2016-05-01'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed'}),
           (v)-[:TOOK_PART_IN {records: ['v-e']}]->(e),
           (w)-[:TOOK_PART_IN {records: ['w-e']}]->(e),
           (l)-[:LISTS {records: ['l-w']}]->(w)
  finds:
  - {subject: v, verdict: not_evaluable}
*/
MATCH (e:Encounter) WHERE coalesce(e.known, $undated) <= $as_of
MATCH stay = (w:Vessel)-[q:TOOK_PART_IN]->(e) WHERE coalesce(q.modality, 'asserted') <> 'denied'
MATCH bad = (l:Listing)-[x:LISTS]->(w)
WHERE l.listing_status IN $statuses AND coalesce(x.modality, 'asserted') <> 'denied' AND coalesce(l.known, $undated) <= $as_of AND coalesce(l.until, '9999') >= $as_of
WITH e, w, bad, stay, l ORDER BY coalesce(l.date_from, '9999'), l.id, x.id, q.id
WITH e, w, collect(bad)[0] AS bad, collect(stay)[0] AS stay, collect(l)[0] AS l
MATCH near = (v:Vessel)-[r:TOOK_PART_IN]->(e)
WHERE v <> w AND coalesce(r.modality, 'asserted') <> 'denied'
WITH e, v, w, bad, stay, l, near ORDER BY r.id
WITH e, v, w, bad, stay, l, collect(near)[0] AS near
WITH e, v, w, bad, stay, l, near, CASE WHEN l.date_from IS NULL OR e.date_from IS NULL THEN 'not_evaluable' WHEN l.date_from <= e.date_until THEN 'hit' ELSE 'clear' END AS verdict
RETURN v.id AS subject, v.caption AS name, e.id AS encounter, w.id AS other, w.caption AS other_name, e.date AS day, l.date AS since, 'listed by ' + coalesce(l.authority, 'a list') + coalesce(' since ' + l.date, '') AS why,
       [near, bad, stay] AS paths, verdict, CASE WHEN verdict = 'not_evaluable' THEN ['day of the listing of ' + w.caption] ELSE [] END AS missing
ORDER BY subject, encounter, other
