/*
title: Street address of many firms
revision: 4
indicator: EU-04
severity: low
kind: published-indicator
status: stable
maturity: read
definition: >-
  At least `firms` firms or bodies have one street address. One finding for each address.
published:
- {document: triseal-2023, section: common red flags, quote: addresses common to multiple closely-held corporate entities}
rests_on: []
needs:
- street addresses
misses: >-
  Addresses written differently are not one; floors and rooms are part of the address where the source prints them.
innocent_reasons:
- A business centre, a registered-agent office or a tower.
- The seat of a group with its daughters.
next_steps:
- Look whether the firms belong together.
- Ask who rents the rooms.
params:
  boxes: {default: '(?i)(p\.? ?o\.? ?box|post(al)?( office)? box|([0-9]+ )?b\.? ?p\.? ?[0-9]|apartado (aereo|postal|[0-9])|apdo|casilla|postfach)[^,]*', meaning: 'Streets that are a post-office box alone, in the words of several languages.'}
  districts: {default: '(?i)[^0-9]*[0-9]+(st|nd|rd|th)?[ -]?(dong|ga|ri|동|가|리)', meaning: 'Parts of a street whose number is that of a district, such as Kumsong 3-dong, and of no house.'}
  firms: {default: 5, meaning: Firms from which on an address is crowded.}
  statuses: {default: [listed], meaning: Listing statuses that count as listed.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (a:Organization)-[r:LOCATED_AT]->(n:Address)<-[s:LOCATED_AT]-(b:Organization), (c:Organization)-[:LOCATED_AT]->(n)<-[:LOCATED_AT]-(d:Organization)
  WHERE a.id < b.id AND b.id < c.id AND c.id < d.id AND any(part IN split(coalesce(n.street, ''), ',') WHERE part =~ '.*[0-9].*' AND NOT trim(part) =~ '(?i)[^0-9]*[0-9]+(st|nd|rd|th)?[ -]?(dong|ga|ri|동|가|리)') AND coalesce(r.modality, 'asserted') <>
  'denied' AND coalesce(s.modality, 'asserted') <> 'denied'
summary:
  hit: '{name}: {count:firm|firms}, {listed} of them on a list'
  clear: '{name}: {count:firm|firms}, fewer than {firms}'
  not_evaluable: '{name}: {count:firm|firms}, without street and number'
ko:
  title: 여러 회사가 모인 주소
  definition: 하나의 주소에 여러 회사가 등록되어 있다. 주소마다 하나의 결과.
ja:
  title: 多数の会社が集まる住所
  definition: 一つの住所に多数の会社が登録されている。住所ごとに一件。
examples:
- title: five firms
  given: |
    CREATE (h:Thing:Address {id: 'h', caption: '1 Harbour Road', schema: 'Address', records: ['h'], street: '1 Harbour Road'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (c:Thing:Party:Organization:Company {id: 'c', caption: 'C', schema: 'Company', records: ['c']}),
           (d:Thing:Party:Organization:Company {id: 'd', caption: 'D', schema: 'Company', records: ['d']}),
           (e:Thing:Party:Organization:Company {id: 'e', caption: 'E', schema: 'Company', records: ['e']}),
           (a)-[:LOCATED_AT {records: ['a-h']}]->(h),
           (b)-[:LOCATED_AT {records: ['b-h']}]->(h),
           (c)-[:LOCATED_AT {records: ['c-h']}]->(h),
           (d)-[:LOCATED_AT {records: ['d-h']}]->(h),
           (e)-[:LOCATED_AT {records: ['e-h']}]->(h)
  finds:
  - {subject: h, verdict: hit, count: 5}
- title: four firms
  given: |
    CREATE (h:Thing:Address {id: 'h', caption: '1 Harbour Road', schema: 'Address', records: ['h'], street: '1 Harbour Road'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (c:Thing:Party:Organization:Company {id: 'c', caption: 'C', schema: 'Company', records: ['c']}),
           (d:Thing:Party:Organization:Company {id: 'd', caption: 'D', schema: 'Company', records: ['d']}),
           (a)-[:LOCATED_AT {records: ['a-h']}]->(h),
           (b)-[:LOCATED_AT {records: ['b-h']}]->(h),
           (c)-[:LOCATED_AT {records: ['c-h']}]->(h),
           (d)-[:LOCATED_AT {records: ['d-h']}]->(h)
  finds:
  - {subject: h, verdict: clear, count: 4}
- title: a district is no address
  given: |
    CREATE (h:Thing:Address {id: 'h', caption: 'Rakwon-dong', schema: 'Address', records: ['h'], street: 'Rakwon-dong'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (c:Thing:Party:Organization:Company {id: 'c', caption: 'C', schema: 'Company', records: ['c']}),
           (d:Thing:Party:Organization:Company {id: 'd', caption: 'D', schema: 'Company', records: ['d']}),
           (e:Thing:Party:Organization:Company {id: 'e', caption: 'E', schema: 'Company', records: ['e']}),
           (a)-[:LOCATED_AT {records: ['a-h']}]->(h),
           (b)-[:LOCATED_AT {records: ['b-h']}]->(h),
           (c)-[:LOCATED_AT {records: ['c-h']}]->(h),
           (d)-[:LOCATED_AT {records: ['d-h']}]->(h),
           (e)-[:LOCATED_AT {records: ['e-h']}]->(h)
  finds:
  - {subject: h, verdict: not_evaluable, missing: ['number of the house: a district alone is no address']}
- title: a numbered district is no address
  given: |
    CREATE (h:Thing:Address {id: 'h', caption: 'Kumsong 3-dong, Pyongyang', schema: 'Address', records: ['h'], street: 'Kumsong 3-dong, Mangyongdae-guyok'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (c:Thing:Party:Organization:Company {id: 'c', caption: 'C', schema: 'Company', records: ['c']}),
           (d:Thing:Party:Organization:Company {id: 'd', caption: 'D', schema: 'Company', records: ['d']}),
           (e:Thing:Party:Organization:Company {id: 'e', caption: 'E', schema: 'Company', records: ['e']}),
           (a)-[:LOCATED_AT {records: ['a-h']}]->(h),
           (b)-[:LOCATED_AT {records: ['b-h']}]->(h),
           (c)-[:LOCATED_AT {records: ['c-h']}]->(h),
           (d)-[:LOCATED_AT {records: ['d-h']}]->(h),
           (e)-[:LOCATED_AT {records: ['e-h']}]->(h)
  finds:
  - {subject: h, verdict: not_evaluable, missing: ['number of the house: a district alone is no address']}
- title: a house in a numbered district
  given: |
    CREATE (h:Thing:Address {id: 'h', caption: '102 Ryukkyo 1-dong, Pyongyang', schema: 'Address', records: ['h'], street: '102 Ryukkyo 1-dong, Pyongchon-guyok'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (c:Thing:Party:Organization:Company {id: 'c', caption: 'C', schema: 'Company', records: ['c']}),
           (d:Thing:Party:Organization:Company {id: 'd', caption: 'D', schema: 'Company', records: ['d']}),
           (e:Thing:Party:Organization:Company {id: 'e', caption: 'E', schema: 'Company', records: ['e']}),
           (a)-[:LOCATED_AT {records: ['a-h']}]->(h),
           (b)-[:LOCATED_AT {records: ['b-h']}]->(h),
           (c)-[:LOCATED_AT {records: ['c-h']}]->(h),
           (d)-[:LOCATED_AT {records: ['d-h']}]->(h),
           (e)-[:LOCATED_AT {records: ['e-h']}]->(h)
  finds:
  - {subject: h, verdict: hit}
- title: a post-office box in French
  given: |
    CREATE (h:Thing:Address {id: 'h', caption: '01 BP 6269, Cotonou', schema: 'Address', records: ['h'], street: '01 BP 6269'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (c:Thing:Party:Organization:Company {id: 'c', caption: 'C', schema: 'Company', records: ['c']}),
           (d:Thing:Party:Organization:Company {id: 'd', caption: 'D', schema: 'Company', records: ['d']}),
           (e:Thing:Party:Organization:Company {id: 'e', caption: 'E', schema: 'Company', records: ['e']}),
           (a)-[:LOCATED_AT {records: ['a-h']}]->(h),
           (b)-[:LOCATED_AT {records: ['b-h']}]->(h),
           (c)-[:LOCATED_AT {records: ['c-h']}]->(h),
           (d)-[:LOCATED_AT {records: ['d-h']}]->(h),
           (e)-[:LOCATED_AT {records: ['e-h']}]->(h)
  finds:
  - {subject: h, verdict: not_evaluable, missing: ['a street: a post-office box alone is none']}
- title: a post-office box is no street
  given: |
    CREATE (h:Thing:Address {id: 'h', caption: 'P.O. Box 101, Ramat Gan', schema: 'Address', records: ['h'], street: 'P.O. Box 101'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (c:Thing:Party:Organization:Company {id: 'c', caption: 'C', schema: 'Company', records: ['c']}),
           (d:Thing:Party:Organization:Company {id: 'd', caption: 'D', schema: 'Company', records: ['d']}),
           (e:Thing:Party:Organization:Company {id: 'e', caption: 'E', schema: 'Company', records: ['e']}),
           (a)-[:LOCATED_AT {records: ['a-h']}]->(h),
           (b)-[:LOCATED_AT {records: ['b-h']}]->(h),
           (c)-[:LOCATED_AT {records: ['c-h']}]->(h),
           (d)-[:LOCATED_AT {records: ['d-h']}]->(h),
           (e)-[:LOCATED_AT {records: ['e-h']}]->(h)
  finds:
  - {subject: h, verdict: not_evaluable, missing: ['a street: a post-office box alone is none']}
- title: in the care of a firm
  given: |
    CREATE (h:Thing:Address {id: 'h', caption: 'c/o A Firm, Cali', schema: 'Address', records: ['h'], street: 'c/o A Firm'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (c:Thing:Party:Organization:Company {id: 'c', caption: 'C', schema: 'Company', records: ['c']}),
           (d:Thing:Party:Organization:Company {id: 'd', caption: 'D', schema: 'Company', records: ['d']}),
           (e:Thing:Party:Organization:Company {id: 'e', caption: 'E', schema: 'Company', records: ['e']}),
           (a)-[:LOCATED_AT {records: ['a-h']}]->(h),
           (b)-[:LOCATED_AT {records: ['b-h']}]->(h),
           (c)-[:LOCATED_AT {records: ['c-h']}]->(h),
           (d)-[:LOCATED_AT {records: ['d-h']}]->(h),
           (e)-[:LOCATED_AT {records: ['e-h']}]->(h)
  finds:
  - {subject: h, verdict: not_evaluable, missing: ['street and number of the firm, in whose care it is']}
*/
MATCH (h:Address)<-[s:LOCATED_AT]-(:Organization)
WITH h, count(s) AS parties WHERE parties > 3 AND h.street IS NOT NULL
CALL (h) {
  MATCH at = (h)<-[r:LOCATED_AT]-(o:Organization)
  WHERE coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, $undated) <= $as_of
  WITH o, at ORDER BY r.id
  WITH o, collect(at)[0] AS at ORDER BY o.caption, o.id
  RETURN count(o) AS count, collect(at)[..5] AS paths, sum(CASE WHEN count { (o)<-[x:LISTS]-(l:Listing) WHERE l.listing_status IN $statuses AND coalesce(x.modality, 'asserted') <> 'denied' AND coalesce(l.known, $undated) <= $as_of } > 0 THEN 1 ELSE 0 END) AS listed
}
WITH h, count, paths, listed
WHERE count >= 4 AND (any(part IN split(coalesce(h.street, ''), ',') WHERE part =~ '.*[0-9].*' AND NOT trim(part) =~ $districts) OR count >= $firms)
WITH h, count, paths, listed, any(part IN split(coalesce(h.street, ''), ',') WHERE part =~ '.*[0-9].*' AND NOT trim(part) =~ $districts) AS numbered, h.street =~ $boxes AS box
RETURN h.id AS subject, h.caption AS name, count, listed, $firms AS firms, paths,
       CASE WHEN box OR NOT numbered THEN 'not_evaluable' WHEN count >= $firms THEN 'hit' ELSE 'clear' END AS verdict,
       CASE WHEN box THEN ['a street: a post-office box alone is none'] WHEN NOT numbered AND toLower(h.street) STARTS WITH 'c/o ' THEN ['street and number of the firm, in whose care it is'] WHEN NOT numbered THEN ['number of the house: a district alone is no address'] ELSE [] END AS missing
ORDER BY subject
