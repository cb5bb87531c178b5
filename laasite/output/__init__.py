"""The only writer: lays a whole site beside the present one and exchanges the two."""
