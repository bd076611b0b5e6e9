/*
title: One party in several cases, transfers, shipments or findings
revision: 10
indicator: CA-01
severity: medium
kind: published-indicator
status: stable
maturity: read
definition: >-
  The same resolved party takes part in at least `min_events` events of the graph, whatever its role: cases, transfers,
  shipments and findings. A hidden name counts inside its release only. That the user
  exports what stands in the user's own table repeats nothing.
published:
- {document: assembly-2015, section: 'fourth paragraph', quote:
    '다시 1개월 수출제한처분을 받았다'}
rests_on:
- 'CISTEC deck of 1 November 2019, Incident (2) 3/3: the top three companies account for 43 % of the 156 cases'
needs:
- parties of the events
misses: >-
  Parties that nobody has resolved to one; events that nobody published. One voyage may be told as a shipment and as several
  transfers.
innocent_reasons:
- One event was told twice, as a shipment and as a transfer.
- 'A party that is often named is often looked at: a court, a register, a terminal.'
next_steps:
- Read the events in the order of their days.
- Look who else stands in two of them.
params:
  states: {default: ["Democratic People's Republic of Korea"], meaning: States that a finding names as one side; they and their governments are no party that repeats.}
  min_events: {default: 2, meaning: Events from which on it is a repetition.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Party)-[r:EXPORTER_IN|CONSIGNEE_IN|END_USER_IN|BROKER_IN|SUPPLIED_IN|RECEIVED_IN|CARRIED_IN|TOOK_PART_IN]->(e:Event)
  WHERE NOT (type(r) = 'EXPORTER_IN' AND coalesce(e.own_table, false)) AND n.caption <> "Democratic People's Republic of Korea" AND NOT n.caption STARTS WITH 'Government of' AND (e:Case OR e:Shipment OR e:Transfer OR e:PanelFinding) AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(e.known,
  '0000') <= $as_of
summary:
  hit: '{name}: {count:event|events} ({kinds})[[; first {first}, last {last}]][[; {untold}]][[; {overlap}]]'
  clear: '{name}: {count:event|events} in what is loaded, found by its number'
  not_evaluable: '{name}: {count:event|events}'
ko:
  title: 여러 사건에 되풀이되는 당사자
  definition: 동일 당사자가 역할과 관계없이 여러 사건·환적·선적·조사 결과에 등장한다. 가려진 이름은 그 자료 안에서만 센다.
ja:
  title: 複数の事象に繰り返し現れる当事者
  definition: 同一の当事者が役割を問わず複数の事案・瀬取り・船積み・調査結果に現れる。伏せられた名は当該資料の中でのみ数える。
examples:
- title: the exporter of one's own shipments is one's own firm, their consignee is not
  given: |
    CREATE (o:Thing:Party:Organization:Company {id: 'o', caption: 'O', schema: 'Company', records: ['o']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], own_table: true, date: '2024-03-01', date_from: '2024-03-01', date_until: '2024-03-01', known: '2024-03-01'}),
           (t:Thing:Event:Shipment {id: 't', caption: 'T', schema: 'Shipment', records: ['t'], own_table: true, date: '2024-04-01', date_from: '2024-04-01', date_until: '2024-04-01', known: '2024-04-01'}),
           (o)-[:EXPORTER_IN {records: ['o-s']}]->(s), (o)-[:EXPORTER_IN {records: ['o-t']}]->(t),
           (b)-[:CONSIGNEE_IN {records: ['b-s']}]->(s), (b)-[:CONSIGNEE_IN {records: ['b-t']}]->(t)
  finds:
  - {subject: b, verdict: hit, count: 2}
- title: a government is one side of every finding, no party that repeats
  given: |
    CREATE (g:Thing:Party:Organization {id: 'g', caption: 'Government of the Republic of Korea', schema: 'Organization', records: ['g']}),
           (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', records: ['t'], date: '2018', date_from: '2018-01-01', date_until: '2018-12-31', known: '2018-01-01'}),
           (g)-[:TOOK_PART_IN {records: ['g-t']}]->(t)
  finds: []
- title: two sources tell of days that overlap
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (c:Thing:Event:Case {id: 'c', caption: 'C', schema: 'Case', records: ['c'], sources: ['customs'], export_period: '2017-04/2017-10', export_period_from: '2017-04-01', export_period_until: '2017-10-31', known: '2018-08-10'}),
           (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], sources: ['panel'], date: '2017-10-11', date_from: '2017-10-11', date_until: '2017-10-11', known: '2018-06-01'}),
           (v)-[:CARRIED_IN {records: ['v-c']}]->(c),
           (v)-[:CARRIED_IN {records: ['v-s']}]->(s)
  finds:
  - {subject: v, verdict: hit, count: 2, overlap: 'the days of two that different sources tell overlap: they may be one event', decided: [unknown, unknown]}
- title: one source tells of two in one month, and keeps them apart
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', records: ['t'], sources: ['panel'], date: '2017-09', date_from: '2017-09-01', date_until: '2017-09-30', known: '2017-09-01'}),
           (u:Thing:Event:Transfer {id: 'u', caption: 'U', schema: 'Transfer', records: ['u'], sources: ['panel'], date: '2017-09', date_from: '2017-09-01', date_until: '2017-09-30', known: '2017-09-01'}),
           (v)-[:SUPPLIED_IN {records: ['v-t']}]->(t),
           (v)-[:SUPPLIED_IN {records: ['v-u']}]->(u)
  finds:
  - {subject: v, verdict: hit, count: 2, overlap: null}
- title: a year and a day of that year are in no order
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', records: ['t'], date: '2018', date_from: '2018-01-01', date_until: '2018-12-31', known: '2018-01-01'}),
           (u:Thing:Event:Transfer {id: 'u', caption: 'U', schema: 'Transfer', records: ['u'], date: '2018-01-20', date_from: '2018-01-20', date_until: '2018-01-20', known: '2018-01-20'}),
           (v)-[:SUPPLIED_IN {records: ['v-t']}]->(t),
           (v)-[:SUPPLIED_IN {records: ['v-u']}]->(u)
  finds:
  - {subject: v, verdict: hit, count: 2, first: null, last: null}
- title: a ship in two transfers
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', records: ['t'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (u:Thing:Event:Transfer {id: 'u', caption: 'U', schema: 'Transfer', records: ['u'], date: '2018-05-24', date_from: '2018-05-24', date_until: '2018-05-24', known: '2018-05-24'}),
           (v)-[:SUPPLIED_IN {records: ['v-t']}]->(t),
           (v)-[:SUPPLIED_IN {records: ['v-u']}]->(u)
  finds:
  - {subject: v, verdict: hit, count: 2, decided: [does not apply, unknown]}
- title: one of two events has no day
  given: |
    CREATE (a:Thing:Party:Person {id: 'a', caption: 'A', schema: 'Person', records: ['a']}),
           (f:Thing:Event:PanelFinding {id: 'f', caption: 'F', schema: 'Finding', records: ['f'], date: '2017', date_from: '2017-01-01', date_until: '2017-12-31', known: '2017-12-31'}),
           (g:Thing:Event:PanelFinding {id: 'g', caption: 'G', schema: 'Finding', records: ['g'], known: '2018-03-30'}),
           (a)-[:TOOK_PART_IN {records: ['a-f']}]->(f),
           (a)-[:TOOK_PART_IN {records: ['a-g']}]->(g)
  finds:
  - {subject: a, verdict: hit, first: null, untold: 'one of 2017, 1 without a day'}
- title: one event of a ship that is known by its number
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v'], imo: ['9635987']}),
           (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', records: ['t'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (v)-[:SUPPLIED_IN {records: ['v-t']}]->(t)
  finds:
  - {subject: v, verdict: clear, count: 1}
- title: one event of a name
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (t:Thing:Event:Case {id: 't', caption: 'T', schema: 'Case', records: ['t'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (a)-[:EXPORTER_IN {records: ['a-t']}]->(t)
  finds:
  - {subject: a, verdict: not_evaluable, missing: ['a number that identifies A: under another spelling it may stand in further
        events']}
- title: two accounts of one event
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v'], imo: ['9635987']}),
           (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', records: ['t'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (u:Thing:Event:Transfer {id: 'u', caption: 'U', schema: 'Transfer', records: ['u'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (v)-[:SUPPLIED_IN {records: ['v-t']}]->(t),
           (v)-[:SUPPLIED_IN {records: ['v-u']}]->(u),
           (t)-[:SAME_EVENT_AS {records: ['t-u']}]->(u)
  finds:
  - {subject: v, verdict: clear, count: 1}
*/
MATCH (e:Case|Shipment|Transfer|PanelFinding) WHERE coalesce(e.known, $undated) <= $as_of
MATCH act = (p:Party)-[a:EXPORTER_IN|CONSIGNEE_IN|END_USER_IN|BROKER_IN|SUPPLIED_IN|RECEIVED_IN|CARRIED_IN|TOOK_PART_IN]->(e)
WHERE NOT p.caption IN $states AND NOT p.caption STARTS WITH 'Government of' AND coalesce(a.modality, 'asserted') <> 'denied'
  AND NOT (type(a) = 'EXPORTER_IN' AND coalesce(e.own_table, false))
