/*
title: Licence used after its end
revision: 2
indicator: LIC-06
severity: medium
kind: published-indicator
status: stable
maturity: examples
definition: Goods moved after the last day of the licence that was used for them.
published:
  - {document: deck-2019, section: 'part III, slide 24', quote:
      'Individual licenses are valid for 6 months'}
rests_on:
  - "CISTEC deck of 1 November 2019, part III: individual licences are valid for six months"
needs: [last day of the licence, day on which the goods moved]
misses: Quantities above the licence's, as they are published in words.
innocent_reasons:
  - The licence was extended.
  - The goods had cleared customs before its end.
next_steps:
  - Ask for the licence and its extensions.
params:
  undated: {default: "0000", meaning: "Day from which on things without a published day are told; kg flags takes the day they were loaded."}
identity: [subject]
speaks_of: "(n:Licence) WHERE NOT coalesce(n.licence_status, '') IN ['required', 'not_required', 'refused']"
summary:
  hit: "{name}: valid until {until}, goods moved on {moved}"
  clear: "{name}: valid until {until}, goods moved by {moved}"
  not_evaluable: "{name}[[: valid until {until}]]"
ko:
  title: 유효기간이 끝난 허가의 사용
  definition: 허가의 마지막 날 뒤에 물품이 움직였다.
ja:
  title: 期限後の許可の使用
  definition: 許可の最終日の後に貨物が動いた。
examples:
  - title: moved after the end
    given: |
      CREATE (l:Thing:Event:Licence {id: 'l', caption: 'L', schema: 'Licence', until: '2019-06', until_until: '2019-06-30', records: ['l']}),
             (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', date: '2019-08-01', date_from: '2019-08-01', date_until: '2019-08-01', records: ['s']}), (l)-[:USED_FOR {records: ['l']}]->(s)
    finds: [{subject: l, verdict: hit}]
  - title: moved in time
    given: |
      CREATE (l:Thing:Event:Licence {id: 'l', caption: 'L', schema: 'Licence', until: '2019-06', until_until: '2019-06-30', records: ['l']}),
             (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', date: '2019-06-01', date_from: '2019-06-01', date_until: '2019-06-01', records: ['s']}), (l)-[:USED_FOR {records: ['l']}]->(s)
    finds: [{subject: l, verdict: clear}]
  - title: a licence whose end nobody published
    given: |
      CREATE (l:Thing:Event:Licence {id: 'l', caption: 'L', schema: 'Licence', records: ['l']})
    finds: [{subject: l, verdict: not_evaluable}]
*/
MATCH (l:Licence) WHERE coalesce(l.known, $undated) <= $as_of AND NOT coalesce(l.licence_status, '') IN ['required', 'not_required', 'refused']
OPTIONAL MATCH used = (l)-[u:USED_FOR]->(e:Event) WHERE coalesce(u.modality, 'asserted') <> 'denied' AND coalesce(e.known, $undated) <= $as_of
WITH l, e, used, CASE WHEN e.schema = 'Case' THEN e.export_period_from ELSE e.date_from END AS first, CASE WHEN e.schema = 'Case' THEN e.export_period_until ELSE e.date_until END AS last ORDER BY e.id
WITH l, collect(used) AS used, min(first) AS first, max(last) AS last
RETURN l.id AS subject, l.caption AS name, l.until AS until, last AS moved, used AS paths,
       CASE WHEN l.until_until IS NULL OR last IS NULL THEN 'not_evaluable' WHEN last <= l.until_until THEN 'clear'
            WHEN first > l.until_until THEN 'hit' ELSE 'not_evaluable' END AS verdict,
       CASE WHEN l.until_until IS NULL THEN ['last day of the licence'] WHEN last IS NULL THEN ['day on which the goods moved']
            WHEN last > l.until_until AND first <= l.until_until THEN ['the exact day on which the goods moved'] ELSE [] END AS missing
ORDER BY subject
