/*
title: Ship-to-ship transfer with a listed or DPRK-flagged vessel
revision: 2
indicator: VE-02
severity: critical
kind: legal-rule
status: stable
maturity: read
definition: >
  A ship-to-ship transfer in which one of the two ships flew the DPRK flag or was listed at that time. It is clear only
  where the flag and the IMO number of both are known: a list cannot be asked by a name alone.
published:
  - {document: un-2375-told, section: 'paragraph 11', quote:
      'prohibits ship-to-ship transfers (STS) to and from North Korean flag vessels of any cargo'}
rests_on:
  - "UN Security Council resolution 2375 (2017), paragraph 11: no ship-to-ship transfers to or from DPRK-flagged vessels"
  - "US Departments of State and Treasury and US Coast Guard, sanctions advisory of 14 May 2020: ship-to-ship transfers as a deceptive shipping practice"
needs: [both vessels of the transfer, their flags at that time, their IMO numbers, dated listings]
misses: >
  Transfers nobody saw; ships under a stolen identity; listings whose date the list does not give count as undecided.
  Which ship is named first says nothing: it is the one that is neither listed nor under such a flag, or the supplier.
  A flag that a source saw before the transfer, or states without a date, counts as flown on the day.
innocent_reasons:
  - The identity of the other ship is disputed, or its name was painted over.
  - Rescue or supply in distress.
  - No ship flew such a flag, and the listing came after the transfer.
next_steps:
  - Look at the ship's flag, name and owner on the day of the transfer.
  - Look for further transfers within thirty days, and for a port of call that was declared and not visited.
params:
  flags: {default: [kp], meaning: Flag states with which a transfer is banned.}
  statuses: {default: [listed, port_ban, de_flagged], meaning: Listing statuses that count as listed.}
  undated: {default: "0000", meaning: "Day from which on things without a published day are told; kg flags takes the day they were loaded."}
identity: [subject, transfer, other]
speaks_of: "(n:Transfer)"
summary:
  hit: "{name} and {other_name}, {day}: {why}"
  clear: "{name} and {other_name}, {day}: {why}"
  not_evaluable: "{name}[[ and {other_name}]], {day}: {why}"
ko:
  title: 제재 선박·북한 선박과의 선박 간 환적
  definition: 환적한 두 선박 중 하나가 당시 북한 국기를 달았거나 목록에 올라 있었다.
ja:
  title: 掲載船・北朝鮮船との瀬取り
  definition: 瀬取りの二隻のうち一隻が、当時北朝鮮旗を掲げていたか掲載されていた。
examples:
  - title: with a ship of the DPRK
    given: |
      CREATE (a:Thing:Party:Vessel {id: 'a', caption: 'A', schema: 'Vessel'}), (b:Thing:Party:Vessel {id: 'b', caption: 'B', schema: 'Vessel'}),
             (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19'}),
             (kp:Thing:Country {id: 'country:kp', code: 'kp', caption: 'North Korea', schema: 'Country'}),
             (a)-[:SUPPLIED_IN {records: ['f']}]->(t), (b)-[:RECEIVED_IN {records: ['f']}]->(t), (b)-[:FLIES_FLAG_OF {records: ['g']}]->(kp)
    finds: [{subject: a, verdict: hit, transfer: t, other: b}]
  - title: with a ship listed before
    given: |
      CREATE (a:Thing:Party:Vessel {id: 'a', caption: 'A', schema: 'Vessel'}), (b:Thing:Party:Vessel {id: 'b', caption: 'B', schema: 'Vessel'}),
             (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', date: '2018-05', date_from: '2018-05-01', date_until: '2018-05-31'}),
             (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30'}),
             (a)-[:SUPPLIED_IN {records: ['f']}]->(t), (b)-[:RECEIVED_IN {records: ['f']}]->(t), (l)-[:LISTS {records: ['l']}]->(b)
    finds: [{subject: a, verdict: hit, transfer: t, other: b}]
  - title: a ship of the DPRK and one that nobody knows
    given: |
      CREATE (b:Thing:Party:Vessel {id: 'b', caption: 'B', schema: 'Vessel'}),
             (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', date: '2018-01', date_from: '2018-01-01', date_until: '2018-01-31'}),
             (kp:Thing:Country {id: 'country:kp', code: 'kp', caption: 'North Korea', schema: 'Country'}),
             (b)-[:RECEIVED_IN {records: ['f']}]->(t), (b)-[:FLIES_FLAG_OF {records: ['g']}]->(kp)
    finds: [{subject: b, verdict: hit, transfer: t, other: null, missing: ['the other vessel of the transfer']}]
  - title: between two ships nobody listed, both known by flag and number
    given: |
      CREATE (a:Thing:Party:Vessel {id: 'a', caption: 'A', schema: 'Vessel', imo: ['9635987']}), (b:Thing:Party:Vessel {id: 'b', caption: 'B', schema: 'Vessel', imo: ['9191773']}),
             (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', date: '2018-05', date_from: '2018-05-01', date_until: '2018-05-31'}),
             (pa:Thing:Country {id: 'country:pa', code: 'pa', caption: 'Panama', schema: 'Country'}),
             (a)-[:FLIES_FLAG_OF {records: ['g']}]->(pa), (b)-[:FLIES_FLAG_OF {records: ['g']}]->(pa),
             (a)-[:SUPPLIED_IN {records: ['f']}]->(t), (b)-[:RECEIVED_IN {records: ['f']}]->(t)
    finds: [{subject: a, verdict: clear, transfer: t, other: b}]
  - title: between two ships of which neither flag nor number is known
    given: |
      CREATE (a:Thing:Party:Vessel {id: 'a', caption: 'A', schema: 'Vessel'}), (b:Thing:Party:Vessel {id: 'b', caption: 'B', schema: 'Vessel'}),
             (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', date: '2018-05', date_from: '2018-05-01', date_until: '2018-05-31'}),
             (a)-[:SUPPLIED_IN {records: ['f']}]->(t), (b)-[:RECEIVED_IN {records: ['f']}]->(t)
    finds:
      - {subject: a, verdict: not_evaluable, transfer: t, other: b, missing: [flag state of A on the day, "IMO number of A, to look it up in the lists", flag state of B on the day, "IMO number of B, to look it up in the lists"]}
  - title: listed only afterwards
    given: |
      CREATE (a:Thing:Party:Vessel {id: 'a', caption: 'A', schema: 'Vessel', imo: ['9635987']}), (b:Thing:Party:Vessel {id: 'b', caption: 'B', schema: 'Vessel', imo: ['9191773']}),
             (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', date: '2018-01', date_from: '2018-01-01', date_until: '2018-01-31'}),
             (pa:Thing:Country {id: 'country:pa', code: 'pa', caption: 'Panama', schema: 'Country'}),
             (a)-[:FLIES_FLAG_OF {records: ['g']}]->(pa), (b)-[:FLIES_FLAG_OF {records: ['g']}]->(pa),
             (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30'}),
             (a)-[:SUPPLIED_IN {records: ['f']}]->(t), (b)-[:RECEIVED_IN {records: ['f']}]->(t), (l)-[:LISTS {records: ['l']}]->(b)
    finds: [{subject: a, verdict: clear, transfer: t, other: b, why: 'B was listed only afterwards, by UN on 2018-03-30', decided: [unknown, unknown, applies]}]
  - title: listed on a day that the list does not print
    given: |
      CREATE (a:Thing:Party:Vessel {id: 'a', caption: 'A', schema: 'Vessel', imo: ['9635987']}), (b:Thing:Party:Vessel {id: 'b', caption: 'B', schema: 'Vessel', imo: ['9191773']}),
             (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', date: '2018-01', date_from: '2018-01-01', date_until: '2018-01-31'}),
             (pa:Thing:Country {id: 'country:pa', code: 'pa', caption: 'Panama', schema: 'Country'}),
             (a)-[:FLIES_FLAG_OF {records: ['g']}]->(pa), (b)-[:FLIES_FLAG_OF {records: ['g']}]->(pa),
             (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', authority: 'UN', listing_status: 'listed'}),
             (a)-[:SUPPLIED_IN {records: ['f']}]->(t), (b)-[:RECEIVED_IN {records: ['f']}]->(t), (l)-[:LISTS {records: ['l']}]->(b)
    finds: [{subject: a, verdict: not_evaluable, transfer: t, other: b, missing: ['whether B was listed on the day: UN gives no date']}]
  - title: two receivers are not each other's other side
    given: |
      CREATE (a:Thing:Party:Vessel {id: 'a', caption: 'A', schema: 'Vessel'}), (b:Thing:Party:Vessel {id: 'b', caption: 'B', schema: 'Vessel'}),
             (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', date: '2018-01', date_from: '2018-01-01', date_until: '2018-01-31'}),
             (a)-[:RECEIVED_IN {records: ['f']}]->(t), (b)-[:RECEIVED_IN {records: ['f']}]->(t)
    finds: [{subject: a, verdict: not_evaluable, transfer: t, other: null}, {subject: b, verdict: not_evaluable, transfer: t, other: null}]
  - title: the source cannot tell which ships took part
    given: |
      CREATE (a:Thing:Party:Vessel {id: 'a', caption: 'A', schema: 'Vessel'}), (b:Thing:Party:Vessel {id: 'b', caption: 'B', schema: 'Vessel'}),
             (t:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', position_unclear: true}),
             (kp:Thing:Country {id: 'country:kp', code: 'kp', caption: 'North Korea', schema: 'Country'}),
             (a)-[:SUPPLIED_IN {records: ['f']}]->(t), (b)-[:RECEIVED_IN {records: ['f']}]->(t), (b)-[:FLIES_FLAG_OF {records: ['g']}]->(kp)
    finds: [{subject: a, verdict: not_evaluable, transfer: t, other: b}]
  - title: a transfer without any ship
    given: |
      CREATE (:Thing:Event:Transfer {id: 't', caption: 'T', schema: 'Transfer', date: '2018-01', date_from: '2018-01-01', date_until: '2018-01-31'})
    finds: [{subject: t, verdict: not_evaluable, transfer: t, missing: ['both vessels of the transfer']}]
*/
MATCH (t:Transfer) WHERE coalesce(t.known, $undated) <= $as_of
OPTIONAL MATCH own = (v:Vessel)-[a:SUPPLIED_IN|RECEIVED_IN|TOOK_PART_IN]->(t) WHERE coalesce(a.modality, 'asserted') <> 'denied'
OPTIONAL MATCH flying = (v)-[f:FLIES_FLAG_OF]->(c:Country)
  WHERE coalesce(f.modality, 'asserted') <> 'denied' AND coalesce(f.first_day, '0000') <= coalesce(t.date_until, $as_of)
