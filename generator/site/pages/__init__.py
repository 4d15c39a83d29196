"""What stands on the pages of an edition, and what they need to know of it; nothing here knows Sphinx."""
