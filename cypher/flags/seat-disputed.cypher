/*
title: Owner, manager or charterer whose seat sources contradict
revision: 2
indicator: VE-11
severity: low
kind: published-indicator
status: stable
maturity: examples
definition: >-
  Of the owner, manager or charterer of a ship one source names one country and another source another. A firm of which
  one source itself names several countries has branches, and is clear.
published:
- {document: shipping-2020-listed, section: 'Deceptive shipping practices, 7', quote:
    'Using complex ownership or management of vessels to disguise the ultimate beneficial ownership of the cargo'}
rests_on:
- 'Lighthouse Winmore, December 2017: the charterer is of Taiwan (Seoul) or of the Marshall Islands (Taipei)'
needs:
- countries of the holder, each with its source
misses: >-
  Countries that no loaded source tells. Hong Kong and Macao are not told apart from China: lists write both of one seat.
innocent_reasons:
- 'A branch office: seat and office lie in two countries.'
- Country of registration and of business.
next_steps:
- Ask the register of each country.
params:
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (v:Vessel)<-[:OWNS|MANAGES|CHARTERS]-(n:Organization)
summary:
  hit: '{name}, which holds {ship}: {countries}'
  clear: '{name}, which holds {ship}: {countries}'
  not_evaluable: '{name}, which holds {ship}: country not published'
ko:
  title: 소재지가 엇갈리는 선주·용선자
  definition: 선박의 소유자·관리자·용선자가 자료에 따라 서로 다른 나라에 있다.
ja:
  title: 所在地の食い違う船主・傭船者
  definition: 船主・管理者・傭船者が資料により異なる国にある。
examples:
- title: two countries
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (o:Thing:Party:Organization:Company {id: 'o', caption: 'O', schema: 'Company', records: ['o']}),
           (tw:Thing:Country {id: 'country:tw', code: 'tw', caption: 'TW', schema: 'Country'}),
           (mh:Thing:Country {id: 'country:mh', code: 'mh', caption: 'MH', schema: 'Country'}),
           (o)-[:CHARTERS {records: ['o-v']}]->(v),
           (o)-[:BASED_IN {records: ['o-tw'], sources: ['x']}]->(tw),
           (o)-[:BASED_IN {records: ['o-mh'], sources: ['y']}]->(mh)
  finds:
  - {subject: o, verdict: hit}
- title: one country
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (o:Thing:Party:Organization:Company {id: 'o', caption: 'O', schema: 'Company', records: ['o']}),
           (tw:Thing:Country {id: 'country:tw', code: 'tw', caption: 'TW', schema: 'Country'}),
           (o)-[:CHARTERS {records: ['o-v']}]->(v),
           (o)-[:BASED_IN {records: ['o-tw']}]->(tw)
  finds:
  - {subject: o, verdict: clear}
- title: none
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (o:Thing:Party:Organization:Company {id: 'o', caption: 'O', schema: 'Company', records: ['o']}),
           (o)-[:CHARTERS {records: ['o-v']}]->(v)
  finds:
  - {subject: o, verdict: not_evaluable, missing: [country of O]}
*/
MATCH held = (o:Organization)-[r:OWNS|MANAGES|CHARTERS]->(v:Vessel)
WHERE coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, $undated) <= $as_of
WITH o, v, r, held ORDER BY v.caption, v.id, type(r), r.id
WITH o, collect(v.caption)[0] AS ship, collect(held)[0] AS held
OPTIONAL MATCH seat = (o)-[b:BASED_IN]->(c:Country) WHERE coalesce(b.modality, 'asserted') <> 'denied' AND coalesce(b.first_day, $undated) <= $as_of
WITH o, ship, held, c, b, seat ORDER BY c.code, b.id
WITH o, ship, held, c, collect(seat)[0] AS seat, reduce(all = [], s IN collect(coalesce(b.sources, [])) | all + s) AS sources, CASE WHEN c.code IN ['hk', 'mo'] THEN 'cn' ELSE c.code END AS land
WITH o, ship, held, collect(c.caption) AS countries, collect(seat) AS seats, collect(CASE WHEN c IS NOT NULL THEN {land: land, sources: sources} END) AS by
WITH o, ship, held, countries, seats, size([x IN by WHERE size([y IN by WHERE x.land <> y.land AND size(x.sources) > 0 AND size(y.sources) > 0 AND size([s IN x.sources WHERE s IN y.sources]) = 0]) > 0]) AS apart
RETURN o.id AS subject, o.caption AS name, ship, countries, [held] + seats AS paths,
       CASE WHEN apart > 0 THEN 'hit' WHEN size(countries) > 0 THEN 'clear' ELSE 'not_evaluable' END AS verdict,
       CASE WHEN size(countries) = 0 THEN ['country of ' + o.caption] ELSE [] END AS missing
ORDER BY subject
