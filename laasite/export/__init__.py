"""Files for machines and spreadsheets: CSV, sitemap, robots."""
