/*
title: Intermediary country on the way to a country of concern
revision: 2
indicator: TX-01
severity: high
kind: published-indicator
status: stable
maturity: read
definition: >
  Goods of a case or shipment went by way of another country and ended in a country that a published list
  names as one of concern. Where the published destination is none of these, the finding is clear only if the end user
  there is known: the goods may have gone on.
published:
  - {document: triseal-2023, section: 'common red flags', quote: 'Routing purchases through certain transshipment points commonly used to illegally redirect restricted items to Russia or Belarus'}
rests_on:
  - "CISTEC deck of 1 November 2019, Incident (2) 3/3: destinations include countries used as intermediate countries for circumvention to the DPRK and Iran"
  - "Tri-Seal compliance note of 2 March 2023: third-party intermediaries and transshipment points"
  - "15 CFR Part 740 Supplement No. 1, Country Groups D:5, E:1 and E:2 (list of countries of concern, eCFR issue of 2026-07-23)"
needs: [destination, "route, or the end user at a destination that is not of concern"]
misses: >
  Routes that nobody published; onward legs that are separate shipments of another firm; goods that come from a country
  of concern by way of another. The list of countries is that of 2026, also for older cases.
innocent_reasons:
  - Processing or repair in the country on the way.
  - A regular transport hub; goods stayed under customs seal.
  - The authority of the exporting country had consented to the destination.
next_steps:
  - Compare the destination on the licence and on the bill of lading.
  - Look for the consignee in the country on the way, its age and its other trade.
params:
  groups: {default: ["BIS D:5", "BIS E:1", "BIS E:2"], meaning: Published groups that make a country one of concern.}
  undated: {default: "0000", meaning: "Day from which on things without a published day are told; kg flags takes the day they were loaded."}
identity: [subject, destination, via]
speaks_of: "(n:Event) WHERE n:Case OR n:Shipment"
summary:
  hit: "{name}: to {destination_name} by way of {via_name}"
  clear: "{name}: to {destination_name}[[ by way of {via_name}]], for {users}"
  not_evaluable: "{name}[[: to {destination_name}]][[ by way of {via_name}]]"
ko:
  title: 우려국으로 가는 길의 경유국
  definition: 물품이 다른 나라를 거쳐 공표 목록상 우려국에 도착했다. 목적지가 우려국이 아니면 최종사용자가 알려진 경우에만 비해당이다.
ja:
  title: 懸念国への経由国
  definition: 貨物が別の国を経て、公表リスト上の懸念国に着いた。仕向地が懸念国でない場合、最終需要者が分かるときだけ非該当とする。
examples:
  - title: by way of China to Russia
    given: |
      CREATE (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k']}),
             (ru:Thing:Country {id: 'country:ru', code: 'ru', caption: 'Russia', schema: 'Country', concern: ['BIS D:5']}),
             (kz:Thing:Country {id: 'country:kg', code: 'kg', caption: 'Kyrgyzstan', schema: 'Country'}),
             (k)-[:DESTINED_FOR {records: ['k']}]->(ru), (k)-[:ROUTED_VIA {records: ['k']}]->(kz)
    finds: [{subject: k, verdict: hit, destination: ru, via: kg}]
  - title: by way of Hong Kong to an end user in Japan
    given: |
      CREATE (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k']}),
             (jp:Thing:Country {id: 'country:jp', code: 'jp', caption: 'Japan', schema: 'Country'}),
             (hk:Thing:Country {id: 'country:hk', code: 'hk', caption: 'Hong Kong', schema: 'Country'}),
             (u:Thing:Party:Organization:Company {id: 'u', caption: 'U', schema: 'Company', records: ['u']}),
             (u)-[:END_USER_IN {records: ['u', 'k']}]->(k), (u)-[:BASED_IN {records: ['u']}]->(jp),
             (k)-[:DESTINED_FOR {records: ['k']}]->(jp), (k)-[:ROUTED_VIA {records: ['k']}]->(hk)
    finds: [{subject: k, verdict: clear, destination: jp, via: hk}]
  - title: to Malaysia, and nobody says who used the goods
    given: |
      CREATE (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k']}),
             (my:Thing:Country {id: 'country:my', code: 'my', caption: 'Malaysia', schema: 'Country'}),
             (k)-[:DESTINED_FOR {records: ['k']}]->(my)
    finds: [{subject: k, verdict: not_evaluable, destination: my, missing: ["end user in Malaysia, or an onward leg (not published)"]}]
  - title: to a consignee of whom nobody says that it used the goods
    given: |
      CREATE (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k']}),
             (et:Thing:Country {id: 'country:et', code: 'et', caption: 'Ethiopia', schema: 'Country'}),
             (u:Thing:Party:Organization {id: 'u', caption: 'U', schema: 'Organization', records: ['u']}),
             (u)-[:CONSIGNEE_IN {records: ['u', 'k']}]->(k), (u)-[:BASED_IN {records: ['u']}]->(et),
             (k)-[:DESTINED_FOR {records: ['k']}]->(et)
    finds: [{subject: k, verdict: not_evaluable, missing: ["whether U, the consignee, used the goods itself"]}]
  - title: a way that is only denied is none
    given: |
      CREATE (k:Thing:Event:Shipment {id: 'k', caption: 'K', schema: 'Shipment', records: ['k']}),
             (ir:Thing:Country {id: 'country:ir', code: 'ir', caption: 'Iran', schema: 'Country', concern: ['BIS E:1']}),
             (tr:Thing:Country {id: 'country:tr', code: 'tr', caption: 'Turkey', schema: 'Country'}),
             (k)-[:DESTINED_FOR {records: ['k']}]->(ir), (k)-[:ROUTED_VIA {records: ['k'], modality: 'denied'}]->(tr)
    finds: [{subject: k, verdict: not_evaluable, destination: ir, via: null}]
  - title: a case whose destination nobody published, though its consignee is known
    given: |
      CREATE (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k']}),
             (kr:Thing:Country {id: 'country:kr', code: 'kr', caption: 'South Korea', schema: 'Country'}),
             (u:Thing:Party:Organization {id: 'u', caption: 'U', schema: 'Organization', records: ['u']}),
             (u)-[:CONSIGNEE_IN {records: ['u', 'k']}]->(k), (u)-[:BASED_IN {records: ['u']}]->(kr)
    finds: [{subject: k, verdict: not_evaluable, destination: null, missing: ["destination of the goods (not published)"]}]
  - title: to Iran, route not published
    given: |
      CREATE (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k']}),
             (ir:Thing:Country {id: 'country:ir', code: 'ir', caption: 'Iran', schema: 'Country', concern: ['BIS D:5', 'BIS E:1']}),
             (k)-[:DESTINED_FOR {records: ['k']}]->(ir)
    finds: [{subject: k, verdict: not_evaluable, destination: ir}]
*/
MATCH (e:Case|Shipment) WHERE coalesce(e.known, $undated) <= $as_of
OPTIONAL MATCH to = (e)-[t:DESTINED_FOR]->(d:Country) WHERE coalesce(t.modality, 'asserted') <> 'denied'
OPTIONAL MATCH way = (e)-[w:ROUTED_VIA]->(v:Country) WHERE v <> d AND coalesce(w.modality, 'asserted') <> 'denied'
OPTIONAL MATCH by = (x:Party)-[r:EXPORTER_IN]->(e) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH e, d, v, to, way, by, x, r ORDER BY x.id, r.id
WITH e, d, v, to, way, collect(by) AS exporters
OPTIONAL MATCH stays = (e)<-[r:END_USER_IN]-(u:Party)-[b:BASED_IN]->(h:Country)
  WHERE h = d AND coalesce(r.modality, 'asserted') = 'asserted' AND coalesce(b.modality, 'asserted') = 'asserted'
