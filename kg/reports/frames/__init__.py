"""What a sentence says of what it names: frames over slots, frames over a parse, how surely it is said, and by whom."""
