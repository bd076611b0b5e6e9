/*
title: Refined petroleum to the DPRK without notice to the 1718 Committee
revision: 1
indicator: ST-04
severity: high
kind: legal-rule
status: stable
maturity: examples
definition: >-
  A shipment of refined petroleum to the DPRK of which a source says that it was not notified to the committee of the
  Security Council. Whether notice was due is disputed for goods that nobody sold; who disputes it stands beside the finding.
published:
- {document: un-2397-en, section: 'paragraph 5', quote:
    'Reduces the allowed maximum aggregate amount for 12 months beginning on 1 January 2018 to 500,000 barrels'}
rests_on:
- 'Resolution 2397 (2017), paragraph 5, as the table of control rules tells it: 500,000 barrels a year from 2018, each supply told to the committee'
needs:
- goods and destination of the shipment
- whether it was notified
misses: >-
  The yearly cap: quantities are published as text and in several units, so they are not added up. Transfers at sea, which
  are no supply that could be notified: sts-transfer-with-listed-or-dprk-vessel.
innocent_reasons:
- The supplier holds that goods for its own use there are no supply.
- Notice was given later.
next_steps:
- Look the shipment up in the committee's monthly table.
- Read what the supplier says of the use and of what was brought back.
params:
  words: {default: [petroleum, diesel, gasoline, gas oil, fuel oil, kerosene], meaning: Words of the cargo that tell refined petroleum.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: "(n:Shipment)-[r:DESTINED_FOR]->(:Country {code: 'kp'}) WHERE coalesce(r.modality, 'asserted') <> 'denied' AND any(g IN coalesce(n.cargo, []) WHERE g CONTAINS 'petroleum')"
summary:
  hit: '{name}: {cargo} ({quantity}), not notified'
  clear: '{name}: {cargo}, notified'
  not_evaluable: '{name}: {cargo}'
ko:
  title: 1718위원회에 통보 없이 북한으로 보낸 정제유
  definition: 북한으로 간 정제유가 안보리 위원회에 통보되지 않았다고 자료가 밝힌다.
ja:
  title: 1718委員会への通報なしに北朝鮮へ送られた石油精製品
  definition: 北朝鮮向けの石油精製品が安保理の委員会に通報されなかったと資料が述べる。
examples:
- title: a source says that no notice was given
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2018', date_from: '2018-01-01', date_until: '2018-12-31', known: '2018-01-01', cargo: ['refined petroleum'], notified: false, quantity: ['338,737 kg']}),
           (k:Thing:Country {id: 'k', caption: 'North Korea', schema: 'Country', records: ['k'], code: 'kp'}),
           (s)-[:DESTINED_FOR {records: ['s-k']}]->(k)
  finds:
  - {subject: s, verdict: hit}
- title: notified
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2018', date_from: '2018-01-01', date_until: '2018-12-31', known: '2018-01-01', cargo: ['refined petroleum'], notified: true}),
           (k:Thing:Country {id: 'k', caption: 'North Korea', schema: 'Country', records: ['k'], code: 'kp'}),
           (s)-[:DESTINED_FOR {records: ['s-k']}]->(k)
  finds:
  - {subject: s, verdict: clear}
- title: nobody says
  given: |
    CREATE (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s'], date: '2018', date_from: '2018-01-01', date_until: '2018-12-31', known: '2018-01-01', cargo: ['refined petroleum']}),
           (k:Thing:Country {id: 'k', caption: 'North Korea', schema: 'Country', records: ['k'], code: 'kp'}),
           (s)-[:DESTINED_FOR {records: ['s-k']}]->(k)
  finds:
  - {subject: s, verdict: not_evaluable, missing: [whether the supply was notified to the 1718 Committee]}
*/
MATCH way = (s:Shipment)-[r:DESTINED_FOR]->(c:Country {code: 'kp'})
WHERE coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(s.known, $undated) <= $as_of AND any(g IN coalesce(s.cargo, []) WHERE any(word IN $words WHERE toLower(g) CONTAINS word))
WITH s, way ORDER BY r.id
WITH s, collect(way)[..1] AS paths
RETURN s.id AS subject, s.caption AS name, s.cargo AS cargo, coalesce(s.quantity, ['quantity not published']) AS quantity, paths,
       CASE WHEN s.notified IS NULL THEN 'not_evaluable' WHEN s.notified = false THEN 'hit' ELSE 'clear' END AS verdict,
       CASE WHEN s.notified IS NULL THEN ['whether the supply was notified to the 1718 Committee'] ELSE [] END AS missing
ORDER BY subject
