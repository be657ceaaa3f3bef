"""The month's workbook."""
