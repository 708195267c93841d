"""citeproc-py, made to say what the reference processor (citeproc-js) says of the items we cite.

Each class takes the place of the one of its name when a style is read; its docstring says what differs. Measured by
tests/sources/citing, where both processors' outputs are compared.
"""

from collections.abc import Iterable
from typing import Any

from citeproc import frontend, model
from citeproc.source import DateRange, VariableError
from citeproc.string import String
from lxml import etree

from sources.citing.title_case import titled

_NAMESPACE = "http://purl.org/net/xbiblio/csl"
_INNER = str.maketrans("“”", "‘’")
_LARGEST_FIRST = ("year", "month", "day")


class Text(model.Text):
    """What stood in for a missing author is not said twice; English titles have the reference's small words.

    Macros are looked up once a style, and quotation marks inside quotation marks alternate.
    """

    def get_macro(self, name: str) -> Any:
        return self.get_root().macros[name]

    def calls_variable(self) -> bool:
        name = self.get("macro")
        if name is None:
            return bool(super().calls_variable())
        known = self.get_root().calling
        if name not in known:
            known[name] = self.get_macro(name).calls_variable()
        return bool(known[name])

    def quote(self, string: Any) -> Any:
        if self.get("quotes") == "true" and self.get_single_term(name="open-quote") == "“":
            string = String(str(string).translate(_INNER))
        return super().quote(string)

    def _variable(self, item: Any, context: Any) -> Any:
        layout = context.get_layout()
        variable = self.get("variable")
        if variable in layout.repressed.get("shown", ()):
            return None
        text = super()._variable(item, context)
        if text and "showing" in layout.repressed:
            layout.repressed["showing"].append(variable)
        return text

    def case(self, text: Any, language: str | None = None) -> Any:
        if self.get("text-case") == "title" and language == "en":
            return String(titled(str(text)))
        return super().case(text, language)


class Substitute(model.Substitute):
    """Everything a substitute showed is left out of the rest, not only a variable that is its direct child."""

    def render(self, item: Any, context: Any = None, **more: Any) -> Any:
        repressed = context.get_layout().repressed
        before = repressed.get("showing")
        shown: list[str] = []
        repressed["showing"] = shown
        text = super().render(item, context=context, **more)
        repressed.pop("showing")
        if before is not None:
            repressed["showing"] = before
            before.extend(shown)
        repressed.setdefault("shown", set()).update(shown if text else ())
        return text


class Label(model.Label):
    """A label without its variable says nothing."""

    def process(
        self, item: Any, variable: str | None = None, plural: Any = None, context: Any = None, **more: Any
    ) -> Any:
        own = variable or self.get("variable")
        if own == "locator" or own.replace("-", "_") not in item.reference:
            return None
        return super().process(item, variable, plural, context, **more)


class Name(model.Name):
    """`initialize="false"` keeps given names whole; where initials have no stop, "Jr." has none either."""

    def initialize(self, given: str, mark: str, context: Any) -> str:
        if self.get("initialize") != "false":
            whole: str = super().initialize(given, mark, context)
            return whole
        words = [
            mark.join(letter for letter in word.split(".") if letter) + mark.rstrip() if word.endswith(".") else word
            for word in given.split()
        ]
        return " ".join(words)

    def process(self, item: Any, variable: str, context: Any = None, sort_options: Any = None, **more: Any) -> Any:
        names = item.reference.get(variable, [])
        if self.get_option("initialize-with", context) == "":
            for name in names:
                if name.get("suffix"):
                    name["suffix"] = name["suffix"].rstrip(".")
        return super().process(item, variable, context, sort_options, **more)


class Date(model.Date):
    """Ranges share what is the same at both ends, whatever the order of the parts; a locale's delimiter counts."""

    def render_single_date(self, date: Any, show_parts: Any = None, context: Any = None) -> Any:
        parts = self.parts(date, show_parts, context)
        return self._joined(parts, context) if parts else None

    def _joined(self, parts: Iterable[str], context: Any) -> Any:
        delimiter = (context.get("delimiter") if context is not None else None) or self.get("delimiter", "")
        return model.join(parts, delimiter)

    def render_date_range(self, date_range: DateRange, show_parts: Any = None, context: Any = None) -> Any:
        begin, end = date_range.begin, date_range.end
        shown = [part.get("name") for part in self.iterchildren() if part.get("name") in show_parts]
        differ = [n for n in _LARGEST_FIRST if n in shown and begin.get(n) != end.get(n)]
        if not differ:
            return self.render_single_date(begin, show_parts, context)
        apart = set(_LARGEST_FIRST[_LARGEST_FIRST.index(differ[0]) :])
        places = [at for at, name in enumerate(shown) if name in apart]
        first, last = shown[: places[-1] + 1], shown[places[0] :]
        left = self.render_single_date(begin, first, context)
        right = self.render_single_date(end, last, context)
        if not left or not right:
            return left or right
        return String(f"{str(left).rstrip(' ,')}–{str(right).lstrip(' ,')}")


_CORRECTED = {"text": Text, "substitute": Substitute, "label": Label, "name": Name, "date": Date}


class _Xml(frontend.CitationStylesXML):
    """Reads a style or a locale with the classes above."""

    def __init__(self, file: str) -> None:
        lookup = etree.ElementNamespaceClassLookup()
        namespace = lookup.get_namespace(_NAMESPACE)
        namespace[None] = model.CitationStylesElement
        known = model.CitationStylesElement.__subclasses__()
        namespace.update({kind.__name__.replace("_", "-").lower(): kind for kind in known} | _CORRECTED)
        self.parser = etree.XMLParser(remove_comments=True, encoding="UTF-8", no_network=True)
        self.parser.set_element_class_lookup(lookup)
        self.xml = etree.parse(file, self.parser)
        self.root = self.xml.getroot()


class Style(frontend.CitationStylesStyle):
    """A style of the file at `path`, in a locale such as en-GB."""

    def __init__(self, path: str, locale: str) -> None:
        read = _Xml(path)
        self.parser, self.xml, self.root = read.parser, read.xml, read.root
        self.root.macros = {macro.get("name"): macro for macro in self.root.iterfind(f"{{{_NAMESPACE}}}macro")}
        self.root.calling = {}
        # lxml makes an element's object anew each time unless somebody keeps it.
        self._kept = list(self.root.iter())
        self.root.set_locale_list(locale, validate=False)
        folder = frontend.LOCALES_PATH
        for at, found in enumerate(self.root.locales):
            if found.getroottree().getroot() is found:
                language = found.get("{http://www.w3.org/XML/1998/namespace}lang")
                again = _Xml(f"{folder}/locales-{language}.xml").root
                again.style = self.root
                self.root.locales[at] = again


__all__ = ["Style", "VariableError"]
