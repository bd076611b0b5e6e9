/*
title: Shared director or address with a listed party
revision: 3
severity: high
kind: published-indicator
definition: >
  A party that no loaded list names has a director, or a street address, in common with a party that was listed by the
  day asked for. It is clear only where a director and a street address are known, and neither is shared.
rests_on:
  - "BIS 'Know Your Customer' guidance, 15 CFR Part 732 Supplement No. 3: similarity with a listed party's name or address"
  - "BIS Affiliates Rule guidance of September 2025: overlapping board membership and addresses as red flags"
needs: [directors of the party, its street address]
misses: >
  Directors and addresses that no source gives, which is the rule for Korean firms; addresses of a town alone are not
  compared; further directors and addresses that no loaded source gives. Not judged are parties that some list names,
  authorities, and newspapers and others that do nothing but speak.
innocent_reasons:
  - A nominee director, lawyer or registered-agent office serves hundreds of firms.
  - A ship's owner and its manager commonly share an office.
  - The listing ended, or the person left before it began.
next_steps:
  - Ask the register for the dates of office and the other firms of the director.
  - Count the firms at the address.
params:
  statuses: {default: [listed], meaning: Listing statuses that count as listed.}
  undated: {default: "0000", meaning: "Day from which on things without a published day are told; kg flags takes the day they were loaded."}
identity: [subject, other, through]
speaks_of: "(n:Organization) WHERE NOT n:Authority AND NOT (n)<-[:LISTS]-(:Listing) AND (NOT (n)<-[:SPOKEN_BY]-(:Claim) OR (n)-[:OWNS|CONTROLS|MANAGES|EXPORTER_IN|CONSIGNEE_IN|END_USER_IN|BROKER_IN]->(:Thing))"
summary:
  hit: "{name} shares {through_name} with {other_name}, listed by {authority}"
  clear: "{name}: {directors:known director|known directors} and {streets:known street address|known street addresses}, none shared with a listed party"
  not_evaluable: "{name}: {directors:known director|known directors} and {streets:known street address|known street addresses}"
examples:
  - title: a shared director
    given: |
      CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company'}), (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company'}),
             (p:Thing:Party:Person {id: 'p', caption: 'P', schema: 'Person'}),
             (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', authority: 'UN', listing_status: 'listed'}),
             (p)-[:DIRECTS {records: ['r']}]->(a), (p)-[:DIRECTS {records: ['s']}]->(b), (l)-[:LISTS {records: ['l']}]->(b)
    finds: [{subject: a, verdict: hit, other: b, through: p}]
  - title: a shared street address
    given: |
      CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company'}), (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company'}),
             (h:Thing:Address {id: 'h', caption: '1 Harbour Road', schema: 'Address', street: '1 Harbour Road'}),
             (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', authority: 'UN', listing_status: 'listed'}),
             (a)-[:LOCATED_AT {records: ['r']}]->(h), (b)-[:LOCATED_AT {records: ['s']}]->(h), (l)-[:LISTS {records: ['l']}]->(b)
    finds: [{subject: a, verdict: hit, other: b, through: h}]
  - title: a director and an address of one's own
    given: |
      CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company'}), (p:Thing:Party:Person {id: 'p', caption: 'P', schema: 'Person'}),
             (h:Thing:Address {id: 'h', caption: '1 Harbour Road', schema: 'Address', street: '1 Harbour Road'}),
             (p)-[:DIRECTS {records: ['s']}]->(a), (a)-[:LOCATED_AT {records: ['r']}]->(h)
    finds: [{subject: a, verdict: clear}]
  - title: an address that is not shared tells nothing of the directors
    given: |
      CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company'}),
             (h:Thing:Address {id: 'h', caption: '1 Harbour Road', schema: 'Address', street: '1 Harbour Road'}),
             (a)-[:LOCATED_AT {records: ['r']}]->(h)
    finds: [{subject: a, verdict: not_evaluable, missing: ['directors of the party']}]
  - title: a director whom somebody denies to be one is not shared
    given: |
      CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company'}), (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company'}),
             (p:Thing:Party:Person {id: 'p', caption: 'P', schema: 'Person'}),
             (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', authority: 'UN', listing_status: 'listed'}),
             (p)-[:DIRECTS {records: ['r'], modality: 'denied'}]->(a), (p)-[:DIRECTS {records: ['s']}]->(b), (l)-[:LISTS {records: ['l']}]->(b)
    finds: [{subject: a, verdict: not_evaluable}]
  - title: nothing known of directors or street
    given: |
      CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company'}),
             (h:Thing:Address {id: 'h', caption: 'Pyongyang', schema: 'Address'}),
             (a)-[:LOCATED_AT {records: ['r']}]->(h)
    finds: [{subject: a, verdict: not_evaluable}]
  - title: a ministry, and a newspaper that only speaks, are not asked about
    given: |
      CREATE (:Thing:Party:Organization:Authority {id: 'm', caption: 'M', schema: 'Authority'}),
             (n:Thing:Party:Organization:Company {id: 'n', caption: 'N', schema: 'Company'}),
             (c:Thing:Event:Claim {id: 'c', caption: 'C', schema: 'Claim', stance: 'explains'}), (c)-[:SPOKEN_BY {records: ['c']}]->(n)
    finds: []
*/
MATCH (a:Organization)
WHERE NOT a:Authority AND NOT (a)<-[:LISTS]-(:Listing)
  AND (NOT (a)<-[:SPOKEN_BY]-(:Claim) OR (a)-[:OWNS|CONTROLS|MANAGES|EXPORTER_IN|CONSIGNEE_IN|END_USER_IN|BROKER_IN]->(:Thing))
