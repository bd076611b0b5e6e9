/*
title: Goods went to another country than the licence names
revision: 1
indicator: LIC-02
severity: high
kind: published-indicator
status: stable
maturity: read
definition: >
  The case or shipment for which a licence was used or shown ended in a country that the licence does not name.
published:
  - {document: deck-2019, section: Incident (1), quote:
    'The country of destination and end-user were different from license premises'}
rests_on:
  - "CISTEC deck of 1 November 2019, Incident (1): the country of destination was different from the licence's premises"
needs: [destination of the licence, country the goods went to]
misses: Licences nobody published; goods that went on under another licence of the same authority.
innocent_reasons:
  - The licence was changed, or a second one named the other country.
  - The country is only on the way to the licensed one.
next_steps:
  - Ask the authority for the licence, its changes and its end-use statement.
  - Compare the destination of the export declaration with the bill of lading.
params:
  undated: {default: "0000", meaning: "Day from which on things without a published day are told; kg flags takes the day they were loaded."}
identity: [subject, event]
speaks_of: "(n:Licence) WHERE NOT coalesce(n.licence_status, '') IN ['required', 'not_required', 'refused']"
summary:
  hit: "{name}: licensed for {licensed}, went to {went}[[ ({event_name})]]"
  clear: "{name}: licensed for {licensed}, went there"
  not_evaluable: "{name}[[: licensed for {licensed}]]"
ko:
  title: 허가서와 다른 나라로 간 물품
  definition: 허가를 사용한 사례나 선적이 허가서에 없는 나라에 도착했다.
ja:
  title: 許可と異なる国へ行った貨物
  definition: 許可を用いた事例や出荷が、許可書にない国に着いた。
examples:
  - title: licensed for one country, sent to another
    given: |
      CREATE (l:Thing:Event:Licence {id: 'l', caption: 'L', schema: 'Licence', records: ['l']}),
             (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s']}),
             (kr:Thing:Country {id: 'country:kr', code: 'kr', caption: 'South Korea', schema: 'Country'}),
             (cn:Thing:Country {id: 'country:cn', code: 'cn', caption: 'China', schema: 'Country'}),
             (l)-[:LICENSED_FOR {records: ['l']}]->(kr), (l)-[:USED_FOR {records: ['l']}]->(s), (s)-[:DESTINED_FOR {records: ['s']}]->(cn)
    finds: [{subject: l, verdict: hit, event: s}]
  - title: sent where it was licensed for
    given: |
      CREATE (l:Thing:Event:Licence {id: 'l', caption: 'L', schema: 'Licence', records: ['l']}),
             (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s']}),
             (kr:Thing:Country {id: 'country:kr', code: 'kr', caption: 'South Korea', schema: 'Country'}),
             (l)-[:LICENSED_FOR {records: ['l']}]->(kr), (l)-[:USED_FOR {records: ['l']}]->(s), (s)-[:DESTINED_FOR {records: ['s']}]->(kr)
    finds: [{subject: l, verdict: clear, event: s}]
  - title: a licence of which no use is known
    given: |
      CREATE (l:Thing:Event:Licence {id: 'l', caption: 'L', schema: 'Licence', records: ['l']}),
             (kr:Thing:Country {id: 'country:kr', code: 'kr', caption: 'South Korea', schema: 'Country'}), (l)-[:LICENSED_FOR {records: ['l']}]->(kr)
    finds: [{subject: l, verdict: not_evaluable, event: null}]
*/
MATCH (l:Licence) WHERE coalesce(l.known, $undated) <= $as_of AND NOT coalesce(l.licence_status, '') IN ['required', 'not_required', 'refused']
OPTIONAL MATCH named = (l)-[n:LICENSED_FOR]->(c:Country) WHERE coalesce(n.modality, 'asserted') <> 'denied'
WITH l, c, named ORDER BY c.code
WITH l, collect(c.code) AS codes, collect(c.caption) AS licensed, collect(named) AS named
OPTIONAL MATCH used = (l)-[u:USED_FOR]->(e:Event) WHERE coalesce(u.modality, 'asserted') <> 'denied' AND coalesce(e.known, $undated) <= $as_of
OPTIONAL MATCH there = (e)-[t:DESTINED_FOR]->(d:Country) WHERE coalesce(t.modality, 'asserted') <> 'denied'
OPTIONAL MATCH asked = (e)-[:RAISED_IN]->(:Question)
WITH l, codes, licensed, named, e, used, d, there, asked ORDER BY d.code
WITH l, codes, licensed, named, e, collect(DISTINCT used) AS used, collect(DISTINCT d.caption) AS went, collect(DISTINCT d.code) AS ends,
     collect(DISTINCT there) + collect(DISTINCT asked) AS there
WITH l, licensed, named, e, used, went, there, [x IN ends WHERE NOT x IN codes] AS elsewhere, codes, ends
RETURN l.id AS subject, e.id AS event, l.caption AS name, CASE WHEN size(licensed) = 0 THEN null ELSE licensed END AS licensed, went,
       e.caption AS event_name, named + used + there AS paths,
       CASE WHEN size(codes) = 0 OR size(ends) = 0 THEN 'not_evaluable' WHEN size(elsewhere) > 0 THEN 'hit' ELSE 'clear' END AS verdict,
       CASE WHEN size(codes) = 0 THEN ['destination the licence names'] WHEN e IS NULL THEN ['what the licence was used for']
            WHEN size(ends) = 0 THEN ['country the goods went to'] ELSE [] END AS missing
ORDER BY subject, event
