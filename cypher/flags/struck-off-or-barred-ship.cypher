/*
title: Ship struck off a register or barred from ports
revision: 3
indicator: VE-12
severity: medium
kind: legal-rule
status: stable
maturity: read
definition: >-
  An authority or register took the flag from a ship, or barred it from ports, and the act had not ended on the day asked
  for.
published:
- {document: un-2397-zh, section: 'paragraphs 9 to 12', quote:
    '禁止向任何参与非法活动的船只提供保险或再保险服务,并要求会员国取消这些船只的登记'}
rests_on: []
needs:
- acts of authorities on ships
misses: >-
  Withdrawn insurance and class, which no loaded source holds.
innocent_reasons:
- The act was taken back later.
- The ship was scrapped.
next_steps:
- Ask under which flag the ship sails now.
params:
  acts: {default: [port_ban, de_flagged], meaning: Acts that count.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, act, authority, day]
speaks_of: (n:Vessel)<-[:LISTS]-(l:Listing) WHERE l.listing_status IN ['port_ban', 'de_flagged'] AND coalesce(l.known, '0000')
  <= $as_of
summary:
  hit: '{name}: {status} by {authority}[[ on {day}]]'
  clear: '{name}: {status} by {authority}[[ on {day}]], ended on {until}'
  not_evaluable: '{name}: {status}[[ on {day}]], by whom is not published'
ko:
  title: 등록 말소·입항 금지된 선박
  definition: 당국이나 등록처가 선박의 국적을 박탈하거나 입항을 금지했다.
ja:
  title: 登録抹消・入港禁止の船
  definition: 当局または登録機関が船の旗を取り消したか、入港を禁じた。
examples:
- title: a port ban
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'port_ban', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (l)-[:LISTS {records: ['l-v']}]->(v)
  finds:
  - {subject: v, verdict: hit}
- title: a port ban that ended
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'port_ban', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30', until: '2019-01-01'}),
           (l)-[:LISTS {records: ['l-v']}]->(v)
  finds:
  - {subject: v, verdict: clear}
- title: by an unknown authority
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], listing_status: 'port_ban'}),
           (l)-[:LISTS {records: ['l-v']}]->(v)
  finds:
  - {subject: v, verdict: not_evaluable, missing: [authority behind the act]}
*/
MATCH (v:Vessel)
MATCH listing = (l:Listing)-[x:LISTS]->(v)
WHERE l.listing_status IN $acts AND coalesce(x.modality, 'asserted') <> 'denied' AND coalesce(l.known, $undated) <= $as_of
WITH v, l, listing ORDER BY l.id, x.id
WITH v, l.listing_status AS act, l.authority AS authority, l.date AS day, collect(listing) AS paths, max(coalesce(l.until, '9999')) AS until
WITH v, act, authority, day, paths, until, CASE WHEN authority IS NULL THEN 'not_evaluable' WHEN until < $as_of THEN 'clear' ELSE 'hit' END AS verdict
RETURN v.id AS subject, v.caption AS name, act, CASE act WHEN 'port_ban' THEN 'barred from ports' ELSE 'ordered off its register' END AS status,
       authority, day, until, paths, verdict, CASE WHEN verdict = 'not_evaluable' THEN ['authority behind the act'] ELSE [] END AS missing
ORDER BY subject, act, authority, day
