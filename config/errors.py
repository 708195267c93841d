class Refused(Exception):
    """What cannot be done and the way out, in words for whoever typed the command: shown without a traceback."""
