"""Tests of checks/: cases as tables that people read, and properties that must always hold."""
