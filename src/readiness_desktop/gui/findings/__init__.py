"""Tables, marks and panels of the pages that show findings: results, roadmap and report."""
