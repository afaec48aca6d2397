"""Prints Results as a branded PDF; reads one ReportInput and computes nothing."""
