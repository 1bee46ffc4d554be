"""Comparing what annotators say: plain functions over values."""
