"""Texts that would be programs if a page forgot to escape them: ways to run a script, in many disguises.

Each sets `window.ran` or asks with alert(); the pages of a record that holds them must do neither.
"""

from collections.abc import Iterator
from itertools import product

RUN = "window.ran=1"
ELEMENTS = (
    f"<script>{RUN}</script>",
    f"<ScRiPt>{RUN}</sCrIpT >",
    f"<script/x>{RUN}</script>",
    f"<scr<script>ipt>{RUN}</scr</script>ipt>",
    "<script src=data:text/javascript,window.ran=1></script>",
    f"<img src=x onerror={RUN}>",
    f'<img src="x" onerror="{RUN}">',
    f"<img/src=x/onerror={RUN}>",
    f"<IMG SRC=x ONERROR='{RUN}'>",
    f"<image href=x onerror={RUN}>",
    f"<svg onload={RUN}>",
    f"<svg/onload={RUN}//",
    f"<svg><script>{RUN}</script></svg>",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"<svg><a xlink:href='javascript:{RUN}'><text y=20>x</text></a></svg>",
    f"<math><maction actiontype=statusline xlink:href=javascript:{RUN}>x</maction></math>",
    f"<body onload={RUN}>",
    f"<iframe src=javascript:{RUN}>",
    f'<iframe srcdoc="<script>parent.{RUN}</script>">',
    f"<object data=javascript:{RUN}>",
    f"<embed src=javascript:{RUN}>",
    f"<details open ontoggle={RUN}>x",
    f"<input autofocus onfocus={RUN}>",
    f"<select autofocus onfocus={RUN}>",
    f"<video><source onerror={RUN}>",
    f"<audio src=x onerror={RUN}>",
    f"<marquee onstart={RUN}>x",
    f"<style>@keyframes x{{}}</style><b style=animation-name:x onanimationstart={RUN}>x</b>",
    f"<form><button formaction=javascript:{RUN}>x",
    f"<meta http-equiv=refresh content='0;url=javascript:{RUN}'>",
    f"<base href=javascript:{RUN}//>",
    f"<link rel=stylesheet href=javascript:{RUN}>",
    f"<template><script>{RUN}</script></template>",
    f"<noscript><p title='</noscript><img src=x onerror={RUN}>'>",
    f"<textarea autofocus onfocus={RUN}>",
    f"<xss id=x tabindex=1 onfocus={RUN}>x</xss>",
    f"<div hx-get=/ hx-trigger=load hx-on:load={RUN} hx-vals='js:{{a:{RUN}}}'>x</div>",
    f"<div data-key=j data-hx-on::load={RUN} hx-on::after-request={RUN}>x</div>",
)
ESCAPES = (
    "{}",
    '">{}',
    "'>{}",
    "--></style></title></textarea></script>{}",
    "]]>{}",
    "“{}”",
    "\u2028{}",
    "&lt;{}",
)
WORDS = (
    f"javascript:{RUN}",
    f"JaVaScRiPt:{RUN}",
    f"java\tscript:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    f'" onmouseover="{RUN}',
    f"' autofocus onfocus='{RUN}",
    "{{ 7*7 }}{% now %}",
    "{% load x %}{{ request }}",
    "${window.ran=1}",
    "`-window.ran=1-`",
    "\\u003cscript\\u003ewindow.ran=1\\u003c/script\\u003e",
    "&#60;script&#62;window.ran=1&#60;/script&#62;",
    "\ufeff<script>window.ran=1</script>",
    "\u202e<script>window.ran=1</script>",
)


def hostile() -> Iterator[str]:
    """318 of them."""
    yield from (escape.format(element) for escape, element in product(ESCAPES, ELEMENTS))
    yield from WORDS
