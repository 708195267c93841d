"""Verbs that put somebody's name beside what he said: a hint that a capitalised word is a name."""

SAYING = frozenset(
    """
said says say saying told tells tell added adds asked asks argued argues wrote writes tweeted tweets noted notes
warned warns explained explains claimed claims insisted insists replied replies announced announces declared declares
continued continues acknowledged acknowledges admitted admits suggested suggests responded responds concluded concludes
recalled recalls stated states urged urges vowed vows promised promises joked jokes quipped predicted predicts conceded
concedes testified testifies criticised criticized criticises criticizes agreed agrees believes believed thinks thought
denied denies accused accuses complained complains observed observes remarked remarks stressed stresses pledged pledges reported reports found finds estimated estimates showed shows
""".split()
)
