"""Korean sentences of releases, read without a model: goods, amount, destination, way, day, who, and how surely."""
