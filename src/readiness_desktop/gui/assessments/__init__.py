"""What the home page is made of: the four actions, the list of assessments, and where clients stand."""
