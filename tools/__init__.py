"""What turns pages and snippets into the site, its tests and its evidence."""
