"""Small widgets that every page is made of; each reads its colours and type from the theme."""
