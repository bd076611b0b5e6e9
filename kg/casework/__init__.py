"""What an analyst keeps of the work: decided matches, runs of screening, case files, saved searches, visits.

Lines in the home that are only added to (`kg.home.logs`); a damaged log is told and blocks nothing.
"""
