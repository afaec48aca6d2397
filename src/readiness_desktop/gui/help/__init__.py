"""Help without a network: the window of F1 and the guided tour."""
