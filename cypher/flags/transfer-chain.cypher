/*
title: Cargo handed from ship to ship more than once
revision: 1
indicator: VE-03
severity: high
kind: published-indicator
status: stable
maturity: examples
definition: >-
  A ship that received a cargo in one ship-to-ship transfer gives cargo in another within `days` days; or a ship that loaded
  a shipment gives it at sea to a ship that hands it on.
published:
- {document: shipping-2020-moodys, section: 'Deceptive shipping practices, 4', quote:
    'Ship-to-ship transfers at night or in high-risk areas are used to circumvent sanctions by concealing the origin or destination of goods'}
rests_on:
- 'Lighthouse Winmore, October 2017: one load handed to four ships (SCMP 2126524, The Star 2017-12-29)'
needs:
- giver and receiver of both transfers
- their days
misses: >-
  Transfers nobody saw; that it is the same cargo is not shown by the days alone.
innocent_reasons:
- 'Bunkering: a supply ship gives fuel to many.'
- The second cargo is another one.
next_steps:
- Compare goods and quantities of both transfers.
- Look for the first port of loading and the last receiver.
params:
  days: {default: 30, meaning: Days within which the next transfer counts.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, transfer, onward]
speaks_of: (n:Transfer)
summary:
  hit: '{name}: took cargo from {giver} ({day}) and gave cargo to {taker} ({next_day})'
  clear: '{name}: took cargo from {giver} ({day}) under a flag of the target; the chain ends there'
  not_evaluable: '{name}[[: took cargo from {giver}]] ({day})'
ko:
  title: 연쇄 선박 간 환적
  definition: 환적으로 화물을 받은 선박이 정해진 기간 안에 다른 선박에 다시 넘긴다.
ja:
  title: 連鎖する瀬取り
  definition: 瀬取りで貨物を受けた船が、一定期間内に別の船へさらに渡す。
examples:
- title: two transfers in five days
  given: |
    CREATE (a:Thing:Party:Vessel {id: 'a', caption: 'A', schema: 'Vessel', records: ['a']}),
           (b:Thing:Party:Vessel {id: 'b', caption: 'B', schema: 'Vessel', records: ['b']}),
           (c:Thing:Party:Vessel {id: 'c', caption: 'C', schema: 'Vessel', records: ['c']}),
           (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', records: ['t'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (u:Thing:Event:Transfer {id: 'u', caption: 'U', schema: 'Transfer', records: ['u'], date: '2017-10-24', date_from: '2017-10-24', date_until: '2017-10-24', known: '2017-10-24'}),
           (a)-[:SUPPLIED_IN {records: ['a-t']}]->(t),
           (b)-[:RECEIVED_IN {records: ['b-t']}]->(t),
           (b)-[:SUPPLIED_IN {records: ['b-u']}]->(u),
           (c)-[:RECEIVED_IN {records: ['c-u']}]->(u)
  finds:
  - {subject: b, verdict: hit, transfer: t, onward: u}
  - {subject: c, verdict: not_evaluable, transfer: u}
- title: the receiver sails under the flag of the DPRK
  given: |
    CREATE (a:Thing:Party:Vessel {id: 'a', caption: 'A', schema: 'Vessel', records: ['a']}),
           (b:Thing:Party:Vessel {id: 'b', caption: 'B', schema: 'Vessel', records: ['b']}),
           (kp:Thing:Country {id: 'country:kp', code: 'kp', caption: 'North Korea', schema: 'Country'}),
           (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', records: ['t'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (a)-[:SUPPLIED_IN {records: ['a-t']}]->(t),
           (b)-[:RECEIVED_IN {records: ['b-t']}]->(t),
           (b)-[:FLIES_FLAG_OF {records: ['b-kp']}]->(kp)
  finds:
  - {subject: b, verdict: clear, transfer: t}
- title: a year later is no chain
  given: |
    CREATE (a:Thing:Party:Vessel {id: 'a', caption: 'A', schema: 'Vessel', records: ['a']}),
           (b:Thing:Party:Vessel {id: 'b', caption: 'B', schema: 'Vessel', records: ['b']}),
           (c:Thing:Party:Vessel {id: 'c', caption: 'C', schema: 'Vessel', records: ['c']}),
           (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', records: ['t'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (u:Thing:Event:Transfer {id: 'u', caption: 'U', schema: 'Transfer', records: ['u'], date: '2018-10-24', date_from: '2018-10-24', date_until: '2018-10-24', known: '2018-10-24'}),
           (a)-[:SUPPLIED_IN {records: ['a-t']}]->(t),
           (b)-[:RECEIVED_IN {records: ['b-t']}]->(t),
           (b)-[:SUPPLIED_IN {records: ['b-u']}]->(u),
           (c)-[:RECEIVED_IN {records: ['c-u']}]->(u)
  finds:
  - {subject: b, verdict: not_evaluable, transfer: t}
  - {subject: c, verdict: not_evaluable, transfer: u}
- title: a transfer whose ships nobody names
  given: |
    CREATE (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', records: ['t'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'})
  finds:
  - {subject: t, verdict: not_evaluable, missing: [the ship that received the cargo]}
*/
MATCH (t:Transfer) WHERE coalesce(t.known, $undated) <= $as_of
OPTIONAL MATCH taking = (t)<-[r:RECEIVED_IN]-(v:Vessel) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH t, v, taking ORDER BY r.id
WITH t, v, collect(taking)[0] AS taking
OPTIONAL MATCH giving = (g:Vessel)-[s:SUPPLIED_IN]->(t) WHERE g <> v AND coalesce(s.modality, 'asserted') <> 'denied'
WITH t, v, taking, g, giving ORDER BY g.id, s.id
WITH t, v, taking, collect(g.caption)[0] AS giver, collect(giving)[0] AS giving
OPTIONAL MATCH on = (v)-[s:SUPPLIED_IN]->(u:Transfer)<-[q:RECEIVED_IN]-(w:Vessel)
  WHERE u <> t AND w <> v AND coalesce(s.modality, 'asserted') <> 'denied' AND coalesce(q.modality, 'asserted') <> 'denied' AND coalesce(u.known, $undated) <= $as_of
    AND u.date_from >= t.date_from AND u.date_from <= toString(date(t.date_until) + duration('P' + toString($days) + 'D'))
