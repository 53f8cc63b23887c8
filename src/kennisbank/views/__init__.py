"""View: what one page shows, ready for its template. Every text in a view is Markdown already."""