WITH t, v, own, a, flying, c, f ORDER BY a.id, c.code, f.id
WITH t, v, collect(DISTINCT own) AS own, min(CASE type(a) WHEN 'SUPPLIED_IN' THEN 0 WHEN 'TOOK_PART_IN' THEN 1 ELSE 2 END) AS place,
     count(c) AS flags, collect(DISTINCT CASE WHEN c.code IN $flags THEN flying END) AS banned
OPTIONAL MATCH listing = (l:Listing)-[x:LISTS]->(v)
  WHERE l.listing_status IN $statuses AND coalesce(x.modality, 'asserted') <> 'denied' AND coalesce(l.date_from, '0000') <= $as_of
WITH t, v, own, place, flags, banned, listing, l ORDER BY coalesce(l.date_from, '9999'), l.id
WITH t, v, own, place, flags, banned, collect(DISTINCT listing) AS listings, collect(DISTINCT l) AS lists
WITH t, v, own, place, flags, banned, listings, lists,
     [l IN lists WHERE l.date_until <= t.date_from AND coalesce(l.until, '9999') >= t.date_until | l] AS before,
     [l IN lists WHERE l.date_from > t.date_until | l] AS after,
     [l IN lists WHERE l.date_from IS NULL OR t.date_from IS NULL OR (l.date_from <= t.date_until AND l.date_until > t.date_from) | l] AS undecided
