"""Whether a unit says that it is money, and of which currency."""

import re
from collections.abc import Mapping

_ISO_4217 = """
AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY
COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR
IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR
MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF
YER ZAR ZMW
"""
_OFTEN_MEANT = "AUD BRL CAD CHF CNY CZK DKK EUR GBP HUF INR JPY NOK NZD PLN SEK SGD USD ZAR"
_ELSE_IN_SMALL_LETTERS = "CAD INR NOK SEK"
_CALLED_DOLLAR_OR_PESO = """
ARS AUD BBD BMD BND BRL BSD BZD CAD CLP COP CUP CVE DOP FJD GYD HKD JMD KYD LRD MXN NAD NIO NZD SBD SGD SRD TOP TTD TWD
USD UYU WST XCD
"""
_DOLLARS = "AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD USD XCD"
_FRANCS = "BIF CDF CHF DJF GNF KMF RWF XAF XOF XPF"
_KRONER = "DKK ISK NOK SEK"
_PESOS = "ARS CLP COP CUP DOP MXN PHP UYU"
_POUNDS = "EGP FKP GBP GIP LBP SDG SHP SSP SYP"
_RUPEES = "INR LKR MUR NPR PKR SCR"

_CODES = frozenset(_ISO_4217.split())
"""Meant in capitals only, as some are words (all, cup, top, try)."""
_OFTEN = frozenset(_OFTEN_MEANT.split())
"""Those that are no words behind a capital K, M or T either, as MALL is."""
_ALSO_SMALL = _OFTEN - frozenset(_ELSE_IN_SMALL_LETTERS.split())
"""Those that are meant in small letters, too: sek are seconds to a German, and nok is what is not OK."""
_TECHNIQUES = frozenset({"CAD", "PHP"})
"""Codes that are something else before a slash and a capital: CAD/CAM, PHP/JavaScript."""

_ANYWHERE: Mapping[str, str] = {
    "$": _CALLED_DOLLAR_OR_PESO, "€": "EUR", "£": _POUNDS, "¥": "CNY JPY", "₹": "INR", "₩": "KRW", "₺": "TRY",
    "₽": "RUB", "₪": "ILS", "₴": "UAH", "dollars": _DOLLARS, "euros": "EUR", "francs": _FRANCS, "kroner": _KRONER,
    "kronor": _KRONER, "pesos": _PESOS, "rupees": _RUPEES, "yen": "JPY", "yuan": "CNY", "sterling": "GBP",
}  # fmt: skip
"""Signs and words that are money wherever they stand."""
_ALONE: Mapping[str, str] = {
    "dollar": _DOLLARS, "euro": "EUR", "franc": _FRANCS, "fr.": _FRANCS, "sfr.": "CHF", "krona": _KRONER,
    "krone": _KRONER, "peso": _PESOS, "pound": _POUNDS, "pounds": _POUNDS, "rupee": _RUPEES,
}  # fmt: skip
"""Words that are money where a code would be: a pound of waste and a euro pallet are none."""

_SIGN_OR_WORD = re.compile(r"[^\W\d_]+|[$€£¥₹₩₺₽₪₴]")
_MANY = r"(?:k|m|t|mn|bn|mio\.?|tsd\.?|thousands?|millions?|billions?|['’]000)"
_MONEY_ALONE = re.compile(
    rf"""(?:{_MANY}\s+ | \d[\d.,'’\s]*)?                  # thousand EUR, 1,000 EUR
    (?:(?:US|British|Swiss)[\s-]+)?
    (?P<money>s?fr\. | [^\W\d_]+)
    (?:\s*{_MANY} | \s*\({_MANY}\) | \s+sterling)?      # EUR k, EUR (thousand)
    (?P<rest>\s*/.* | \s+p\.\s?a\. | \s+(?:per|an?)\s.*)?""",
    re.IGNORECASE | re.VERBOSE,
)
_WITH_MANY = (
    re.compile(r"(?P<code>[a-z]{3})(?P<many>k|m|mn|bn)?", re.IGNORECASE),
    re.compile(r"(?P<many>[kmt])(?P<code>[a-z]{3})", re.IGNORECASE),
)


def foreign_money(unit: str, currency: str) -> str:
    """The part of a unit that names another currency than this, as it was written; empty where none does.

    `EUR`, `kEUR`, `EUR per claim`, `thousand €` and `pounds` are money; `minutes`, `%`, `NOK parts` and `TOP 10 claims`
    are none. In doubt there is none, as a check that must pass hangs on it. Without a currency nothing is compared.
    """
    own = currency.strip().upper()
    found = [*_alone(unit.strip()), *_anywhere(unit)]
    if not own or not found or any(own in meant for _part, meant in found):
        return ""
    return "" if re.search(rf"\b{re.escape(own)}\b", unit) else found[0][0]


def _anywhere(unit: str) -> list[tuple[str, frozenset[str]]]:
    """The signs and words of a unit that are money wherever they stand, with the currencies that each may be."""
    parts: list[str] = _SIGN_OR_WORD.findall(unit)
    return [(part, _set(_ANYWHERE[part.casefold()])) for part in parts if part.casefold() in _ANYWHERE]


def _alone(unit: str) -> list[tuple[str, frozenset[str]]]:
    """The code or word that is all of a unit but how many of it and per what, with the currencies that it may be."""
    form = _MONEY_ALONE.fullmatch(unit)
    if form is None:
        return []
    money, rest = form["money"], (form["rest"] or "").lstrip()
    if meant := _ALONE.get(money.casefold()):
        return [(money, _set(meant))]
    code = _code(money)
    technique = code in _TECHNIQUES and rest.startswith("/") and rest[1:].lstrip()[:1].isupper()
    return [(money, frozenset({code}))] if code and not technique else []


def _code(word: str) -> str:
    """The code of a word such as EUR, kEUR, MEUR, EURm or eur; empty where it has none."""
    for form in _WITH_MANY:
        if found := form.fullmatch(word):
            code, many = found["code"], found["many"] or ""
            usual = code in _OFTEN or (code in _CODES and not many.isupper())
            if usual or (code.islower() and code.upper() in _ALSO_SMALL):
                return code.upper()
    return ""


def _set(codes: str) -> frozenset[str]:
    return frozenset(codes.split())
