"""Forms compiled from ui/ by packaging/compile_forms; never edited."""
