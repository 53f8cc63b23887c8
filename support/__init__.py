"""What tests and tools share: content roots, a server, a browser, Node, measures of the search, the page with every component."""
