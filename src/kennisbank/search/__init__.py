"""The search: what is searched, how words are analysed, and the index that the browser loads."""
