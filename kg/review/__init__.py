"""Review by a person: which pair to look at next, what a decision would change, and doing it. One way for all users."""
