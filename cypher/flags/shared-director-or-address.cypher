/*
title: Shared director or address with a listed party
revision: 7
indicator: EU-05
severity: high
kind: published-indicator
status: stable
maturity: read
definition: >
  A party that no loaded list names has a director, or a street address with the number of a house, in common with
  parties that were listed by the day asked for. One finding for each party and director or address, with the number of
  parties there. It is clear only where a director and a street address are known, and neither is shared. A row of the
  user's own list of firms is told where it shares something, not for what the list leaves out.
published:
  - {document: affiliates-faq, section: 'FAQ 43', quote: 'overlapping board membership or other indicia of control'}
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
  - Read how many parties are there; a hundred at one address say little of each.
params:
  boxes: {default: '(?i)(p\.? ?o\.? ?box|post(al)?( office)? box|([0-9]+ )?b\.? ?p\.? ?[0-9]|apartado (aereo|postal|[0-9])|apdo|casilla|postfach)[^,]*', meaning: 'Streets that are a post-office box alone, in the words of several languages.'}
  districts: {default: '(?i)[^0-9]*[0-9]+(st|nd|rd|th)?[ -]?(dong|ga|ri|동|가|리)', meaning: 'Parts of a street whose number is that of a district, such as Kumsong 3-dong, and of no house.'}
  statuses: {default: [listed], meaning: Listing statuses that count as listed.}
  undated: {default: "0000", meaning: "Day from which on things without a published day are told; kg flags takes the day they were loaded."}
identity: [subject, through]
speaks_of: "(n:Organization) WHERE n.own_table IS NULL AND NOT n:Authority AND NOT (n)<-[:LISTS]-(:Listing) AND (NOT (n)<-[:SPOKEN_BY]-(:Claim) OR (n)-[:OWNS|CONTROLS|MANAGES|EXPORTER_IN|CONSIGNEE_IN|END_USER_IN|BROKER_IN]->(:Thing))"
summary:
  hit: "{name} shares {through_name} with {listed:listed party|listed parties}: {others}; {firms:party|parties} there in all"
  clear: "{name}: {directors:known director|known directors} and {streets:known street address|known street addresses}, none shared with a listed party"
  not_evaluable: "{name}: {directors:known director|known directors} and {streets:known street address|known street addresses}"
ko:
  title: 제재 대상과 공유하는 임원·주소
  definition: 목록에 없는 당사자가 목록에 오른 당사자와 임원이나 주소를 공유한다.
ja:
  title: 掲載者と共有する役員・住所
  definition: 掲載されていない当事者が、掲載中の当事者と役員か住所を共有する。
examples:
  - title: a shared director
    given: |
      CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company'}), (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company'}),
             (p:Thing:Party:Person {id: 'p', caption: 'P', schema: 'Person'}),
             (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', authority: 'UN', listing_status: 'listed'}),
             (p)-[:DIRECTS {records: ['r']}]->(a), (p)-[:DIRECTS {records: ['s']}]->(b), (l)-[:LISTS {records: ['l']}]->(b)
    finds: [{subject: a, verdict: hit, through: p, listed: 1, firms: 2}]
  - title: a shared street address
    given: |
      CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company'}), (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company'}),
             (h:Thing:Address {id: 'h', caption: '1 Harbour Road', schema: 'Address', street: '1 Harbour Road'}),
             (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', authority: 'UN', listing_status: 'listed'}),
             (a)-[:LOCATED_AT {records: ['r']}]->(h), (b)-[:LOCATED_AT {records: ['s']}]->(h), (l)-[:LISTS {records: ['l']}]->(b)
    finds: [{subject: a, verdict: hit, through: h, listed: 1, firms: 2}]
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
  - title: a row of the user's own list that shares nothing
    given: |
      CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', own_table: true})
    finds: []
  - title: a ministry, and a newspaper that only speaks, are not asked about
    given: |
      CREATE (:Thing:Party:Organization:Authority {id: 'm', caption: 'M', schema: 'Authority'}),
             (n:Thing:Party:Organization:Company {id: 'n', caption: 'N', schema: 'Company'}),
             (c:Thing:Event:Claim {id: 'c', caption: 'C', schema: 'Claim', stance: 'explains'}), (c)-[:SPOKEN_BY {records: ['c']}]->(n)
    finds: []
*/
MATCH (a:Organization)
WHERE NOT (a)<-[:LISTS]-(:Listing) AND NOT a:Authority
  AND (NOT (a)<-[:SPOKEN_BY]-(:Claim) OR (a)-[:OWNS|CONTROLS|MANAGES|EXPORTER_IN|CONSIGNEE_IN|END_USER_IN|BROKER_IN]->(:Thing))
