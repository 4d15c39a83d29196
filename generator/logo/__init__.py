"""The logo of a school, read as a stranger's: only what is understood of it is written anew, and only that is shown."""
