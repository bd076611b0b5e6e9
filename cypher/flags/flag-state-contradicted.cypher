/*
title: Flag of a ship that sources contradict
revision: 2
indicator: VE-09
severity: medium
kind: published-indicator
status: stable
maturity: read
definition: >-
  Of one ship at one time sources name different flag states, or one source denies the flag that another tells. A false
  flag is one reason among several.
published:
- {document: shipping-2020-listed, section: 'Deceptive shipping practices, 6', quote:
    'Using false flags and flag hopping to mask illicit trade and avoid detection'}
rests_on: []
needs:
- flag states with their days
misses: >-
  False flags that all sources repeat.
innocent_reasons:
- The ship changed its flag and one source had not noted it.
- One source confuses flag and owner's country.
next_steps:
- Ask both registers whether the ship is theirs.
params:
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Vessel)-[:FLIES_FLAG_OF]->(c:Country), (n)-[:FLIES_FLAG_OF]->(d:Country) WHERE c.code < d.code
summary:
  hit: '{name}: {states}, by sources of the same time'
  clear: '{name}: {states}, one after the other'
  not_evaluable: '{name}: {states}, without days'
ko:
  title: 자료마다 다른 선박 국적
  definition: 같은 시기에 자료마다 다른 기국을 말하거나 한 자료가 다른 자료의 기국을 부정한다.
ja:
  title: 資料の食い違う旗国
  definition: 同じ時期について資料が異なる旗国を述べるか、ある資料が他の資料の旗国を否定する。
examples:
- title: two flags on one day
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (hk:Thing:Country {id: 'country:hk', code: 'hk', caption: 'HK', schema: 'Country'}),
           (pa:Thing:Country {id: 'country:pa', code: 'pa', caption: 'PA', schema: 'Country'}),
           (v)-[:FLIES_FLAG_OF {records: ['v-hk'], since: '2017-10', until: '2017-10', first_day: '2017-10-01', last_day: '2017-10-31', sources: ['x']}]->(hk),
           (v)-[:FLIES_FLAG_OF {records: ['v-pa'], since: '2017-10', until: '2017-10', first_day: '2017-10-01', last_day: '2017-10-31', sources: ['y']}]->(pa)
  finds:
  - {subject: v, verdict: hit}
- title: one after the other
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (hk:Thing:Country {id: 'country:hk', code: 'hk', caption: 'HK', schema: 'Country'}),
           (pa:Thing:Country {id: 'country:pa', code: 'pa', caption: 'PA', schema: 'Country'}),
           (v)-[:FLIES_FLAG_OF {records: ['v-hk'], first_day: '2016-01-01', last_day: '2016-12-31'}]->(hk),
           (v)-[:FLIES_FLAG_OF {records: ['v-pa'], first_day: '2017-10-01', last_day: '2017-10-31'}]->(pa)
  finds:
  - {subject: v, verdict: clear}
- title: without days
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (hk:Thing:Country {id: 'country:hk', code: 'hk', caption: 'HK', schema: 'Country'}),
           (pa:Thing:Country {id: 'country:pa', code: 'pa', caption: 'PA', schema: 'Country'}),
           (v)-[:FLIES_FLAG_OF {records: ['v-hk']}]->(hk),
           (v)-[:FLIES_FLAG_OF {records: ['v-pa']}]->(pa)
  finds:
  - {subject: v, verdict: not_evaluable, missing: [days at which V flew each of its flags]}
*/
MATCH flying = (v:Vessel)-[f:FLIES_FLAG_OF]->(c:Country)
WHERE coalesce(f.modality, 'asserted') <> 'denied' AND coalesce(f.first_day, $undated) <= $as_of
WITH v, flying, f, c ORDER BY c.code, f.id
WITH v, collect({path: flying, code: c.code, name: c.caption, since: f.since, first: f.first_day, last: coalesce(f.last_day, f.first_day)}) AS flags, count(DISTINCT c.code) AS states
WHERE states > 1
WITH v, flags, [x IN flags WHERE size([y IN flags WHERE y.code <> x.code AND y.first <= x.last AND x.first <= y.last]) > 0] AS clash, size([x IN flags WHERE x.first IS NULL]) AS undated
WITH v, flags, clash, CASE WHEN size(clash) > 0 THEN 'hit' WHEN undated > 0 THEN 'not_evaluable' ELSE 'clear' END AS verdict
UNWIND CASE WHEN size(clash) > 0 THEN clash ELSE flags END AS told
WITH v, told.name AS state, min(coalesce(told.since, '')) AS first, collect(told.path) AS some, verdict ORDER BY state
WITH v, verdict, collect(state + CASE first WHEN '' THEN '' ELSE ' (' + first + ')' END) AS states, collect(some) AS somes
RETURN v.id AS subject, v.caption AS name, states,
       reduce(all = [], s IN somes | all + s) AS paths, verdict,
       CASE WHEN verdict = 'not_evaluable' THEN ['days at which ' + v.caption + ' flew each of its flags'] ELSE [] END AS missing
ORDER BY subject
