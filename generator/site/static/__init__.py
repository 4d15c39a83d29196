"""What pages load: the style sheet, letters, scripts and signs; and the page for an address that is not there."""
