"""Measures decks and sites: ``make bench`` prints ratios, thing and yardstick side by side in one run."""
