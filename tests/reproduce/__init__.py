"""The same bytes from the same content: in any folder, zone, locale and year, for any user, cold and warm."""
