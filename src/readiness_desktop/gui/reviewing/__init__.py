"""Parts of the review page: the findings of the quality check, the sign-off, and the rounds."""
