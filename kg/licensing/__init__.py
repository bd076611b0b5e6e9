"""Licences, rules, routes and what is said of them: answers read from the graph, each with its source and day."""
