"""Addresses that somebody who means harm might ask for: none may be connected to."""

# What stands behind the guard in a cloud, a company, a laptop. Each is tried as it is and behind a name.
NOT_PUBLIC_4 = (
    *("0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.100.100.200", "100.127.255.254"),  # noqa: S104 - nothing is bound here
    *("127.0.0.1", "127.1.2.3", "127.255.255.255", "168.63.129.16", "169.254.0.1", "169.254.169.254"),
    *("169.254.170.2", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.0.192", "192.0.2.1", "192.88.99.1"),
    *("192.168.0.1", "192.168.255.255", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9"),
    *("224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255"),
)
NOT_PUBLIC_6 = (
    *("::", "::1", "::2", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::ffff:a9fe:a9fe"),
    *("::127.0.0.1", "::10.1.2.3", "::8.8.8.8", "::ffff:0:127.0.0.1", "::ffff:0:8.8.8.8"),
    *("64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b::169.254.169.254", "64:ff9b:1::1", "64:ff9b:1::8.8.8.8"),
    *("64:ff9b:2::1", "100::1", "2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:2::1", "2001:10::1"),
    *("2001:db8::1", "2002:7f00:1::", "2002:a00:1::1", "2002:808:808::1", "2620:4f:8000::1", "3fff::1", "5f00::1"),
    *("fc00::1", "fd00::1", "fd00:ec2::254", "fe80::1", "fe80::5efe:10.0.0.1", "fec0::1", "ff02::1", "ff0e::1"),
    *("2a00:1450::5efe:10.0.0.1", "2a00:1450::200:5efe:127.0.0.1", "4000::1", "8000::1", "::1:0:0:1"),
)
# The same few, written so that a list of forbidden words does not see them.
WRITTEN_OTHERWISE = (
    *("http://2130706433/", "http://0x7f000001/", "http://017700000001/", "http://0x7F.0.0.1/", "http://0177.0.0.1/"),
    *("http://127.1/", "http://127.0.1/", "http://0/", "http://0x0/", "http://0x/", "http://00/", "http://10.1/"),
    *("http://0xa9fea9fe/", "http://2852039166/", "http://0251.0376.0251.0376/", "http://169.254.43518/"),
    *(
        "http://0xA9.0xFE.0xA9.0xFE/latest/meta-data/",
        "http://169.16689662/",
        "http://3232235521/",
        "http://0xc0.168.1/",
    ),
    *(
        "http://１２７.０.０.１/",
        "http://127。0。0。1/",
        "http://127．0．0．1/",
        "http://①②⑦.0.0.1/",
        "http://𝟙𝟚𝟟.0.0.1/",
    ),
    *(
        "http://127.0.0.1./",
        "http://127.0.0.1:8080/",
        "https://127.0.0.1:443/",
        "http://[::1]:8080/",
        "http://[0:0::1]/",
    ),
    *("http://[::ffff:7f00:1]/", "http://[::FFFF:127.0.0.1]/", "http://[fe80::1%25eth0]/", "http://[fe80::1%eth0]/"),
    *("http://4294967296/", "http://256.256.256.256/", "http://127.0.0.256/", "http://1.2.3.4.5/", "http://08.0.0.1/"),
    *("http://127.0.0.0x/", "http://0x100000000/", "http://99999999999999999999999999999999999999999999999999999/"),
    *("http://localhost/", "http://LOCALHOST/", "http://localhost./", "http://ｌocalhost/", "http://a.localhost/"),
    *("http://metadata.google.internal/", "http://router.local/", "http://db.home.arpa/", "http://intranet/"),
)
NO_WEB_ADDRESS = (
    *("", " ", "example.org", "//example.org/", "http:", "http://", "http:///etc/passwd", "http:example.org"),
    *("file:///etc/passwd", "ftp://news.example/", "gopher://news.example:70/_x", "dict://news.example:11211/"),
    *(
        "ldap://news.example/",
        "jar:http://news.example!/",
        "data:text/html,x",
        "javascript:alert(1)",
        "ws://news.example/",
    ),
    *("view-source:http://news.example/", "unix:///run/docker.sock", "http+unix://%2Frun%2Fdocker.sock/"),
    *("http://user@news.example/", "http://user:secret@news.example/", "http://news.example@127.0.0.1/"),
    *("http://127.0.0.1@news.example/", "http://:@news.example/", "http://news.example:22/", "http://news.example:0/"),
    *(
        "http://news.example:65536/",
        "http://news.example:8０/",
        "http://news.example:+80/",
        "http://news.example:80:80/",
    ),
    *(
        "http://news.example:6379/",
        "http://news.example\\@127.0.0.1/",
        "http:\\\\127.0.0.1\\",
        "http://news.example\\.a/",
    ),
    *(
        "http://news.example/a b",
        "http://news.example/\r\nHost: 127.0.0.1",
        "http://news.example/\x00",
        "http://a\tb.example/",
    ),
    *(
        "http://news\u200b.example/",
        "http://news\u202e.example/",
        "http://news.example/\ud800",
        "http://news.example/\x7f",
    ),
    *("http://%31%32%37.0.0.1/", "http://127.0.0.1%00.news.example/", "http://news..example/", "http://.news.example/"),
    *("http://-news.example/", "http://news_.-.example/", "http://[news.example]/", "http://[::1/", "http://::1/"),
    *("http://[v1.a]/", "http://[127.0.0.1]/", "http://[]/", "http://news.example]/", "http://news.℀.example/"),
    *("http://" + "a" * 64 + ".example/", "http://" + "a." * 130 + "example/", "http://news.example/" + "a" * 5_000),
    *("http://news.example#@127.0.0.1:22/", "http://news!.example/", "http://news'.example/", "http://a,b.example/"),
)
