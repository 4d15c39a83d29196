"""Commands that are killed: what they leave, and what the next makes of it."""
