"""The dialogs: one record or one question each."""