WITH t, v, own, place, size(banned) > 0 OR size(before) > 0 AS bad, own + banned + listings AS paths,
     CASE WHEN size(banned) > 0 THEN v.caption + ' under a banned flag'
          WHEN size(before) > 0 THEN v.caption + ' listed by ' + before[0].authority + ' since ' + before[0].date END AS because,
     CASE WHEN size(banned) > 0 OR size(before) > 0 OR size(after) = 0 THEN null
          ELSE v.caption + ' was listed only afterwards, by ' + after[0].authority + ' on ' + after[0].date END AS later,
     size(before) AS listed,
     CASE WHEN v IS NULL OR size(banned) > 0 OR size(before) > 0 THEN [] ELSE
       CASE WHEN size(undecided) > 0 THEN ['whether ' + v.caption + ' was listed on the day: ' + undecided[0].authority + coalesce(' listed it on ' + undecided[0].date, ' gives no date')] ELSE [] END
       + CASE WHEN flags = 0 THEN ['flag state of ' + v.caption + ' on the day'] ELSE [] END
       + CASE WHEN v.imo IS NULL THEN ['IMO number of ' + v.caption + ', to look it up in the lists'] ELSE [] END END AS lacks
WITH t, v, {id: v.id, caption: v.caption, place: place, bad: bad, paths: paths, because: because, later: later, listed: listed, lacks: lacks} AS ship
ORDER BY t.id, v.id
WITH t, collect(ship) AS ships
UNWIND ships AS one
WITH t, one, [s IN ships WHERE s.id <> one.id AND (s.place <> one.place OR s.place = 1)] AS opposite
UNWIND CASE WHEN size(opposite) = 0 THEN [null] ELSE opposite END AS other
WITH t, one, other WHERE other IS NULL OR (other.bad AND NOT one.bad)
  OR (other.bad = one.bad AND (one.place < other.place OR (one.place = other.place AND one.id < other.id)))
