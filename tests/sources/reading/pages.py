"""Small files for the tests of reading: a page of HTML and a PDF, both written here."""

ARTICLE = """<!doctype html>
<html lang="en-GB"><head><title>Harbour to be dredged | The Mere Post</title>
<meta property="og:title" content="Harbour to be dredged"><meta property="og:site_name" content="The Mere Post">
<meta property="article:published_time" content="2024-02-03T08:00:00Z">
<link rel="canonical" href="https://merepost.example/harbour">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2024-02-04",
 "author": [{"@type": "Person", "name": "Ann Lister"}, {"name": "Tom Hale"}]}]}</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><main><article><h1>Harbour to be dredged</h1>
<p>The harbour board has agreed to dredge the channel, “before the storms arrive”, after a meeting of three hours.</p>
<figure><img src="a.jpg" alt=""><figcaption>A trawler at night. Photograph: B Smith/Alamy</figcaption></figure>
<p>“We could not wait any longer,” said its chair, Mary Hale. She spoke on Thursday to a hall of fishermen.</p>
<p><a href="/other">Trawler skipper fined over undersized catch</a></p>
<p>More than 40 boats use the channel, up from 36 in December, according to figures the board published on Friday.</p>
</article></main><footer>All rights reserved</footer></body></html>
"""


def pdf(lines: list[str], title: str = "A report", info: bool = True) -> bytes:
    """A PDF of one page with these lines, each on its own."""
    content = "BT /F1 12 Tf 72 720 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Title ({title}) /Author (Ann Lister) /CreationDate (D:20240203120000Z) >>" if info else "<< >>",
    ]
    out, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return (out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}").encode("latin-1")
