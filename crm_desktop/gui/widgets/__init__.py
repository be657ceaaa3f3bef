"""Widgets that every page shares."""
