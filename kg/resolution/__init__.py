"""Which records are one party: candidate pairs, features, weights, clusters."""
