"""What is made of the site besides the hosted pages."""