WITH t, one, other, coalesce(other.because, one.because) AS because, coalesce(other.later, one.later) AS later,
     CASE WHEN one.id IS NULL THEN ['both vessels of the transfer'] WHEN other IS NULL THEN ['the other vessel of the transfer'] ELSE [] END
       + CASE WHEN t.position_unclear THEN ['which of the ships took part: the source cannot tell'] ELSE [] END AS unknown,
     one.lacks + coalesce(other.lacks, []) AS lacks, one.listed + coalesce(other.listed, 0) AS listed
RETURN coalesce(one.id, t.id) AS subject, coalesce(one.caption, t.caption) AS name, t.id AS transfer, coalesce(t.date, 'date not published') AS day,
       other.id AS other, coalesce(other.caption, CASE WHEN one.id IS NOT NULL THEN 'an unknown vessel' END) AS other_name,
       CASE WHEN one.id IS NULL THEN [] ELSE one.paths END + coalesce(other.paths, []) AS paths,
       CASE WHEN because IS NOT NULL THEN because WHEN later IS NOT NULL THEN later
            WHEN one.id IS NULL THEN 'no ship of the transfer is published'
            ELSE 'no banned flag and no listing found' END AS why,
       CASE WHEN t.position_unclear THEN 'not_evaluable' WHEN because IS NOT NULL THEN 'hit'
            WHEN size(unknown) > 0 OR size(lacks) > 0 THEN 'not_evaluable' ELSE 'clear' END AS verdict,
       CASE WHEN because IS NULL OR t.position_unclear THEN unknown + lacks ELSE unknown END AS missing,
       ['unknown', 'unknown', CASE WHEN listed = 0 AND because IS NULL AND later IS NOT NULL THEN 'applies' WHEN size(lacks) > 0 AND because IS NULL THEN 'unknown' ELSE 'does not apply' END] AS decided
ORDER BY subject, transfer, other
