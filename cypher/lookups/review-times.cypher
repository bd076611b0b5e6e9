/*
title: Time of review of licence applications, by goods
params:
  item: {default: "", meaning: "Words in the name of the goods; empty for all."}
  destination: {default: "", meaning: "Alpha-2 code; empty for all."}
columns: [id, items, destinations, country, licence_type, outcome, cases, filed, decided, days_least, days_most, said, authority, known, citations, urls, place, records]
*/
MATCH (a:LicenceApplication)
WHERE ($destination = '' OR $destination IN coalesce(a.destination, []))
  AND ($item = '' OR any(one IN coalesce(a.item, []) WHERE toLower(one) CONTAINS toLower($item)))
RETURN a.id AS id, coalesce(a.item, []) AS items, coalesce(a.destination, []) AS destinations, coalesce(a.from_country, '') AS country,
       coalesce(a.licence_type, '') AS licence_type, coalesce(a.outcome, '') AS outcome, a.cases AS cases,
       coalesce(a.filed, '') AS filed, coalesce(a.decided, '') AS decided, a.days_least AS days_least, a.days_most AS days_most,
       coalesce(a.summary, '') AS said, coalesce(a.authority, []) AS authority, coalesce(a.date, '') AS known,
       coalesce(a.citation, []) AS citations, coalesce(a.source_url, []) AS urls, coalesce(a.paragraph, []) AS place,
       coalesce(a.records, []) AS records
ORDER BY items, known, id
