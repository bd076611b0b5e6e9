"""FollowTheMoney, the vocabulary of tools for investigations: our things as its entities, its queries as ours."""
