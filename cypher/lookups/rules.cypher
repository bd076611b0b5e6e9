/*
title: Rules in force on a day, whom they bind and what they ask
params:
  "on": {default: "9999-12-31", meaning: "Day for which it is asked. A rule without a first day counts."}
  issuer: {default: "", meaning: "Country whose exporters or authorities it binds, or name of the issuer; empty for all."}
  destination: {default: "", meaning: "Only rules that speak of this destination, alpha-2, by itself or through a group it is in on the day; and those that name none."}
  licence_type: {default: "", meaning: "Only rules that speak of this type of licence."}
  words: {default: "", meaning: "Only rules with these words in name, provision, what it asks or its purpose, in small letters."}
columns: [id, name, provision, issuer, country, destinations, groups, member_since, member_until, effect, level, licence_types, items, asks, purpose, binds, validity, days_standard, in_force, until, question, as_of, citations, urls, place, note, records]
*/
MATCH (r:Rule)
WHERE coalesce(r.in_force_from, '') <= $on AND coalesce(r.until_until, '9999-12-31') >= $on
  AND ($issuer = '' OR r.from_country = $issuer OR r.issuer = $issuer)
  AND ($licence_type = '' OR $licence_type IN coalesce(r.licence_type, []))
  AND ($words = '' OR toLower(coalesce(r.caption, '') + ' ' + coalesce(r.asks, '') + ' '
       + reduce(whole = '', one IN coalesce(r.purpose, []) + coalesce(r.item, []) + coalesce(r.binds, []) | whole + ' ' + one)) CONTAINS $words)
OPTIONAL MATCH (r)-[:APPLIES_TO_GROUP]->(g:CountryGroup)<-[m:MEMBER_OF]-(c:Country)
  WHERE c.code = $destination AND coalesce(m.since, '') <= $on AND coalesce(m.until, '9999-12-31') >= $on
    AND coalesce(m.modality, 'asserted') = 'asserted'
WITH r, min(m.since) AS member_since, max(coalesce(m.until, '9999-12-31')) AS member_until, count(m) AS memberships
WHERE $destination = '' OR $destination IN coalesce(r.destination, []) OR memberships > 0
   OR (size(coalesce(r.destination, [])) = 0 AND size(coalesce(r.destination_group, [])) = 0)
RETURN r.id AS id, r.caption AS name, coalesce(r.provision, '') AS provision, coalesce(r.issuer, '') AS issuer,
       coalesce(r.from_country, '') AS country, coalesce(r.destination, []) AS destinations,
       coalesce(r.destination_group, []) AS groups, coalesce(member_since, '') AS member_since,
       CASE WHEN memberships = 0 OR member_until = '9999-12-31' THEN '' ELSE member_until END AS member_until,
       coalesce(r.effect, '') AS effect, coalesce(r.rule_level, '') AS level, coalesce(r.licence_type, []) AS licence_types,
       coalesce(r.item, []) AS items, coalesce(r.asks, '') AS asks, coalesce(r.purpose, []) AS purpose,
       coalesce(r.binds, []) AS binds, coalesce(r.validity, []) AS validity, r.days_standard AS days_standard,
       coalesce(r.in_force, '') AS in_force, coalesce(r.until, '') AS until, coalesce(r.question, []) AS question,
       coalesce(r.as_of[0], '') AS as_of, coalesce(r.citation, []) AS citations, coalesce(r.source_url, []) AS urls,
       coalesce(r.paragraph, []) AS place, coalesce(r.note, []) AS note, coalesce(r.records, []) AS records
ORDER BY country, in_force, id
