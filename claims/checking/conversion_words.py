"""The words of measures and sums that are printed with their conversion in brackets, as patterns."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from claims.checking.lexicon import built, lexicon

OTHER_DOLLARS = "A|C|NZ|HK"
"""Before the sign of the dollar: another country's."""
_UNIT_LETTERS = r"[^\W\d_](?:[^\W\d_]|[²/]){0,20}"
_SPACE_OR_STOP = re.compile(r"[ .]")


@dataclass(frozen=True, slots=True)
class ConversionWords:
    """What is looked for in one language. The patterns find both figures with their brackets: groups `one`, `one_unit` and, of
    sums, `one_scale`; `other`, `other_unit` and `other_scale`."""

    measures: re.Pattern[str]
    temperatures: re.Pattern[str]
    money: re.Pattern[str]
    units: Mapping[str, tuple[str, float]]
    """The measure and the factor to its base unit, by the unit's name without spaces and stops."""
    scales: Mapping[str, str]
    """ "C" or "F" by its name."""
    magnitudes: Mapping[str, float]
    currencies: Mapping[str, str]
    """The sign of each currency by its names, the sign itself among them."""
    difference: re.Pattern[str]
    """What makes degrees before a bracket a difference, not a reading."""
    change: re.Pattern[str]
    after: re.Pattern[str]
    """What makes them one after the bracket: "3C (5.4F) warmer"."""
    level: re.Pattern[str]
    """What makes them a reading, right before them: "warmer than 24C"."""
    group: str
    decimal: str

    def unit(self, printed: str) -> tuple[str, float] | None:
        """The measure and factor of a unit as it is printed."""
        bare = _SPACE_OR_STOP.sub("", printed)
        return self.units.get(bare) or self.units.get(bare.lower())

    def plain(self, literal: str) -> str:
        """A printed figure as a program writes it: nothing parting thousands, a point before the decimals."""
        minus, _, bare = literal.rpartition(" ")
        return ("-" if minus else "") + bare.replace(self.group, "").replace(self.decimal, ".").replace("−", "-")


def _words(language: str) -> ConversionWords:
    words, figures = lexicon(language, "conversions"), lexicon(language, "figures")
    group, decimal = figures.word("group"), figures.word("decimal")
    figure = rf"\d[\d{re.escape(group)}]{{0,14}}(?:{re.escape(decimal)}\d{{1,6}})?"
    bracket = rf" ?[(\[](?:(?:{words.pattern('about')}) ?){{0,2}}"
    scales, currencies = words.meanings("scales"), words.meanings("currencies")
    magnitudes = {name: float(size) for size, names in words.pairs("magnitudes").items() for name in names.split()}
    degree = rf"(?: ?(?:{words.pattern('degrees')}))? ?"
    signed, scale = f"(?:[-−]|(?:{words.pattern('minus')}) )?{figure}", f"({_either(scales)})\\b"
    unit = rf"(?:(?:{words.pattern('square')}) ?)?{_UNIT_LETTERS}"
    first, second = (_sum(name, figure, words.word("sign"), magnitudes, currencies) for name in ("one", "other"))
    return ConversionWords(
        measures=re.compile(
            rf"(?<![\d.,$£€-])(?P<one>{figure})(?: |-| )?(?P<one_unit>{unit})(?: [^\W\d_]{{2,12}})?{bracket}"
            rf"(?P<other>{figure})(?: |-| )?(?P<other_unit>{unit})[)\]]"
        ),
        temperatures=re.compile(
            rf"(?<![\d.,])(?P<one>{signed}){degree}(?P<one_unit>{scale}){bracket}"
            rf"(?P<other>{signed}){degree}(?P<other_unit>{scale})[)\]]"
        ),
        money=re.compile(rf"(?<![A-Z\d.,]){first}{bracket}{second}[)\]]"),
        units=dict(_units(words.pairs("units"))),
        scales=scales,
        magnitudes=magnitudes,
        currencies=currencies,
        difference=re.compile(rf"\b(?:{words.pattern('difference')})\b[^.\n]{{0,60}}$", re.IGNORECASE),
        change=re.compile(words.pattern("change"), re.IGNORECASE),
        after=re.compile(rf" (?:{words.pattern('after')})\b", re.IGNORECASE),
        level=re.compile(
            rf"\b(?:{words.pattern('level')}) (?:(?:{words.pattern('about')}|{words.pattern('article')}) )?$",
            re.IGNORECASE,
        ),
        group=group,
        decimal=decimal,
    )


def _sum(name: str, figure: str, sign: str, magnitudes: Mapping[str, float], currencies: Mapping[str, str]) -> str:
    unit = f"(?P<{name}_unit>{_either(currencies)})"
    scaled = f"(?P<{name}>{figure})(?: |-)?(?P<{name}_scale>{_either(magnitudes)})?"
    return rf"(?:US|{OTHER_DOLLARS})?{unit}{scaled}\b" if sign == "before" else rf"{scaled}\.? ?{unit}"


def _either(names: Mapping[str, object]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or "(?!)"


def _units(measures: Mapping[str, Mapping[str, float]]) -> Iterator[tuple[str, tuple[str, float]]]:
    for measure, factors in measures.items():
        for names, factor in factors.items():
            yield from ((name, (measure, factor)) for name in names.split())


CONVERSION_WORDS = built("conversions", _words)
"""By language."""
