"""What every paper is set with: fonts, lines, letterhead, sheets."""
