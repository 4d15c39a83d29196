"""Thousands of inputs that nobody wrote, for all that reads what comes from elsewhere: ``make fuzz``.

A target (``target.py``) reads one input as the program does. Inputs come in two ways: made by their structure, with
hypothesis, and of bytes that atheris changes as it sees which code they reach. Workers (``worker.py``) run them within
bounds of time and memory (``watch.py``); what breaks is written whole to ``build/.cache/fuzz``.
"""
