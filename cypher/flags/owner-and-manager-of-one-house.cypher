/*
title: Ship's owner and manager that share an address or director
revision: 1
indicator: VE-10
severity: low
kind: published-indicator
status: stable
maturity: read
definition: >-
  The owner and the manager of a ship are two firms with a street address or a director in common.
published:
- {document: shipping-2020-listed, section: 'Deceptive shipping practices, 7', quote:
    'Using complex ownership or management of vessels to disguise the ultimate beneficial ownership of the cargo'}
rests_on:
- 'Lighthouse Winmore: owner and manager with one address and one director (Fairplay 2018-01-05)'
needs:
- owner and manager of the ship
- their street addresses and directors
misses: >-
  Houses that no loaded source tells of.
innocent_reasons:
- 'Owner and manager of one group commonly share an office: this is normal in shipping.'
next_steps:
- Ask whether the owner has any other ship.
- Look for the beneficial owner behind both.
params:
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, owner, manager]
speaks_of: (:Party)-[a:OWNS]->(n:Vessel)<-[b:MANAGES]-(:Party) WHERE coalesce(a.modality, 'asserted') <> 'denied' AND coalesce(b.modality,
  'asserted') <> 'denied'
summary:
  hit: '{name}: {owner_name} owns it, {manager_name} manages it, and both have {through_name}'
  clear: '{name}: {owner_name} owns it, {manager_name} manages it, and {how}'
  not_evaluable: '{name}: {owner_name} owns it, {manager_name} manages it'
ko:
  title: 주소나 임원을 공유하는 선주와 관리회사
  definition: 선박의 소유자와 관리자가 서로 다른 회사이지만 주소나 임원을 공유한다.
ja:
  title: 住所や役員を共有する船主と管理会社
  definition: 船主と管理会社が別会社でありながら住所か役員を共有する。
examples:
- title: one address for both
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (o:Thing:Party:Organization:Company {id: 'o', caption: 'O', schema: 'Company', records: ['o']}),
           (m:Thing:Party:Organization:Company {id: 'm', caption: 'M', schema: 'Company', records: ['m']}),
           (h:Thing:Address {id: 'h', caption: '1 Harbour Road', schema: 'Address', records: ['h'], street: '1 Harbour Road'}),
           (o)-[:OWNS {records: ['o-v']}]->(v),
           (m)-[:MANAGES {records: ['m-v']}]->(v),
           (o)-[:LOCATED_AT {records: ['o-h']}]->(h),
           (m)-[:LOCATED_AT {records: ['m-h']}]->(h)
  finds:
  - {subject: v, verdict: hit, owner: o, manager: m}
- title: one firm is both
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (o:Thing:Party:Organization:Company {id: 'o', caption: 'O', schema: 'Company', records: ['o']}),
           (o)-[:OWNS {records: ['o-v']}]->(v),
           (o)-[:MANAGES {records: ['o-v']}]->(v)
  finds:
  - {subject: v, verdict: clear, owner: o, manager: o}
- title: two addresses and two directors
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (o:Thing:Party:Organization:Company {id: 'o', caption: 'O', schema: 'Company', records: ['o']}),
           (m:Thing:Party:Organization:Company {id: 'm', caption: 'M', schema: 'Company', records: ['m']}),
           (h:Thing:Address {id: 'h', caption: '1 Harbour Road', schema: 'Address', records: ['h'], street: '1 Harbour Road'}),
           (i:Thing:Address {id: 'i', caption: '2 Harbour Road', schema: 'Address', records: ['i'], street: '2 Harbour Road'}),
           (d:Thing:Party:Person {id: 'd', caption: 'D', schema: 'Person', records: ['d']}),
           (f:Thing:Party:Person {id: 'f', caption: 'F', schema: 'Person', records: ['f']}),
           (o)-[:OWNS {records: ['o-v']}]->(v),
           (m)-[:MANAGES {records: ['m-v']}]->(v),
           (o)-[:LOCATED_AT {records: ['o-h']}]->(h),
           (m)-[:LOCATED_AT {records: ['m-i']}]->(i),
           (d)-[:DIRECTS {records: ['d-o']}]->(o),
           (f)-[:DIRECTS {records: ['f-m']}]->(m)
  finds:
  - {subject: v, verdict: clear}
- title: nothing known of the firms
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (o:Thing:Party:Organization:Company {id: 'o', caption: 'O', schema: 'Company', records: ['o']}),
           (m:Thing:Party:Organization:Company {id: 'm', caption: 'M', schema: 'Company', records: ['m']}),
           (o)-[:OWNS {records: ['o-v']}]->(v),
           (m)-[:MANAGES {records: ['m-v']}]->(v)
  finds:
  - {subject: v, verdict: not_evaluable}
*/
MATCH ties = (o:Party)-[a:OWNS]->(v:Vessel)<-[b:MANAGES]-(m:Party)
WHERE coalesce(a.modality, 'asserted') <> 'denied' AND coalesce(b.modality, 'asserted') <> 'denied' AND coalesce(a.first_day, $undated) <= $as_of AND coalesce(b.first_day, $undated) <= $as_of
WITH v, o, m, ties ORDER BY a.id, b.id
WITH v, o, m, collect(ties)[0] AS ties
OPTIONAL MATCH shared = (o)-[x:LOCATED_AT|DIRECTS]-(h)-[y:LOCATED_AT|DIRECTS]-(m)
  WHERE o <> m AND (h:Person OR h.street IS NOT NULL) AND coalesce(x.modality, 'asserted') <> 'denied' AND coalesce(y.modality, 'asserted') <> 'denied'
WITH v, o, m, ties, h, shared ORDER BY h.id, x.id, y.id
WITH v, o, m, ties, collect(DISTINCT h.caption) AS through, collect(shared) AS shared
OPTIONAL MATCH (o)-[x:LOCATED_AT|DIRECTS]-(h) WHERE h:Person OR h.street IS NOT NULL
WITH v, o, m, ties, through, shared, count(DISTINCT CASE WHEN h:Person THEN 'director' WHEN h IS NOT NULL THEN 'street' END) AS owners
OPTIONAL MATCH (m)-[x:LOCATED_AT|DIRECTS]-(h) WHERE h:Person OR h.street IS NOT NULL
WITH v, o, m, ties, through, shared, owners, count(DISTINCT CASE WHEN h:Person THEN 'director' WHEN h IS NOT NULL THEN 'street' END) AS managers
WITH v, o, m, ties, through, shared, CASE WHEN size(through) > 0 THEN 'hit' WHEN o = m OR (owners = 2 AND managers = 2) THEN 'clear' ELSE 'not_evaluable' END AS verdict
RETURN v.id AS subject, v.caption AS name, o.id AS owner, o.caption AS owner_name, m.id AS manager, m.caption AS manager_name, through AS through_name,
       [ties] + shared AS paths, verdict, CASE WHEN o = m THEN 'that is one firm' ELSE 'nothing known of the two is shared' END AS how,
       CASE WHEN verdict = 'not_evaluable' THEN ['street addresses and directors of ' + o.caption + ' and ' + m.caption] ELSE [] END AS missing
ORDER BY subject, owner, manager
