/*
title: Intermediary country on the way to a country of concern
revision: 1
severity: high
kind: published-indicator
definition: >
  Goods of a case or shipment went by way of another country and ended in a country that a published list
  names as one of concern.
rests_on:
  - "CISTEC deck of 1 November 2019, Incident (2) 3/3: destinations include countries used as intermediate countries for circumvention to the DPRK and Iran"
  - "Tri-Seal compliance note of 2 March 2023: third-party intermediaries and transshipment points"
  - "15 CFR Part 740 Supplement No. 1, Country Groups D:5, E:1 and E:2 (list of countries of concern, eCFR issue of 2026-07-23)"
needs: [destination, route]
misses: >
  Routes that nobody published; onward legs that are separate shipments of another firm. The list of countries is that
  of 2026, also for older cases.
innocent_reasons:
  - Processing or repair in the country on the way.
  - A regular transport hub; goods stayed under customs seal.
  - The authority of the exporting country had consented to the destination.
next_steps:
  - Compare the destination on the licence and on the bill of lading.
  - Look for the consignee in the country on the way, its age and its other trade.
params:
  groups: {default: ["BIS D:5", "BIS E:1", "BIS E:2"], meaning: Published groups that make a country one of concern.}
identity: [subject, destination, via]
summary: "{name}: to {destination_name} by way of {via_name}"
examples:
  - title: by way of China to Russia
    given: |
      CREATE (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k']}),
             (ru:Thing:Country {id: 'country:ru', code: 'ru', caption: 'Russia', schema: 'Country', concern: ['BIS D:5']}),
             (kz:Thing:Country {id: 'country:kg', code: 'kg', caption: 'Kyrgyzstan', schema: 'Country'}),
             (k)-[:DESTINED_FOR {records: ['k']}]->(ru), (k)-[:ROUTED_VIA {records: ['k']}]->(kz)
    finds: [{subject: k, verdict: hit, destination: ru, via: kg}]
  - title: by way of Hong Kong to Japan
    given: |
      CREATE (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k']}),
             (jp:Thing:Country {id: 'country:jp', code: 'jp', caption: 'Japan', schema: 'Country'}),
             (hk:Thing:Country {id: 'country:hk', code: 'hk', caption: 'Hong Kong', schema: 'Country'}),
             (k)-[:DESTINED_FOR {records: ['k']}]->(jp), (k)-[:ROUTED_VIA {records: ['k']}]->(hk)
    finds: [{subject: k, verdict: clear, destination: jp, via: hk}]
  - title: to Iran, route not published
    given: |
      CREATE (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k']}),
             (ir:Thing:Country {id: 'country:ir', code: 'ir', caption: 'Iran', schema: 'Country', concern: ['BIS D:5', 'BIS E:1']}),
             (k)-[:DESTINED_FOR {records: ['k']}]->(ir)
    finds: [{subject: k, verdict: not_evaluable, destination: ir}]
*/
MATCH to = (e:Event)-[:DESTINED_FOR]->(d:Country)
OPTIONAL MATCH way = (e)-[:ROUTED_VIA]->(v:Country) WHERE v <> d
OPTIONAL MATCH by = (x:Party)-[:EXPORTER_IN]->(e)
WITH e, d, v, to, way, by, x ORDER BY x.id
WITH e, d, v, to, way, collect(by) AS exporters,
     size([g IN coalesce(d.concern, []) WHERE g IN $groups]) > 0 AS concern
RETURN e.id AS subject, e.caption AS name, d.code AS destination, d.caption AS destination_name,
       v.code AS via, v.caption AS via_name,
       exporters + CASE WHEN way IS NULL THEN [to] ELSE [way, to] END AS paths,
       CASE WHEN NOT concern THEN 'clear' WHEN v IS NULL THEN 'not_evaluable' ELSE 'hit' END AS verdict,
       [] AS counter,
       CASE WHEN concern AND v IS NULL THEN ['route of the goods (not published)'] ELSE [] END AS missing
ORDER BY subject, destination, via
