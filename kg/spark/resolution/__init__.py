"""Resolution as tables of Spark: names, keys, pairs and judgements are rows; clusters are made by component."""
