/*
title: Goods of a sanctioned origin came by way of another country
revision: 1
indicator: TX-12
severity: high
kind: published-indicator
status: stable
maturity: read
definition: >
  Goods that originate in a country of concern were brought to a third one by way of another, where their origin can be
  changed on paper.
published:
- {document: kcs-coal-2018, section: 'second paragraph', quote:
    '러시아 항구에 일시 하역한 뒤 제3의 선박에 바꿔 싣고 원산지증명서를 위조'}
- {document: un-2371-told, section: 'operative part', quote:
    'shall not supply, sell or transfer, directly or indirectly, from its territory or by its nationals'}
rests_on:
  - "Korea Customs Service, 10 August 2018: coal of the DPRK re-loaded at Kholmsk and brought into ports of the ROK as Russian coal"
  - "UN Security Council resolution 2371 (2017), paragraph 8: ban on coal, iron and iron ore of the DPRK"
needs: [origin of the goods, where they went, their way]
misses: Origin that nobody looked into; goods worked on in the country on the way, whose origin changed by law.
innocent_reasons:
  - The goods were worked on so far in the country on the way that they got a new origin.
  - The trade was allowed on the day, or under an exemption of the sanctions committee.
next_steps:
  - Compare certificates of origin with the loading ports of the ships.
  - Ask the port on the way for its loading list.
params:
  groups: {default: ["BIS E:1", "BIS E:2"], meaning: Published groups that make an origin one of concern.}
  undated: {default: "0000", meaning: "Day from which on things without a published day are told; kg flags takes the day they were loaded."}
identity: [subject, origin, via]
speaks_of: "(n:Event)-[r:ORIGINATES_IN]->(c:Country) WHERE (n:Case OR n:Shipment) AND size([g IN coalesce(c.concern, []) WHERE g IN ['BIS E:1', 'BIS E:2']]) > 0 AND coalesce(r.modality, 'asserted') <> 'denied'"
summary:
  hit: "{name}: from {origin_name} by way of {via_name} to {destination_name}"
  clear: "{name}: from {origin_name}, which is where it went"
  not_evaluable: "{name}: from {origin_name}[[ to {destination_name}]][[ by way of {via_name}]]"
ko:
  title: 다른 나라를 거친 제재 원산지 물품
  definition: 우려국 원산 물품이 다른 나라를 거쳐 제3국으로 들어왔다.
ja:
  title: 別の国を経た制裁対象原産の貨物
  definition: 懸念国原産の貨物が別の国を経て第三国に入った。
examples:
  - title: coal from the DPRK by way of Russia to the ROK
    given: |
      CREATE (k:Thing:Event:Shipment {id: 'k', caption: 'K', schema: 'Shipment', records: ['k']}),
             (kp:Thing:Country {id: 'country:kp', code: 'kp', caption: 'North Korea', schema: 'Country', concern: ['BIS E:1']}),
             (ru:Thing:Country {id: 'country:ru', code: 'ru', caption: 'Russia', schema: 'Country'}),
             (kr:Thing:Country {id: 'country:kr', code: 'kr', caption: 'South Korea', schema: 'Country'}),
             (k)-[:ORIGINATES_IN {records: ['k']}]->(kp), (k)-[:ROUTED_VIA {records: ['k']}]->(ru), (k)-[:DESTINED_FOR {records: ['k']}]->(kr)
    finds: [{subject: k, verdict: hit, origin: kp, via: ru}]
  - title: goods that stayed where they are from
    given: |
      CREATE (k:Thing:Event:Shipment {id: 'k', caption: 'K', schema: 'Shipment', records: ['k']}),
             (kp:Thing:Country {id: 'country:kp', code: 'kp', caption: 'North Korea', schema: 'Country', concern: ['BIS E:1']}),
             (k)-[:ORIGINATES_IN {records: ['k']}]->(kp), (k)-[:DESTINED_FOR {records: ['k']}]->(kp)
    finds: [{subject: k, verdict: clear, origin: kp, via: null}]
  - title: the way is not known
    given: |
      CREATE (k:Thing:Event:Shipment {id: 'k', caption: 'K', schema: 'Shipment', records: ['k']}),
             (kp:Thing:Country {id: 'country:kp', code: 'kp', caption: 'North Korea', schema: 'Country', concern: ['BIS E:1']}),
             (kr:Thing:Country {id: 'country:kr', code: 'kr', caption: 'South Korea', schema: 'Country'}),
             (k)-[:ORIGINATES_IN {records: ['k']}]->(kp), (k)-[:DESTINED_FOR {records: ['k']}]->(kr)
    finds: [{subject: k, verdict: not_evaluable, origin: kp, via: null}]
*/
MATCH (e:Case|Shipment) WHERE coalesce(e.known, $undated) <= $as_of
MATCH from = (e)-[r:ORIGINATES_IN]->(o:Country)
WHERE size([g IN coalesce(o.concern, []) WHERE g IN $groups]) > 0 AND coalesce(r.modality, 'asserted') <> 'denied'
OPTIONAL MATCH way = (e)-[w:ROUTED_VIA]->(v:Country) WHERE v <> o AND coalesce(w.modality, 'asserted') <> 'denied'
OPTIONAL MATCH to = (e)-[t:DESTINED_FOR]->(d:Country) WHERE coalesce(t.modality, 'asserted') <> 'denied'
WITH e, o, v, from, way, d, to ORDER BY d.code
WITH e, o, v, from, way, collect(DISTINCT d.caption) AS ends, collect(DISTINCT d.code) AS codes, collect(DISTINCT to) AS tos
WITH e, o, v, from, way, ends, codes, tos, size([c IN codes WHERE c <> o.code]) > 0 AS abroad
RETURN e.id AS subject, e.caption AS name, o.code AS origin, o.caption AS origin_name, v.code AS via, v.caption AS via_name,
       CASE WHEN size(ends) = 0 THEN null ELSE ends END AS destination_name, [from] + CASE WHEN way IS NULL THEN [] ELSE [way] END + tos AS paths,
       CASE WHEN size(codes) = 0 OR (abroad AND v IS NULL) THEN 'not_evaluable' WHEN abroad THEN 'hit' ELSE 'clear' END AS verdict,
       CASE WHEN size(codes) = 0 THEN ['destination of the goods (not published)'] WHEN abroad AND v IS NULL THEN ['route of the goods (not published)'] ELSE [] END AS missing
ORDER BY subject, origin, via
