"""Japanese sentences of releases and news, read without a model: goods, amount, destination, way, who, how surely."""
