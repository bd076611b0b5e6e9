/*
title: Party of a case, finding or voyage that a list names
revision: 8
indicator: EU-01
severity: critical
kind: legal-rule
status: stable
maturity: read
definition: >-
  A party that takes part in a case, shipment, transfer or finding is, as one resolved party, on the list of an authority
  that is in force on the day asked for. One finding for each party and authority; whether the listing came before or after
  the events is told.
published:
- {document: ear-732, section: (a)(1), quote:
    'abnormal circumstances in a transaction that indicate that the export may be destined for an inappropriate end-
    use, end-user, or destination'}
rests_on:
- Every list that is loaded says by itself what follows from it; the flag says only that it names the party
needs:
- parties of the events
- lists with their days
- a number that identifies the party
misses: >-
  Parties that a list names in another spelling and that nobody has joined: see name-of-a-listed-party. Lists that are not
  loaded.
innocent_reasons:
- The listing came after the event, which was lawful then.
- A namesake was joined by mistake.
- The list allows the dealing (a licence, an exemption, another legal effect than a block).
next_steps:
- 'Read the entry: what the list forbids, to whom, since when.'
- Compare the numbers and addresses of the entry with those of the party.
params:
  statuses: {default: [listed, port_ban, de_flagged], meaning: Listing statuses that count as listed.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, authority]
speaks_of: (n:Party)-[r:EXPORTER_IN|CONSIGNEE_IN|END_USER_IN|BROKER_IN|SUPPLIED_IN|RECEIVED_IN|CARRIED_IN|TOOK_PART_IN]->(e:Event)
  WHERE (e:Case OR e:Shipment OR e:Transfer OR e:PanelFinding) AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(e.known,
  '0000') <= $as_of
summary:
  hit: '{name}: {how} by {authority}[[ since {since}]]; {when}'
  clear: '{name}: known by a number, and no list that is loaded names it ({count:event|events})'
  not_evaluable: '{name}: no list that is loaded names it ({count:event|events})'
ko:
  title: 목록에 오른 당사자
  definition: 사건·선적·환적·조사 결과에 등장하는 당사자가 조회일 현재 어느 당국의 목록에 올라 있다. 지정이 사건 전인지 후인지도 밝힌다.
ja:
  title: リスト掲載の当事者
  definition: 事案・船積み・瀬取り・調査結果の当事者が、照会日に当局のリストに掲載されている。掲載が事象の前か後かも示す。
examples:
- title: a ship listed after its transfer
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', records: ['t'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (v)-[:SUPPLIED_IN {records: ['v-t']}]->(t),
           (l)-[:LISTS {records: ['l-v']}]->(v)
  finds:
  - {subject: v, verdict: hit, authority: UN}
- title: a ship barred from ports after its transfer is not told as listed
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', records: ['t'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'port_ban', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (v)-[:SUPPLIED_IN {records: ['v-t']}]->(t),
           (l)-[:LISTS {records: ['l-v']}]->(v)
  finds:
  - {subject: v, verdict: hit, how: barred from ports, when: that was after the event}
- title: a firm on the lists of two authorities
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (f:Thing:Event:PanelFinding {id: 'f', caption: 'F', schema: 'Finding', records: ['f'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (m:Thing:Event:Listing {id: 'm', caption: 'M', schema: 'Listing', records: ['m'], authority: 'EU', listing_status: 'listed', date: '2017-01-01', date_from: '2017-01-01', date_until: '2017-01-01', known: '2017-01-01'}),
           (a)-[:TOOK_PART_IN {records: ['a-f']}]->(f),
           (l)-[:LISTS {records: ['l-a']}]->(a),
           (m)-[:LISTS {records: ['m-a']}]->(a)
  finds:
  - {subject: a, verdict: hit, authority: EU, when: that was before the event}
  - {subject: a, verdict: hit, authority: UN}
- title: a firm listed after one event, the other of which has no day
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (f:Thing:Event:PanelFinding {id: 'f', caption: 'F', schema: 'Finding', records: ['f'], date: '2013-07', date_from: '2013-07-01', date_until: '2013-07-31', known: '2013-07-31'}),
           (g:Thing:Event:PanelFinding {id: 'g', caption: 'G', schema: 'Finding', records: ['g'], known: '2014-09-30'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2014-07-28', date_from: '2014-07-28', date_until: '2014-07-28', known: '2014-07-28'}),
           (a)-[:TOOK_PART_IN {records: ['a-f']}]->(f),
           (a)-[:TOOK_PART_IN {records: ['a-g']}]->(g),
           (l)-[:LISTS {records: ['l-a']}]->(a)
  finds:
  - {subject: a, verdict: hit, authority: UN, when: that was after 1 of 2 events; of the other it is not known, decided: [unknown for 1 of 2, unknown, unknown]}
- title: a firm listed after it was told of an event without a day
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (g:Thing:Event:PanelFinding {id: 'g', caption: 'G', schema: 'Finding', records: ['g'], known: '2013-07-31'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2014-07-28', date_from: '2014-07-28', date_until: '2014-07-28', known: '2014-07-28'}),
           (a)-[:TOOK_PART_IN {records: ['a-g']}]->(g),
           (l)-[:LISTS {records: ['l-a']}]->(a)
  finds:
  - {subject: a, verdict: hit, when: that was after the event, decided: [applies, unknown, unknown]}
- title: a firm listed before one event, the other of which has no day
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (f:Thing:Event:PanelFinding {id: 'f', caption: 'F', schema: 'Finding', records: ['f'], date: '2019-07', date_from: '2019-07-01', date_until: '2019-07-31', known: '2019-07-31'}),
           (g:Thing:Event:PanelFinding {id: 'g', caption: 'G', schema: 'Finding', records: ['g'], known: '2017-09-30'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2014-07-28', date_from: '2014-07-28', date_until: '2014-07-28', known: '2014-07-28'}),
           (a)-[:TOOK_PART_IN {records: ['a-f']}]->(f),
           (a)-[:TOOK_PART_IN {records: ['a-g']}]->(g),
           (l)-[:LISTS {records: ['l-a']}]->(a)
  finds:
  - {subject: a, verdict: hit, when: that was before 1 of 2 events; of 1 it is not known, decided: [unknown for 1 of 2, unknown, unknown]}
- title: a ship with its number and on no list
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v'], imo: ['9635987']}),
           (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', records: ['t'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (v)-[:SUPPLIED_IN {records: ['v-t']}]->(t)
  finds:
  - {subject: v, verdict: clear}
- title: a firm of which only the name is known
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (a)-[:EXPORTER_IN {records: ['a-k']}]->(k)
  finds:
  - {subject: a, verdict: not_evaluable, missing: ['a number that identifies A, to look it up in the lists']}
- title: a listing that has ended
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v'], imo: ['9635987']}),
           (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', records: ['t'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30', until: '2019-01-01'}),
           (v)-[:SUPPLIED_IN {records: ['v-t']}]->(t),
           (l)-[:LISTS {records: ['l-v']}]->(v)
  finds:
  - {subject: v, verdict: clear}
*/
MATCH (e:Case|Shipment|Transfer|PanelFinding) WHERE coalesce(e.known, $undated) <= $as_of
MATCH act = (p:Party)-[a:EXPORTER_IN|CONSIGNEE_IN|END_USER_IN|BROKER_IN|SUPPLIED_IN|RECEIVED_IN|CARRIED_IN|TOOK_PART_IN]->(e)
WHERE coalesce(a.modality, 'asserted') <> 'denied'
WITH p, e, a, act ORDER BY coalesce(CASE WHEN e.schema = 'Case' THEN e.export_period_from ELSE e.date_from END, e.detected_from, '9999'), e.id, a.id
WITH p, collect(DISTINCT e) AS events, collect(act) AS acts
CALL (p) {
  OPTIONAL MATCH listing = (l:Listing)-[x:LISTS]->(p)
    WHERE l.listing_status IN $statuses AND coalesce(x.modality, 'asserted') <> 'denied' AND coalesce(l.known, $undated) <= $as_of AND coalesce(l.until, '9999') >= $as_of
  WITH listing, l, x ORDER BY coalesce(l.date_from, '9999'), l.id, x.id
  RETURN l.authority AS authority, collect(listing) AS listings, collect(l)[0] AS l
}
WITH p, events, acts, authority, listings, l,
     p.imo IS NOT NULL OR p.lei IS NOT NULL OR p.imo_company IS NOT NULL OR p.registration_number IS NOT NULL OR p.un_reference IS NOT NULL OR p.ofac_number IS NOT NULL AS numbered,
     size([e IN events WHERE CASE WHEN e.schema = 'Case' THEN e.export_period_from ELSE e.date_from END >= l.date_until]) AS later,
     size([e IN events WHERE coalesce(CASE WHEN e.schema = 'Case' THEN e.export_period_until ELSE e.date_until END, e.known) < l.date_from]) AS earlier
