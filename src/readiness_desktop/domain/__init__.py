"""What an assessment is and says: frozen values and pure functions, standard library only."""
