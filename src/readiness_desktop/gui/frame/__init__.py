"""The frame around the pages: sidebar, top bar, going anywhere by name."""
