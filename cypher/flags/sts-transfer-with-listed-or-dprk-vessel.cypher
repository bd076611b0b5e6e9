/*
title: Ship-to-ship transfer with a listed or DPRK-flagged vessel
revision: 1
severity: critical
kind: legal-rule
definition: >
  A vessel took part in a ship-to-ship transfer whose other side flew the DPRK flag or was listed at that time.
rests_on:
  - "UN Security Council resolution 2375 (2017), paragraph 11: no ship-to-ship transfers to or from DPRK-flagged vessels"
  - "US Departments of State and Treasury and US Coast Guard, sanctions advisory of 14 May 2020: ship-to-ship transfers as a deceptive shipping practice"
needs: [both vessels of the transfer, their flags at that time, dated listings]
misses: >
  Transfers nobody saw; ships under a stolen identity; listings whose date the list does not give count as undecided.
  A flag that a source saw before the transfer, or states without a date, counts as flown on the day.
innocent_reasons:
  - The identity of the other ship is disputed, or its name was painted over.
  - Rescue or supply in distress.
  - The listing came after the transfer.
next_steps:
  - Look at the ship's flag, name and owner on the day of the transfer.
  - Look for further transfers within thirty days, and for a port of call that was declared and not visited.
params:
  flags: {default: [kp], meaning: Flag states with which a transfer is banned.}
  statuses: {default: [listed, port_ban, de_flagged], meaning: Listing statuses that count as listed.}
identity: [subject, transfer, other]
summary: "{name} and {other_name}, {day}: {why}"
examples:
  - title: with a ship of the DPRK
    given: |
      CREATE (a:Thing:Party:Vessel {id: 'a', caption: 'A', schema: 'Vessel'}), (b:Thing:Party:Vessel {id: 'b', caption: 'B', schema: 'Vessel'}),
             (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19'}),
             (kp:Thing:Country {id: 'country:kp', code: 'kp', caption: 'North Korea', schema: 'Country'}),
             (a)-[:SUPPLIED_IN {records: ['f']}]->(t), (b)-[:RECEIVED_IN {records: ['f']}]->(t), (b)-[:FLIES_FLAG_OF {records: ['g']}]->(kp)
    finds: [{subject: a, verdict: hit, transfer: t, other: b}, {subject: b, verdict: clear, transfer: t, other: a}]
  - title: with a ship listed before
    given: |
      CREATE (a:Thing:Party:Vessel {id: 'a', caption: 'A', schema: 'Vessel'}), (b:Thing:Party:Vessel {id: 'b', caption: 'B', schema: 'Vessel'}),
             (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', date: '2018-05', date_from: '2018-05-01', date_until: '2018-05-31'}),
             (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30'}),
             (a)-[:SUPPLIED_IN {records: ['f']}]->(t), (b)-[:RECEIVED_IN {records: ['f']}]->(t), (l)-[:LISTS {records: ['l']}]->(b)
    finds: [{subject: a, verdict: hit, transfer: t, other: b}, {subject: b, verdict: clear, transfer: t, other: a}]
  - title: between two ships nobody listed
    given: |
      CREATE (a:Thing:Party:Vessel {id: 'a', caption: 'A', schema: 'Vessel'}), (b:Thing:Party:Vessel {id: 'b', caption: 'B', schema: 'Vessel'}),
             (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', date: '2018-05', date_from: '2018-05-01', date_until: '2018-05-31'}),
             (a)-[:SUPPLIED_IN {records: ['f']}]->(t), (b)-[:RECEIVED_IN {records: ['f']}]->(t)
    finds: [{subject: a, verdict: clear, transfer: t, other: b}, {subject: b, verdict: clear, transfer: t, other: a}]
  - title: listed only afterwards
    given: |
      CREATE (a:Thing:Party:Vessel {id: 'a', caption: 'A', schema: 'Vessel'}), (b:Thing:Party:Vessel {id: 'b', caption: 'B', schema: 'Vessel'}),
             (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', date: '2018-01', date_from: '2018-01-01', date_until: '2018-01-31'}),
             (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30'}),
             (a)-[:SUPPLIED_IN {records: ['f']}]->(t), (b)-[:RECEIVED_IN {records: ['f']}]->(t), (l)-[:LISTS {records: ['l']}]->(b)
    finds: [{subject: a, verdict: not_evaluable, transfer: t, other: b}, {subject: b, verdict: clear, transfer: t, other: a}]
  - title: the other ship is unknown
    given: |
      CREATE (a:Thing:Party:Vessel {id: 'a', caption: 'A', schema: 'Vessel'}),
             (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', date: '2018-01', date_from: '2018-01-01', date_until: '2018-01-31'}),
             (a)-[:SUPPLIED_IN {records: ['f']}]->(t)
    finds: [{subject: a, verdict: not_evaluable, transfer: t}]
*/
MATCH own = (v:Vessel)-[:SUPPLIED_IN|RECEIVED_IN|TOOK_PART_IN]->(t:Transfer)
OPTIONAL MATCH across = (t)<-[:SUPPLIED_IN|RECEIVED_IN|TOOK_PART_IN]-(w:Vessel) WHERE w <> v
OPTIONAL MATCH flagged = (w)-[f:FLIES_FLAG_OF]->(c:Country)
  WHERE c.code IN $flags AND (f.first_day IS NULL OR f.first_day <= t.date_until)
OPTIONAL MATCH listing = (l:Listing)-[:LISTS]->(w)
  WHERE l.listing_status IN $statuses AND coalesce(l.date_from, '0000') <= $as_of
WITH v, t, w, own, across, flagged, f, c, listing, l ORDER BY coalesce(l.date_from, '9999'), l.id, c.code, f.id
WITH v, t, w, own, across, collect(DISTINCT flagged) AS flags, collect(DISTINCT l) AS lists, collect(DISTINCT listing) AS listings
WITH v, t, w, own, across, flags, listings,
     [l IN lists WHERE l.date_from <= t.date_until AND coalesce(l.until, '9999') >= t.date_from | l] AS before,
     [l IN lists WHERE l.date_from IS NULL OR l.date_from > t.date_until | l] AS undecided
RETURN v.id AS subject, v.caption AS name, t.id AS transfer, coalesce(t.date, 'date not published') AS day,
       w.id AS other, coalesce(w.caption, 'unknown vessel') AS other_name,
       [own] + CASE WHEN w IS NULL THEN [] ELSE [across] END + flags + listings AS paths,
       CASE WHEN size(flags) > 0 THEN 'other side under a banned flag'
            WHEN size(before) > 0 THEN 'other side listed by ' + before[0].authority
            WHEN size(undecided) > 0 THEN 'other side listed by ' + undecided[0].authority + coalesce(' on ' + undecided[0].date, ', date not in the list')
            WHEN w IS NULL THEN 'other side unknown'
            ELSE 'no listing and no banned flag found for the other side' END AS why,
       CASE WHEN size(flags) > 0 OR size(before) > 0 THEN 'hit'
            WHEN w IS NULL OR size(undecided) > 0 THEN 'not_evaluable' ELSE 'clear' END AS verdict,
       CASE WHEN t.position_unclear THEN ['The source cannot tell which ships took part.'] ELSE [] END AS counter,
       CASE WHEN w IS NULL THEN ['the other vessel of the transfer']
            WHEN size(flags) = 0 AND size(before) = 0 AND size(undecided) > 0
            THEN ['whether the other vessel was listed on the day of the transfer: ' + undecided[0].authority + coalesce(' listed it on ' + undecided[0].date, ' gives no date')]
            ELSE [] END AS missing
ORDER BY subject, transfer, other
