"""CRM Desktop: the customer archive, callbacks, complaints and letters of a small after-sales team."""

__version__ = "0.2.0"
