/*
title: Goods under a bulk licence went on from the licensed country
revision: 1
indicator: LIC-03
severity: high
kind: published-indicator
status: stable
maturity: read
definition: >
  Goods for which a bulk licence was used left the country that the licence names by a further leg.
published:
  - {document: deck-2019, section: Incident (1), quote:
    'what were exported from Japan to companies in ROK by using a bulk export license were re-exported to Chinese
    subsidiaries'}
rests_on:
  - "CISTEC deck of 1 November 2019, Incident (1) 2/2, issue (1): what is exported under a bulk licence for a firm is for the end use of that firm"
needs: [a bulk licence, the legs of the goods, or an end user in the licensed country]
misses: Onward legs nobody published; goods worked into others.
innocent_reasons:
  - The licence allows exports to own subsidiaries.
  - The first authority licensed the onward leg separately.
next_steps:
  - Ask the holder for the end-use statements of his customers.
  - Ask the first authority whether a licence names the last country and the plant.
params:
  kinds: {default: [bulk, general_bulk, special_general_bulk, special_bulk], meaning: Types that are bulk licences.}
  undated: {default: "0000", meaning: "Day from which on things without a published day are told; kg flags takes the day they were loaded."}
identity: [subject]
speaks_of: "(n:Licence) WHERE n.licence_type IN ['bulk', 'general_bulk', 'special_general_bulk', 'special_bulk']"
summary:
  hit: "{name}: on from {licensed} to {onward}"
  clear: "{name}: used in {licensed} by {users}"
  not_evaluable: "{name}: no onward leg known"
ko:
  title: 포괄허가 물품의 재반출
  definition: 포괄허가로 수출된 물품이 허가된 나라를 다시 떠났다.
ja:
  title: 包括許可貨物の再移転
  definition: 包括許可で輸出された貨物が、許可された国から更に出た。
examples:
  - title: on from the ROK to China
    given: |
      CREATE (l:Thing:Event:Licence {id: 'l', caption: 'L', schema: 'Licence', licence_type: 'bulk', records: ['l']}),
             (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s']}),
             (g:Thing:Event:Leg {id: 'g', caption: 'G', schema: 'Leg', leg_state: 'done', records: ['g']}),
             (kr:Thing:Country {id: 'country:kr', code: 'kr', caption: 'South Korea', schema: 'Country'}),
             (cn:Thing:Country {id: 'country:cn', code: 'cn', caption: 'China', schema: 'Country'}),
             (l)-[:LICENSED_FOR {records: ['l']}]->(kr), (l)-[:USED_FOR {records: ['l']}]->(s), (g)-[:LEG_OF {records: ['g']}]->(s),
             (g)-[:LEFT_FROM {records: ['g']}]->(kr), (g)-[:ARRIVED_IN {records: ['g']}]->(cn)
    finds: [{subject: l, verdict: hit}]
  - title: used where it was licensed for
    given: |
      CREATE (l:Thing:Event:Licence {id: 'l', caption: 'L', schema: 'Licence', licence_type: 'bulk', records: ['l']}),
             (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s']}),
             (u:Thing:Party:Organization:Company {id: 'u', caption: 'U', schema: 'Company', records: ['u']}),
             (kr:Thing:Country {id: 'country:kr', code: 'kr', caption: 'South Korea', schema: 'Country'}),
             (l)-[:LICENSED_FOR {records: ['l']}]->(kr), (l)-[:USED_FOR {records: ['l']}]->(s), (u)-[:END_USER_IN {records: ['u']}]->(s), (u)-[:BASED_IN {records: ['u']}]->(kr)
    finds: [{subject: l, verdict: clear}]
  - title: nobody says where the goods are
    given: |
      CREATE (l:Thing:Event:Licence {id: 'l', caption: 'L', schema: 'Licence', licence_type: 'bulk', records: ['l']}),
             (kr:Thing:Country {id: 'country:kr', code: 'kr', caption: 'South Korea', schema: 'Country'}), (l)-[:LICENSED_FOR {records: ['l']}]->(kr)
    finds: [{subject: l, verdict: not_evaluable}]
*/
MATCH (l:Licence) WHERE l.licence_type IN $kinds AND coalesce(l.known, $undated) <= $as_of
OPTIONAL MATCH named = (l)-[n:LICENSED_FOR]->(c:Country) WHERE coalesce(n.modality, 'asserted') <> 'denied'
WITH l, c, named ORDER BY c.code
WITH l, collect(c.code) AS codes, collect(c.caption) AS licensed, collect(named) AS named
OPTIONAL MATCH used = (l)-[u:USED_FOR]->(e:Event)<-[o:LEG_OF]-(g:Leg)-[f:LEFT_FROM]->(x:Country)
  WHERE x.code IN codes AND coalesce(g.leg_state, 'done') = 'done' AND coalesce(g.known, $undated) <= $as_of AND coalesce(u.modality, 'asserted') <> 'denied'
    AND coalesce(o.modality, 'asserted') <> 'denied' AND coalesce(f.modality, 'asserted') <> 'denied'
OPTIONAL MATCH there = (g)-[a:ARRIVED_IN]->(y:Country) WHERE NOT y.code IN codes AND coalesce(a.modality, 'asserted') <> 'denied'
WITH l, codes, licensed, named, g, y, CASE WHEN y IS NULL THEN null ELSE used END AS used, there ORDER BY g.id, y.code
WITH l, codes, licensed, named, collect(DISTINCT y.caption) AS onward, collect(DISTINCT used) + collect(DISTINCT there) AS ways
OPTIONAL MATCH stays = (l)-[u:USED_FOR]->(:Event)<-[r:END_USER_IN]-(p:Party)-[b:BASED_IN]->(h:Country)
  WHERE h.code IN codes AND coalesce(u.modality, 'asserted') = 'asserted' AND coalesce(r.modality, 'asserted') = 'asserted' AND coalesce(b.modality, 'asserted') = 'asserted'
WITH l, licensed, named, onward, ways, stays, p ORDER BY p.id
WITH l, licensed, named, onward, ways, collect(stays) AS stays, collect(DISTINCT p.caption) AS users
RETURN l.id AS subject, l.caption AS name, licensed, onward, users,
       named + CASE WHEN size(onward) > 0 THEN ways ELSE stays END AS paths,
       CASE WHEN size(onward) > 0 THEN 'hit' WHEN size(users) > 0 THEN 'clear' ELSE 'not_evaluable' END AS verdict,
       CASE WHEN size(onward) > 0 OR size(users) > 0 THEN [] WHEN size(licensed) = 0 THEN ['destination the licence names']
            ELSE ['legs of the goods, or the end user in the licensed country'] END AS missing
ORDER BY subject
