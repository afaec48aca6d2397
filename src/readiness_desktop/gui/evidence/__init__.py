"""What every page does with files of evidence: attaching, showing, opening; and the parts of the Evidence page."""