OPTIONAL MATCH near = (a)-[x:LOCATED_AT|DIRECTS]-(m)
  WHERE (m:Person OR NOT coalesce(m.street, '') =~ $boxes AND any(part IN split(coalesce(m.street, ''), ',') WHERE part =~ '.*[0-9].*' AND NOT trim(part) =~ $districts)) AND coalesce(x.modality, 'asserted') <> 'denied' AND coalesce(x.first_day, $undated) <= $as_of
WITH a, m, near, coalesce(x.modality, 'asserted') AS sure ORDER BY x.id
WITH a, m, collect(near)[0] AS near, min(CASE WHEN sure = 'asserted' THEN 0 ELSE 1 END) AS unsure
ORDER BY a.caption, a.id
WITH m, collect({a: a, near: near, unsure: unsure}) AS unlisted
CALL (m) {
  OPTIONAL MATCH far = (m)-[y:LOCATED_AT|DIRECTS]-(b:Organization)<-[z:LISTS]-(l:Listing)
    WHERE l.listing_status IN $statuses AND coalesce(y.modality, 'asserted') <> 'denied' AND coalesce(z.modality, 'asserted') <> 'denied'
      AND coalesce(y.first_day, $undated) <= $as_of AND coalesce(l.known, $undated) <= $as_of AND coalesce(l.until, '9999') >= $as_of
  WITH b, far, l ORDER BY l.authority, l.id
  WITH b, collect(far)[0] AS far, collect(l.authority)[0] AS authority ORDER BY b.caption, b.id
  RETURN collect(CASE WHEN far IS NOT NULL THEN {path: far, name: b.caption + ' (' + coalesce(authority, 'a list') + ')'} END) AS listed
}
WITH m, unlisted, listed, size(unlisted) + size(listed) AS firms
UNWIND unlisted AS one
WITH one.a AS a, CASE WHEN m IS NULL THEN null ELSE {id: m.id, name: m.caption, person: m:Person, unsure: one.unsure, near: one.near, firms: firms,
     listed: size(listed), paths: [x IN listed[..12] | x.path], others: [x IN listed[..3] | x.name] + CASE WHEN size(listed) > 3 THEN ['and others'] ELSE [] END} END AS hub
ORDER BY a.id, hub.id
WITH a, collect(hub) AS hubs
WITH a, [h IN hubs WHERE h.listed > 0] AS shared,
     size([h IN hubs WHERE h.person AND h.unsure = 0]) AS directors, size([h IN hubs WHERE NOT h.person AND h.unsure = 0]) AS streets
UNWIND CASE WHEN size(shared) > 0 THEN shared WHEN a.own_table THEN [] ELSE [null] END AS hub
RETURN a.id AS subject, a.caption AS name, directors, streets, hub.id AS through, hub.name AS through_name, hub.listed AS listed, hub.firms AS firms,
       hub.others AS others,
       CASE WHEN hub IS NULL THEN [] ELSE [hub.near] + hub.paths END AS paths,
       CASE WHEN hub IS NOT NULL THEN 'hit' WHEN directors > 0 AND streets > 0 THEN 'clear' ELSE 'not_evaluable' END AS verdict,
       CASE WHEN hub IS NOT NULL OR (directors > 0 AND streets > 0) THEN []
            WHEN a.masked THEN ['the party behind the label, and with it directors and street address']
            WHEN directors = 0 AND streets = 0 THEN ['directors and street address of the party']
            WHEN directors = 0 THEN ['directors of the party'] ELSE ['street address of the party'] END AS missing
ORDER BY subject, through
