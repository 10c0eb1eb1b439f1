"""Runnable code behind the pages: a package a chapter, a module a page, a function a region."""
