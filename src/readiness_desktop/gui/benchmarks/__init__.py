"""The parts of the Benchmarks page, and the panel of published figures on the Risks page."""
