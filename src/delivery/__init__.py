"""Delivery: from the files that leave the core to a site, a live server, an offline copy.

Everything that knows mkdocs stands in `generator/`; the core (`kennisbank`) does not.
"""
