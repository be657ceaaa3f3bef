"""What a user can do: modules of functions, the only place that writes."""