WITH e, d, v, to, way, exporters, stays, u ORDER BY u.id
WITH e, d, v, to, way, exporters, collect(stays) AS ends, collect(DISTINCT u.caption) AS users
OPTIONAL MATCH (e)<-[r:CONSIGNEE_IN]-(u:Party)-[:BASED_IN]->(h:Country) WHERE h = d AND coalesce(r.modality, 'asserted') <> 'denied'
WITH e, d, v, to, way, exporters, ends, users, min(u.caption) AS consignee,
     size([g IN coalesce(d.concern, []) WHERE g IN $groups]) > 0 AS concern
WITH e, d, v, to, way, exporters, ends, users, concern,
     CASE WHEN d IS NULL THEN 'destination of the goods (not published)'
          WHEN concern AND v IS NULL THEN 'route of the goods (not published)'
          WHEN NOT concern AND size(users) = 0 AND consignee IS NOT NULL THEN 'whether ' + consignee + ', the consignee, used the goods itself'
          WHEN NOT concern AND size(users) = 0 THEN 'end user in ' + d.caption + ', or an onward leg (not published)' END AS lacks
RETURN e.id AS subject, e.caption AS name, d.code AS destination, d.caption AS destination_name,
       v.code AS via, v.caption AS via_name, users,
       exporters + CASE WHEN way IS NULL THEN [] ELSE [way] END + CASE WHEN to IS NULL THEN [] ELSE [to] END
         + CASE WHEN concern THEN [] ELSE ends END AS paths,
       CASE WHEN lacks IS NOT NULL THEN 'not_evaluable' WHEN concern THEN 'hit' ELSE 'clear' END AS verdict,
       CASE WHEN lacks IS NULL THEN [] ELSE [lacks] END AS missing
ORDER BY subject, destination, via
