"""The pages as Sphinx knows them: documents, a domain, options, what frames a page; only here Sphinx is imported."""
