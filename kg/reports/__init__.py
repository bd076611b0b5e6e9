"""Reports read: a file → numbered paragraphs → candidates with their quotes → what a person accepts → the graph."""
