/*
title: Party that takes part again after it was listed or punished
revision: 2
indicator: CA-03
severity: high
kind: published-indicator
status: stable
maturity: read
definition: >-
  A party takes part in a case, shipment, transfer or finding whose day lies after a listing or a measure against it that
  had not ended by then.
published:
- {document: ear-764, section: 'Supplement No. 1 to Part 764, (a)', quote:
    'The failure by any person to comply with any denial order is a violation of the Export Administration Regulations'}
rests_on:
- 'CISTEC deck of 1 November 2019, Incident (2) 3/3: few firms stand behind a large share of the cases'
- '15 CFR 736.2(b)(4): no action that a denial order prohibits'
needs:
- the day of the event
- the day of the listing or measure
misses: >-
  Measures and events without a published day; firms that took another name and were not resolved.
innocent_reasons:
- The measure had been served or lifted, which the source does not say.
- The measure forbids other dealings than these.
- A namesake was joined by mistake.
next_steps:
- Read what the measure or listing forbids, and until when.
- Ask who supplied the party after that day, and on which authorisation.
params:
  statuses: {default: [listed, port_ban], meaning: Listing statuses that count as a measure.}
  measures: {default: [export_restriction, conviction, fine], meaning: Measures that count.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, event]
speaks_of: (m:Event)-[x:LISTS|AGAINST]->(n:Party)-[r:EXPORTER_IN|CONSIGNEE_IN|END_USER_IN|BROKER_IN|SUPPLIED_IN|RECEIVED_IN|CARRIED_IN|TOOK_PART_IN]->(e:Event)
  WHERE (e:Case OR e:Shipment OR e:Transfer OR e:PanelFinding) AND m.id <> e.id AND m.listing_status IN ['listed', 'port_ban']
  AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(e.known, '0000') <= $as_of AND coalesce(m.known, '0000')
  <= $as_of
summary:
  hit: '{name}: {event_name} ({day}), after {measure} of {since}'
  clear: '{name}: {event_name} ({day}), before {measure} of {since}'
  not_evaluable: '{name}: {event_name}[[ ({day})]], and {measure}[[ of {since}]]'
ko:
  title: 제재·처분 이후 다시 등장한 당사자
  definition: 당사자가 지정 또는 처분을 받은 뒤, 그 효력이 끝나기 전에 다시 사건에 등장한다.
ja:
  title: 掲載・処分の後に再び現れた当事者
  definition: 当事者が掲載または処分を受けた後、その終了前に再び事象に現れる。
examples:
- title: a ship that hands oil over after it was listed
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', records: ['t'], date: '2018-05-24', date_from: '2018-05-24', date_until: '2018-05-24', known: '2018-05-24'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (v)-[:SUPPLIED_IN {records: ['v-t']}]->(t),
           (l)-[:LISTS {records: ['l-v']}]->(v)
  finds:
  - {subject: v, verdict: hit, event: t}
- title: listed only afterwards
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', records: ['t'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (v)-[:SUPPLIED_IN {records: ['v-t']}]->(t),
           (l)-[:LISTS {records: ['l-v']}]->(v)
  finds:
  - {subject: v, verdict: clear, event: t}
- title: a conviction and then a further case
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k'], export_period: '2016', export_period_from: '2016-01-01', export_period_until: '2016-12-31'}),
           (m:Thing:Event:Measure {id: 'm', caption: 'M', schema: 'Measure', records: ['m'], measure_type: 'conviction', date: '2014-05-01', date_from: '2014-05-01', date_until: '2014-05-01'}),
           (a)-[:EXPORTER_IN {records: ['a-k']}]->(k),
           (m)-[:AGAINST {records: ['m-a']}]->(a)
  finds:
  - {subject: a, verdict: hit, event: k}
- title: a listing without a day
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', records: ['t'], date: '2018-05-24', date_from: '2018-05-24', date_until: '2018-05-24', known: '2018-05-24'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed'}),
           (v)-[:SUPPLIED_IN {records: ['v-t']}]->(t),
           (l)-[:LISTS {records: ['l-v']}]->(v)
  finds:
  - {subject: v, verdict: not_evaluable, missing: [day of the listing by UN]}
- title: the listing had ended
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', records: ['t'], date: '2018-05-24', date_from: '2018-05-24', date_until: '2018-05-24', known: '2018-05-24'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2016-01-01', date_from: '2016-01-01', date_until: '2016-01-01', known: '2016-01-01', until: '2017-01-01'}),
           (v)-[:SUPPLIED_IN {records: ['v-t']}]->(t),
           (l)-[:LISTS {records: ['l-v']}]->(v)
  finds:
  - {subject: v, verdict: clear, event: t}
*/
MATCH (e:Case|Shipment|Transfer|PanelFinding) WHERE coalesce(e.known, $undated) <= $as_of
MATCH act = (p:Party)-[a:EXPORTER_IN|CONSIGNEE_IN|END_USER_IN|BROKER_IN|SUPPLIED_IN|RECEIVED_IN|CARRIED_IN|TOOK_PART_IN]->(e)
WHERE coalesce(a.modality, 'asserted') <> 'denied'
WITH p, e, act ORDER BY a.id
WITH p, e, collect(act) AS acts, CASE WHEN e.schema = 'Case' THEN e.export_period_from ELSE e.date_from END AS first, CASE WHEN e.schema = 'Case' THEN coalesce(e.export_period, 'detected ' + e.detected) ELSE e.date END AS day
CALL (p, e, first) {
  MATCH before = (m:Event)-[x:LISTS|AGAINST]->(p)
  WHERE m <> e AND NOT (e)-[:LED_TO]->(m) AND (m.listing_status IN $statuses OR m.measure_type IN $measures) AND coalesce(x.modality, 'asserted') <> 'denied' AND coalesce(m.known, $undated) <= $as_of
  WITH m, before, x,
       CASE WHEN first IS NULL OR m.date_from IS NULL THEN 1 WHEN m.date_until <= first AND coalesce(m.until, '9999') >= first THEN 0 ELSE 2 END AS order
  ORDER BY order, coalesce(m.date_from, '9999'), m.id, x.id LIMIT 1
  RETURN order, m, before
}
WITH p, e, acts, first, day, order, m, before,
     CASE WHEN m.listing_status = 'port_ban' THEN 'the port ban by ' + coalesce(m.authority, 'an authority') WHEN m.listing_status IS NOT NULL THEN 'the listing by ' + coalesce(m.authority, 'an authority') ELSE 'the measure: ' + coalesce(m.caption, m.measure_type) END AS measure
RETURN p.id AS subject, p.caption AS name, e.id AS event, e.caption AS event_name, day, m.date AS since, measure,
       [before] + acts AS paths,
       CASE order WHEN 0 THEN 'hit' WHEN 1 THEN 'not_evaluable' ELSE 'clear' END AS verdict,
       CASE WHEN order <> 1 THEN [] WHEN first IS NULL THEN ['day of the event: ' + e.caption]
            ELSE ['day of ' + measure] END AS missing
ORDER BY subject, event
