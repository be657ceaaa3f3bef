"""The complaint form as PDF."""
