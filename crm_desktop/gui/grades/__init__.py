"""Grades by the 80/20 rule."""
