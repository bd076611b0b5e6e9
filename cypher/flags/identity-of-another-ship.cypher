/*
title: Ship that sailed under the identity of another
revision: 1
indicator: VE-07
severity: high
kind: published-indicator
status: stable
maturity: examples
definition: >-
  A source says that a ship posed as another one: its name, number or signal. One finding for each pair.
published:
- {document: shipping-2020, section: 'Deceptive shipping practices, 1 and 2', quote:
    'allows ships to broadcast a different name, International Maritime Organization (IMO) number'}
rests_on: []
needs:
- the ship and the one whose identity it used
misses: >-
  Borrowed identities that nobody has found out.
innocent_reasons:
- A typing error in the transponder.
- The two ships were one and its number was printed wrongly.
next_steps:
- Compare length, tonnage and photographs of both.
params:
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, other]
speaks_of: (n:Vessel)-[r:POSED_AS]->(o:Vessel) WHERE coalesce(r.modality, 'asserted') <> 'denied'
summary:
  hit: '{name}: sailed as {other_name}'
  clear: '{name}: sailed as {other_name}, which is the same ship by its number'
  not_evaluable: '{name}: sailed as {other_name}, of which nothing else is known'
ko:
  title: 다른 선박으로 위장한 선박
  definition: 선박이 다른 선박의 이름·번호·신호를 사용했다고 자료가 말한다.
ja:
  title: 他船を装った船
  definition: 船が他船の名・番号・信号を用いたと資料が述べる。
examples:
- title: posed as a known ship
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (w:Thing:Party:Vessel {id: 'w', caption: 'W', schema: 'Vessel', records: ['w'], imo: ['9635987']}),
           (v)-[:POSED_AS {records: ['v-w']}]->(w)
  finds:
  - {subject: v, verdict: hit, other: w}
- title: two records of one number
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v'], imo: ['9635987']}),
           (w:Thing:Party:Vessel {id: 'w', caption: 'W', schema: 'Vessel', records: ['w'], imo: ['9635987']}),
           (v)-[:POSED_AS {records: ['v-w']}]->(w)
  finds:
  - {subject: v, verdict: clear}
- title: posed as a ship that nobody knows
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (w:Thing:Party:Vessel {id: 'w', caption: 'W', schema: 'Vessel', records: ['w']}),
           (v)-[:POSED_AS {records: ['v-w']}]->(w)
  finds:
  - {subject: v, verdict: not_evaluable, missing: ['IMO number or MMSI of W, to know whether there is such a ship']}
*/
MATCH way = (v:Vessel)-[r:POSED_AS]->(w:Vessel)
WHERE coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, $undated) <= $as_of
WITH v, w, way ORDER BY r.id
WITH v, w, collect(way) AS paths, CASE WHEN size([x IN coalesce(v.imo, []) WHERE x IN coalesce(w.imo, [])]) > 0 THEN 'clear'
     WHEN w.imo IS NULL AND w.mmsi IS NULL THEN 'not_evaluable' ELSE 'hit' END AS verdict
RETURN v.id AS subject, v.caption AS name, w.id AS other, w.caption AS other_name, paths, verdict,
       CASE WHEN verdict = 'not_evaluable' THEN ['IMO number or MMSI of ' + w.caption + ', to know whether there is such a ship'] ELSE [] END AS missing
ORDER BY subject, other
