"""The register of installed products."""
