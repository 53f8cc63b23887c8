"""Delivery: from the tree of pages to a site, a live server, an offline copy.

Everything that knows mkdocs is in here and in `hooks/`; the core (`kennisbank`) does not.
"""
