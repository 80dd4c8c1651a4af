"""The addresses of the HTTP API, one module for each resource."""
