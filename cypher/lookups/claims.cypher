/*
title: Who said what about which question, with what it answers, denies or backs
params:
  question: {default: "", meaning: "Code of the question, such as hf-china; empty for all."}
  words: {default: "", meaning: "Only what has these words in speaker, text, occasion or what it is about, in small letters."}
  undated: {default: "0000", meaning: Day from which on events without a day are told.}
columns: [id, schema, question, date, known, by, said, kind, stance, modality, occasion, answers, denies, supports, about, things, citations, urls, place, note, records]
*/
MATCH (c:Event) WHERE (c:Claim OR c:StateMeasure) AND coalesce(c.known, $undated) <= $as_of
  AND ($question = '' OR $question IN coalesce(c.question, []))
OPTIONAL MATCH (c)-[a:ABOUT]->(t:Thing) WHERE coalesce(a.modality, 'asserted') <> 'denied'
WITH c, t ORDER BY t.id
WITH c, collect(DISTINCT t.caption) AS about,
     collect(DISTINCT CASE WHEN t.id IS NOT NULL THEN [t.id, t.schema, t.caption, coalesce(t.listing_status, '')] END) AS things
WHERE $words = '' OR toLower(coalesce(c.speaker, '') + ' ' + coalesce(c.text, '') + ' ' + coalesce(c.summary, '') + ' '
      + reduce(whole = '', m IN coalesce(c.medium, []) + about | whole + ' ' + m)) CONTAINS $words
OPTIONAL MATCH (c)-[:ANSWERS]->(x:Event) WITH c, about, things, x ORDER BY x.id
WITH c, about, things, collect(DISTINCT x.id) AS answers
OPTIONAL MATCH (c)-[:DENIES]->(x:Event) WITH c, about, things, answers, x ORDER BY x.id
WITH c, about, things, answers, collect(DISTINCT x.id) AS denies
OPTIONAL MATCH (c)-[:SUPPORTS]->(x:Event) WITH c, about, things, answers, denies, x ORDER BY x.id
WITH c, about, things, answers, denies, collect(DISTINCT x.id) AS supports
RETURN c.id AS id, c.schema AS schema, coalesce(c.question, []) AS question,
       coalesce(c.date, CASE WHEN c:StateMeasure THEN c.in_force END, '') AS date, coalesce(c.known, '') AS known,
       coalesce(c.speaker, reduce(whole = '', one IN coalesce(c.authority, []) | whole + one), '') AS by,
       coalesce(c.text, c.summary, c.caption) AS said, coalesce(c.claim_kind, c.measure_kind, '') AS kind,
       coalesce(c.stance, '') AS stance, coalesce(c.modality, 'asserted') AS modality, coalesce(c.medium, []) AS occasion,
       answers, denies, supports, about, things, coalesce(c.citation, []) AS citations, coalesce(c.source_url, []) AS urls,
       coalesce(c.paragraph, []) AS place, coalesce(c.note, []) AS note, coalesce(c.records, []) AS records
ORDER BY date, id
