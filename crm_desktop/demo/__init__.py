"""The sample office: two years of plausible life, lived day by day through the services."""