OPTIONAL MATCH (a)<-[r:DIRECTS]-(d:Person) WHERE coalesce(r.modality, 'asserted') = 'asserted' AND coalesce(r.first_day, '0000') <= $as_of
WITH a, count(DISTINCT d) AS directors
OPTIONAL MATCH (a)-[r:LOCATED_AT]->(h:Address)
  WHERE h.street IS NOT NULL AND coalesce(r.modality, 'asserted') = 'asserted' AND coalesce(r.first_day, '0000') <= $as_of
WITH a, directors, count(DISTINCT h) AS streets
OPTIONAL MATCH shared = (a)-[x:LOCATED_AT|DIRECTS]-(m)-[y:LOCATED_AT|DIRECTS]-(b:Organization)<-[z:LISTS]-(l:Listing)
  WHERE b <> a AND (m:Person OR m.street IS NOT NULL) AND l.listing_status IN $statuses
    AND coalesce(x.modality, 'asserted') <> 'denied' AND coalesce(y.modality, 'asserted') <> 'denied' AND coalesce(z.modality, 'asserted') <> 'denied'
    AND coalesce(x.first_day, '0000') <= $as_of AND coalesce(y.first_day, '0000') <= $as_of
    AND coalesce(l.known, $undated) <= $as_of AND coalesce(l.until, '9999') >= $as_of
WITH a, directors, streets, b, m, shared, l ORDER BY l.authority, l.id
WITH a, directors, streets, b, m, collect(shared) AS paths, collect(DISTINCT l.authority) AS authorities
RETURN a.id AS subject, a.caption AS name, directors, streets, b.id AS other, b.caption AS other_name,
       m.id AS through, m.caption AS through_name, authorities[0] AS authority, paths,
       CASE WHEN b IS NOT NULL THEN 'hit' WHEN directors > 0 AND streets > 0 THEN 'clear' ELSE 'not_evaluable' END AS verdict,
       CASE WHEN b IS NOT NULL OR (directors > 0 AND streets > 0) THEN []
            WHEN a.masked THEN ['the firm behind the label, and with it directors and street address']
            WHEN directors = 0 AND streets = 0 THEN ['directors and street address of the party']
            WHEN directors = 0 THEN ['directors of the party'] ELSE ['street address of the party'] END AS missing
ORDER BY subject, other, through
