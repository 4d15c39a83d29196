"""One set of design tokens for page, card and form."""