RETURN p.id AS subject, p.caption AS name, authority, size(events) AS count, l.date AS since,
       CASE l.listing_status WHEN 'listed' THEN 'listed' WHEN 'port_ban' THEN 'barred from ports' WHEN 'de_flagged' THEN 'ordered off its register' ELSE l.listing_status END AS how,
       CASE WHEN authority IS NULL THEN null WHEN l.date_from IS NULL THEN 'the list prints no day'
            WHEN later > 0 THEN 'that was before ' + CASE WHEN size(events) = 1 THEN 'the event' ELSE toString(later) + ' of ' + toString(size(events)) + ' events' END + CASE WHEN later + earlier < size(events) THEN '; of ' + toString(size(events) - later - earlier) + ' it is not known' ELSE '' END
            WHEN earlier = size(events) THEN 'that was after the ' + CASE WHEN earlier = 1 THEN 'event' ELSE toString(earlier) + ' events' END
            WHEN earlier > 0 THEN 'that was after ' + toString(earlier) + ' of ' + toString(size(events)) + ' events; of the ' + CASE WHEN size(events) = earlier + 1 THEN 'other' ELSE 'others' END + ' it is not known'
            ELSE 'whether before or after the ' + CASE WHEN size(events) = 1 THEN 'event' ELSE 'events' END + ' is not known' END AS when,
       CASE WHEN authority IS NULL THEN acts ELSE listings + acts END AS paths,
       CASE WHEN authority IS NOT NULL THEN 'hit' WHEN numbered THEN 'clear' ELSE 'not_evaluable' END AS verdict,
       CASE WHEN authority IS NOT NULL OR numbered THEN []
            WHEN p.masked THEN ['the party behind the label: it stands for one party inside this release only']
            ELSE ['a number that identifies ' + p.caption + ', to look it up in the lists'] END AS missing,
       [CASE WHEN authority IS NULL OR later + earlier = 0 THEN 'unknown' WHEN later = size(events) THEN 'does not apply' WHEN earlier = size(events) THEN 'applies'
             WHEN later + earlier < size(events) THEN 'unknown for ' + toString(size(events) - later - earlier) + ' of ' + toString(size(events)) ELSE 'unknown' END, 'unknown', 'unknown'] AS decided
ORDER BY subject, authority
