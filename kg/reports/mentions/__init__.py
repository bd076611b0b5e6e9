"""What a sentence names: identifiers, dates, quantities, parties, places, goods, each with its place."""
