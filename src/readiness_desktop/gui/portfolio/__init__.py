"""What the portfolio page is made of: the table with its heat map, what stands beside it, and what is noted."""