OPTIONAL MATCH (e)-[same:SAME_EVENT_AS]-(twin:Event) WHERE twin.id < e.id AND coalesce(same.modality, 'asserted') <> 'denied'
OPTIONAL MATCH (twin)<-[again:EXPORTER_IN|CONSIGNEE_IN|END_USER_IN|BROKER_IN|SUPPLIED_IN|RECEIVED_IN|CARRIED_IN|TOOK_PART_IN]-(p)
WITH p, e, act, sum(CASE WHEN again IS NULL THEN 0 ELSE 1 END) AS twins
ORDER BY coalesce(CASE WHEN e.schema = 'Case' THEN e.export_period_from ELSE e.date_from END, e.detected_from, '9999'), e.id
WITH p, collect(DISTINCT e) AS told, collect(DISTINCT CASE WHEN twins = 0 THEN e END) AS events, collect(act) AS acts
WITH p, told, events, acts, [e IN events WHERE coalesce(e.date, e.export_period, e.detected) IS NOT NULL | CASE WHEN e.schema = 'Case' THEN coalesce(e.export_period, 'detected ' + e.detected) ELSE e.date END] AS days,
     p.imo IS NOT NULL OR p.lei IS NOT NULL OR p.imo_company IS NOT NULL OR p.registration_number IS NOT NULL OR p.un_reference IS NOT NULL AS numbered
