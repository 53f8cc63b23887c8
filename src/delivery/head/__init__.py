"""What the head of a page tells machines, and the pictures and feeds beside it."""
