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
_NO_WORDS_EITHER = "AUD BRL CAD CHF CNY CZK DKK EUR GBP HUF INR JPY NOK NZD PLN SEK SGD USD ZAR"
_CALLED_DOLLAR_OR_PESO = """
ARS AUD BBD BMD BND BRL BSD BZD CAD CLP COP CUP CVE DOP FJD GYD HKD JMD KYD LRD MXN NAD NIO NZD SBD SGD SRD TOP TTD TWD
USD UYU WST XCD
"""
_POUNDS = "EGP FKP GBP GIP LBP SDG SHP SSP SYP"

_CODES = frozenset(_ISO_4217.split())
"""Meant in capitals only, as some are words (all, cup, top, try)."""
_NO_WORDS = frozenset(_NO_WORDS_EITHER.split())
"""Those that are meant in small letters, too."""
_DOLLARS = frozenset(_CALLED_DOLLAR_OR_PESO.split())
_SIGNS: Mapping[str, frozenset[str]] = {
    "$": _DOLLARS,
    "dollar": _DOLLARS,
    "dollars": _DOLLARS,
    "€": frozenset({"EUR"}),
    "euro": frozenset({"EUR"}),
    "euros": frozenset({"EUR"}),
    "£": frozenset(_POUNDS.split()),
    "¥": frozenset({"CNY", "JPY"}),
}
_PART = re.compile(r"[^\W\d_]+|[$€£¥]")


def foreign_money(unit: str, currency: str) -> str:
    """The part of a unit that names another currency than this, as it was written; empty where none does.

    `EUR`, `kEUR`, `EUR per claim` and `thousand €` are money; `minutes` and `%` are none.
    """
    found = [(part, meant) for part in _PART.findall(unit) if (meant := _meant(part))]
    if not found or any(currency.upper() in meant for _part, meant in found):
        return ""
    return found[0][0]


def _meant(part: str) -> frozenset[str]:
    """The currencies that a word or sign may stand for; none where it is no money."""
    if (meant := _SIGNS.get(part.casefold())) is not None:
        return meant
    for word in (part, part[1:] if part[:1] in "kKtTmM" else ""):
        if word in _CODES or (word.upper() in _NO_WORDS and word.islower()):
            return frozenset({word.upper()})
    return frozenset()