WITH t, v, taking, giver, giving, u, w, on ORDER BY u.date_from, u.id, w.id, s.id, q.id
WITH t, v, taking, giver, giving, u, collect(w.caption)[0] AS taker, collect(on)[0] AS on
OPTIONAL MATCH flag = (v)-[f:FLIES_FLAG_OF]->(c:Country {code: 'kp'}) WHERE coalesce(f.modality, 'asserted') <> 'denied' AND coalesce(f.first_day, $undated) <= $as_of
WITH t, v, taking, giver, giving, u, taker, on, flag ORDER BY f.id
WITH t, v, taking, giver, giving, u, taker, on, collect(flag)[0] AS flag
RETURN coalesce(v.id, t.id) AS subject, coalesce(v.caption, t.caption) AS name, t.id AS transfer, u.id AS onward, giver, taker,
       coalesce(t.date, 'date not published') AS day, u.date AS next_day,
       CASE WHEN giving IS NULL THEN [] ELSE [giving] END + CASE WHEN taking IS NULL THEN [] ELSE [taking] END
         + CASE WHEN on IS NOT NULL THEN [on] WHEN flag IS NOT NULL THEN [flag] ELSE [] END AS paths,
       CASE WHEN on IS NOT NULL AND giver IS NOT NULL THEN 'hit' WHEN flag IS NOT NULL AND giver IS NOT NULL AND on IS NULL THEN 'clear' ELSE 'not_evaluable' END AS verdict,
       CASE WHEN v IS NULL THEN ['the ship that received the cargo'] WHEN giver IS NULL THEN ['the ship that gave the cargo']
            WHEN on IS NOT NULL OR flag IS NOT NULL THEN [] ELSE ['what became of the cargo that ' + v.caption + ' received'] END AS missing
ORDER BY subject, transfer, onward