WITH p, told, events, acts, days, numbered, CASE WHEN size(events) >= $min_events THEN 'hit' WHEN numbered THEN 'clear' ELSE 'not_evaluable' END AS verdict,
     [e IN events | {id: e.id, from: CASE WHEN e.schema = 'Case' THEN e.export_period_from ELSE e.date_from END, until: CASE WHEN e.schema = 'Case' THEN e.export_period_until ELSE e.date_until END, sources: coalesce(e.sources, [])}] AS spans
WITH p, told, events, acts, days, numbered, verdict,
     any(one IN spans WHERE any(other IN spans WHERE one.id < other.id AND one.from <= other.until AND other.from <= one.until AND none(source IN one.sources WHERE source IN other.sources))) AS beside,
     all(one IN spans WHERE one.from IS NOT NULL AND one.until IS NOT NULL AND none(other IN spans WHERE one.id <> other.id AND one.from <= other.until AND other.from <= one.until)) AS apart
UNWIND events AS e
WITH p, told, events, acts, days, numbered, verdict, beside, apart, toLower(e.schema) AS kind ORDER BY kind
WITH p, told, events, acts, days, numbered, verdict, beside, apart, collect(DISTINCT kind) AS kinds
RETURN p.id AS subject, p.caption AS name, size(events) AS count, kinds,
       CASE WHEN size(days) > 1 AND NOT days[size(days) - 1] STARTS WITH days[0] + '-' THEN days[0] END AS first,
       CASE WHEN size(days) > 1 AND NOT days[size(days) - 1] STARTS WITH days[0] + '-' THEN days[size(days) - 1] END AS last,
       CASE WHEN size(days) < size(events) THEN CASE WHEN size(days) = 1 THEN 'one of ' + days[0] + ', ' ELSE '' END + toString(size(events) - size(days)) + ' without a day' END AS untold, acts AS paths, verdict,
       CASE WHEN beside THEN 'the days of two that different sources tell overlap: they may be one event' END AS overlap,
       CASE WHEN verdict <> 'not_evaluable' THEN []
            WHEN p.masked THEN ['the party behind the label: it stands for one party inside this release only']
            ELSE ['a number that identifies ' + p.caption + ': under another spelling it may stand in further events'] END AS missing,
       [CASE WHEN size(told) > size(events) THEN 'applies' WHEN apart THEN 'does not apply' ELSE 'unknown' END, 'unknown'] AS decided
ORDER BY subject
