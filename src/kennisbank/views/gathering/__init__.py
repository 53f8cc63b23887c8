"""The pages that gather: a module each, with a function `view`."""
