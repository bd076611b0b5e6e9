/*
title: Shared director or address with a listed party
revision: 1
severity: high
kind: published-indicator
definition: >
  A party that is not listed itself has a director, or a street address, in common with a party that was listed by the
  day asked for.
rests_on:
  - "BIS 'Know Your Customer' guidance, 15 CFR Part 732 Supplement No. 3: similarity with a listed party's name or address"
  - "BIS Affiliates Rule guidance of September 2025: overlapping board membership and addresses as red flags"
needs: [directors of the party, or its street address]
misses: >
  Directors and addresses that no source gives, which is the rule for Korean firms; addresses of a town alone are not compared.
innocent_reasons:
  - A nominee director, lawyer or registered-agent office serves hundreds of firms.
  - A ship's owner and its manager commonly share an office.
  - The listing ended, or the person left before it began.
next_steps:
  - Ask the register for the dates of office and the other firms of the director.
  - Count the firms at the address.
params:
  statuses: {default: [listed], meaning: Listing statuses that count as listed.}
identity: [subject, other, through]
summary: "{name} shares {through_name} with {other_name}, listed by {authority}"
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
  - title: two firms at one address, none listed
    given: |
      CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company'}),
             (h:Thing:Address {id: 'h', caption: '1 Harbour Road', schema: 'Address', street: '1 Harbour Road'}),
             (a)-[:LOCATED_AT {records: ['r']}]->(h)
    finds: [{subject: a, verdict: clear}]
  - title: nothing known of directors or street
    given: |
      CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company'}),
             (h:Thing:Address {id: 'h', caption: 'Pyongyang', schema: 'Address'}),
             (a)-[:LOCATED_AT {records: ['r']}]->(h)
    finds: [{subject: a, verdict: not_evaluable}]
*/
MATCH (a:Organization) WHERE NOT (a)<-[:LISTS]-(:Listing)
OPTIONAL MATCH (a)<-[:DIRECTS]-(d:Person)
OPTIONAL MATCH (a)-[:LOCATED_AT]->(h:Address) WHERE h.street IS NOT NULL
WITH a, count(DISTINCT d) + count(DISTINCT h) AS known
OPTIONAL MATCH shared = (a)-[:LOCATED_AT|DIRECTS]-(m)-[:LOCATED_AT|DIRECTS]-(b:Organization)<-[:LISTS]-(l:Listing)
  WHERE b <> a AND (m:Person OR m.street IS NOT NULL) AND l.listing_status IN $statuses
    AND coalesce(l.date_from, '0000') <= $as_of AND coalesce(l.until, '9999') >= $as_of
WITH a, known, b, m, shared, l ORDER BY l.authority, l.id
WITH a, known, b, m, collect(shared) AS paths, collect(DISTINCT l.authority) AS authorities
RETURN a.id AS subject, a.caption AS name, b.id AS other, coalesce(b.caption, 'no listed party') AS other_name,
       m.id AS through, coalesce(m.caption, 'nothing') AS through_name, coalesce(authorities[0], 'nobody') AS authority, paths,
       CASE WHEN b IS NOT NULL THEN 'hit' WHEN known > 0 THEN 'clear' ELSE 'not_evaluable' END AS verdict,
       [] AS counter,
       CASE WHEN b IS NULL AND known = 0 THEN ['directors and street address of the party'] ELSE [] END AS missing
ORDER BY subject, other, through
