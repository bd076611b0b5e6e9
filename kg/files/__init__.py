"""Strangers' files under limits: tables, workbooks and encodings, read in a child process."""
