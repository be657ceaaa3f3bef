"""Customers as files: exported as a workbook or as CSV, and taken back by an import."""
