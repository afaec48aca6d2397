"""What the setup page is made of: one module for each step, and the panel beside them."""
