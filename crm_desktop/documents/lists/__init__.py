"""Lists as tables that other programs take: a workbook, and what is put on the clipboard."""
