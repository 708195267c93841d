"""The words that fact-checkers give their verdicts in, and the bucket each comes to. What is not here is "other"."""

import unicodedata
from collections.abc import Mapping

_WORDS: Mapping[str, str] = {
    "true": (
        "true; correct; accurate; right; verdadeiro; verdadero; verdadera; verdad; cierto; correcto; vrai; exact; wahr; "
        "richtig; stimmt; vero; corretto; waar; juist; sandt; sand; sant; sann; rigtigt; riktig; prawda; pravda; tosi; "
        "dogru; benar; правда; верно; صحيح; सच; 正确; 正確; 真實; 事実"
    ),
    "mostly true": (
        "mostly true; largely true; mostly accurate; mostly correct; nearly true; almost true; plutot vrai; "
        "mayormente cierto; mayormente verdadero; eher wahr; grosstenteils richtig; uberwiegend richtig; "
        "quase verdade; em grande parte verdadeiro; grotendeels waar; delvis sant"
    ),
    "mixed": (
        "mixed; mixture; half true; half-true; partly true; partially true; partly false; partially false; misleading; "
        "missing context; lacks context; out of context; exaggerated; distorted; cherry-picked; enganoso; enganosa; "
        "exagerado; descontextualizado; distorcido; fora de contexto; verdad a medias; meia verdade; trompeur; "
        "irrefuhrend; teilweise richtig; teilweise falsch; fuorviante; misleidend; misvisende; villedende; vilseledande"
    ),
    "mostly false": (
        "mostly false; largely false; mostly inaccurate; mostly incorrect; plutot faux; mayormente falso; eher falsch; "
        "grosstenteils falsch; uberwiegend falsch; grotendeels onwaar; em grande parte falso"
    ),
    "false": (
        "false; fake; hoax; incorrect; inaccurate; wrong; untrue; pants on fire; fabricated; falso; falsa; mentira; "
        "incorreto; incorrecto; bulo; falsch; unwahr; faux; infox; bufala; onwaar; vals; falsk; falskt; usant; osant; "
        "forkert; feil; falsz; nepravda; vaara; yanlis; salah; ложь; фейк; неправда; خاطئ; झूठ; 错误; 錯誤; 誤り"
    ),
    "unverifiable": (
        "unverifiable; unverified; unproven; not proven; no evidence; insufficient evidence; cannot be verified; "
        "undetermined; unsupported; inverificable; sin pruebas; no verificable; inverificavel; sem provas; "
        "inverifiable; unbelegt; nicht belegt; nicht uberprufbar; non verificabile; onbewezen"
    ),
}


def folded(label: str) -> str:
    """In small letters, without accents, marks at its ends, or white space more than one wide."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", label.casefold()) if not unicodedata.combining(sign))
    return " ".join(plain.split()).strip(" .!?:;\"'“”«»[]()")


_BUCKETS = {folded(word): bucket for bucket, words in _WORDS.items() for word in words.split(";")}


def bucket_of(label: str) -> str:
    """What a label roughly comes to; "other" for one that is not known word for word."""
    return _BUCKETS.get(folded(label), "other")
