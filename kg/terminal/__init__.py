"""What a terminal shows, filtered, and what writing commands share."""
