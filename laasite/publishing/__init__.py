"""What others are told so that a site is published well: web servers, and the hosts of its code."""
