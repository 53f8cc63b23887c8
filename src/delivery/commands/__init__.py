"""The commands of `build_site.py`, a module each."""
