/*
title: Goods that went elsewhere than declared
revision: 1
indicator: VE-04
severity: high
kind: published-indicator
status: stable
maturity: read
definition: >-
  A shipment went to another country than the one declared as its destination, or its ship gave cargo away at sea within
  `days` days of loading.
published:
- {document: shipping-2020-voyages, section: 'Deceptive shipping practices, 5', quote:
    'disguise the ultimate destination or origin of cargo or recipients by using indirect routing, unscheduled detours, or transit or transshipment of cargo through third countries'}
rests_on:
- 'Lighthouse Winmore, October 2017: declared for Taiwan, handed over at sea'
needs:
- declared destination
- where the goods went, or what the ship did next
misses: >-
  Declarations that nobody published.
innocent_reasons:
- Orders changed on the way, and the papers with them.
- Cargo sold afloat.
next_steps:
- Compare export declaration, bill of lading and port calls.
params:
  days: {default: 60, meaning: Days after loading within which a transfer counts.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Shipment) WHERE n.declared_destination IS NOT NULL AND coalesce(n.known, '0000') <= $as_of
summary:
  hit: '{name}: declared for {declared}[[, went to {destination}]][[, cargo given at sea by {ship} on {transfer_day}]]'
  clear: '{name}: declared for {declared}, and went there'
  not_evaluable: '{name}: declared for {declared}'
ko:
  title: 신고와 다른 목적지
  definition: 화물이 신고한 나라가 아닌 곳으로 갔거나, 선박이 적재 후 일정 기간 안에 해상에서 화물을 넘겼다.
ja:
  title: 申告と異なる仕向地
  definition: 貨物が申告と異なる国へ行ったか、船が積込み後一定期間内に海上で貨物を渡した。
examples:
- title: declared for Taiwan, to the DPRK
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19', declared_destination: ['tw'], destination: ['kp']}),
           (kp:Thing:Country {id: 'country:kp', code: 'kp', caption: 'North Korea', schema: 'Country'}),
           (s)-[:DESTINED_FOR {records: ['s-kp']}]->(kp)
  finds:
  - {subject: s, verdict: hit}
- title: given away at sea
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2017-10-11', date_from: '2017-10-11', date_until: '2017-10-11', known: '2017-10-11', declared_destination: ['tw']}),
           (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', records: ['t'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (v)-[:CARRIED_IN {records: ['v-s']}]->(s),
           (v)-[:SUPPLIED_IN {records: ['v-t']}]->(t)
  finds:
  - {subject: s, verdict: hit}
- title: as declared
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19', declared_destination: ['tw'], destination: ['tw']}),
           (tw:Thing:Country {id: 'country:tw', code: 'tw', caption: 'TW', schema: 'Country'}),
           (s)-[:DESTINED_FOR {records: ['s-tw']}]->(tw)
  finds:
  - {subject: s, verdict: clear}
- title: nobody says where it went
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19', declared_destination: ['tw']})
  finds:
  - {subject: s, verdict: not_evaluable, missing: [where the goods went]}
*/
MATCH (s:Shipment) WHERE s.declared_destination IS NOT NULL AND coalesce(s.known, $undated) <= $as_of
OPTIONAL MATCH to = (s)-[d:DESTINED_FOR]->(c:Country) WHERE coalesce(d.modality, 'asserted') <> 'denied'
WITH s, to, c ORDER BY c.code
WITH s, collect(to) AS to, collect(DISTINCT c.code) AS codes, collect(DISTINCT c.caption) AS countries
OPTIONAL MATCH gave = (s)<-[r:CARRIED_IN]-(v:Vessel)-[g:SUPPLIED_IN]->(t:Transfer)
  WHERE coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(g.modality, 'asserted') <> 'denied' AND coalesce(t.known, $undated) <= $as_of AND t.date_from >= s.date_from AND t.date_from <= toString(date(s.date_until) + duration('P' + toString($days) + 'D'))
WITH s, to, codes, countries, gave, v, t ORDER BY t.date_from, t.id
WITH s, collect(gave)[0] AS gave, collect(v.caption)[0] AS ship, collect(t.date)[0] AS day, to, codes, countries
WITH s, gave, ship, day, to, countries, [c IN codes WHERE NOT c IN s.declared_destination] AS other, codes
WITH s, gave, ship, day, to, countries, CASE WHEN size(other) > 0 OR gave IS NOT NULL THEN 'hit' WHEN size(codes) > 0 THEN 'clear' ELSE 'not_evaluable' END AS verdict
RETURN s.id AS subject, s.caption AS name, s.declared_destination AS declared, countries AS destination, ship, day AS transfer_day,
       to + CASE WHEN gave IS NULL THEN [] ELSE [gave] END AS paths, verdict, CASE WHEN verdict = 'not_evaluable' THEN ['where the goods went'] ELSE [] END AS missing
ORDER BY subject
