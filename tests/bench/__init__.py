"""Measures the print stage: ``make bench`` prints ratios, thing and yardstick side by side in one run."""
