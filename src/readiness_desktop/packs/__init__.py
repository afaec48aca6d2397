"""Framework packs and brand kits: the only reader of their files, and the rules that they must keep."""
